"""What the address of a page of commitments asks for."""

from __future__ import annotations

import datetime
import re

import msgspec
from starlette.datastructures import QueryParams

from ihaeng.model.figures import GroupedBy
from ihaeng.model.lists import CommitmentQuery
from ihaeng.publish.site.narrowing import PAGE
from ihaeng.publish.site.pages.commitments import KEYS, MONTHS, SORTS
from ihaeng.web.asking import day_asked, offset_of, one_value, typed, values_of
from ihaeng.web.errors import MisaskedError

MOST_MONTHS = 600
"""Months without a word that can be asked for: fifty years."""


class FiguresAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Which figures are asked for: grouped by what, on which day, how many months without a word are silence."""

    by: GroupedBy
    day: datetime.date
    months: int
    page: int


def commitments_asked(params: QueryParams, today: datetime.date) -> CommitmentQuery:
    """Which commitments an address asks for, as they stand today if it names no day; unknown keys are passed over.

    Raises:
        MisaskedError: a value is none that there is.
    """
    sort = params.get("sort") or next(iter(SORTS))
    if sort not in SORTS:
        raise MisaskedError(f"The list can be sorted by: {', '.join(SORTS)}.")
    by, order = SORTS[sort]
    chosen = {field: values_of(params, key) for field, key in KEYS.items()}
    asked = {
        "day": day_asked(params.get("day", "")) or today,
        "months": months_asked(params),
        "words": one_value(params, "q"),
        "sort": by,
        "order": order,
        "offset": offset_of(params),
    }
    return typed(asked | chosen, CommitmentQuery)


def figures_asked(params: QueryParams, today: datetime.date) -> FiguresAsked:
    """Which figures an address asks for.

    Raises:
        MisaskedError: a value is none that there is.
    """
    offset_of(params)
    asked = {
        "by": params.get("by") or str(GroupedBy.LEAD),
        "day": day_asked(params.get("day", "")) or today,
        "months": months_asked(params),
        "page": int(params.get(PAGE) or "1"),
    }
    return typed(asked, FiguresAsked)


def months_asked(params: QueryParams) -> int:
    """The months without a word from which a commitment is called silent.

    Raises:
        MisaskedError: they are none.
    """
    text = params.get("months") or MONTHS[1]
    if not re.fullmatch(r"\d{1,3}", text, re.ASCII) or not 0 < int(text) <= MOST_MONTHS:
        raise MisaskedError(f"Months are counted from 1 to {MOST_MONTHS}.")
    return int(text)
