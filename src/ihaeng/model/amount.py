"""Sums of money, exact, and which rung of the ladder they stand on."""

from __future__ import annotations

import enum
from decimal import Decimal

import msgspec


class Basis(enum.StrEnum):
    """What a figure is, from the weakest to the strongest; two rungs are never summed."""

    CONSULTED = "consulted"
    EXPECTED = "expected"
    AGREED = "agreed"
    CONTRACTED = "contracted"
    REALISED = "realised"


class Amount(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An exact sum. `currency` is an ISO 4217 code, None where the text names none; `whose` as the text says it."""

    value: Decimal
    currency: str | None = None
    basis: Basis | None = None
    whose: str | None = None


_PROMISED = (Basis.AGREED, Basis.CONTRACTED)


def on_one_rung(one: Amount, other: Amount) -> bool:
    """Whether two sums can be held against each other; what is agreed and what is contracted are both promised."""
    if one.basis is None or other.basis is None or one.basis is other.basis:
        return True
    return one.basis in _PROMISED and other.basis in _PROMISED
