"""The cells of a sum: how much, in what currency, and how firm."""

from __future__ import annotations

import re
from decimal import Decimal

from ihaeng.model import Amount, Basis, Language
from ihaeng.model.own_table import named, own_table
from ihaeng.reading.amounts import find_amounts
from ihaeng.reading.own_statement.row import Row, RowError

_NUMBER = re.compile(r"\d{1,40}(?:\.\d{1,10})?")
_CODE = re.compile(r"[A-Za-z]{3}")


def amount_of(row: Row) -> Amount | None:
    """The sum of a row, a number or in words ("120만 달러"); None where its cell is empty.

    Raises:
        RowError: the number, the currency or the rung cannot be read, or two currencies are named.
    """
    told = row.told("amount")
    if told is None:
        return None
    sum_told = _sum(told)
    currency = _currency(row.told("currency"))
    if currency and sum_told.currency not in (None, currency):
        raise RowError(f"its amount is “{told}” and its currency “{row.told('currency')}”")
    return Amount(value=sum_told.value, currency=currency or sum_told.currency, basis=_basis(row.told("basis")))


def _sum(told: str) -> Amount:
    bare = "".join(told.replace(",", "").split())
    if _NUMBER.fullmatch(bare):
        return Amount(value=Decimal(bare), currency=None)
    found = _whole(told)
    if found is None:
        raise RowError(f"its amount is “{told}”")
    return found


def _currency(told: str | None) -> str | None:
    if told is None:
        return None
    found = _whole(f"1 {told}")
    if found is None and not _CODE.fullmatch(told):
        raise RowError(f"its currency is “{told}”")
    return found.currency if found else told.upper()


def _whole(told: str) -> Amount | None:
    """The sum that a cell is, whatever language it is written in; None where it is anything beside one."""
    found = (mention for language in Language for mention in find_amounts(told, language))
    return next((one.value for one in found if (one.start, one.end) == (0, len(told)) and not one.approximate), None)


def _basis(told: str | None) -> Basis | None:
    if told is None:
        return None
    basis = named(own_table().bases, told)
    if basis is None:
        raise RowError(f"its basis is “{told}”")
    return Basis(basis)
