"""What the query of an address asks for, in the types of the question; what cannot be understood is said."""

from __future__ import annotations

import datetime
import re
from typing import Any, TypeVar

import msgspec
from starlette.datastructures import QueryParams

from ihaeng.model.lists import MOST_ROWS, MissionQuery
from ihaeng.publish.site.narrowing import PAGE
from ihaeng.publish.site.pages.missions import KEYS, SORTS
from ihaeng.web.errors import MisaskedError

LONGEST_VALUE = 200
"""Characters of one value that is asked with; no name and no search is longer."""

MOST_VALUES = 50
"""Values that one address may choose."""

LAST_PAGE = 1_000_000
"""Pages of a list that are counted at all."""

_HIDDEN = re.compile(r"[\x00-\x1f\x7f]")

Asked = TypeVar("Asked")


def day_asked(text: str) -> datetime.date | None:
    """The day that is asked for; None where none is.

    Raises:
        MisaskedError: it is no day.
    """
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise MisaskedError("That is no day. Give it as year, month and day: 2025-03-29.") from error


def missions_asked(params: QueryParams) -> MissionQuery:
    """Which missions an address asks for; keys that nobody knows are passed over.

    Raises:
        MisaskedError: a value is none that there is.
    """
    sort = params.get("sort") or next(iter(SORTS))
    if sort not in SORTS:
        raise MisaskedError(f"The list can be sorted by: {', '.join(SORTS)}.")
    chosen = {field: values_of(params, key) for field, key in KEYS.items()}
    by, order = SORTS[sort]
    asked = {"words": one_value(params, "q"), "sort": by, "order": order, "offset": offset_of(params), **chosen}
    return typed(asked, MissionQuery)


def values_of(params: QueryParams, key: str) -> tuple[str, ...]:
    """All values that stand under a key, each once.

    Raises:
        MisaskedError: there are too many, or one is too long or holds what no value can.
    """
    values = tuple(dict.fromkeys(value for value in params.getlist(key) if value))
    if len(values) > MOST_VALUES or any(len(one) > LONGEST_VALUE or _HIDDEN.search(one) for one in values):
        raise MisaskedError(f"Choose at most {MOST_VALUES} values of at most {LONGEST_VALUE} plain characters.")
    return values


def one_value(params: QueryParams, key: str) -> str:
    """The value that stands under a key, empty where none does.

    Raises:
        MisaskedError: it is too long or holds what no value can.
    """
    return next(iter(values_of(params, key)), "").strip()


def offset_of(params: QueryParams) -> int:
    """How many rows stand before the page that is asked for.

    Raises:
        MisaskedError: it is no page.
    """
    text = params.get(PAGE) or "1"
    if not re.fullmatch(r"\d{1,7}", text, re.ASCII) or not 1 <= int(text) <= LAST_PAGE:
        raise MisaskedError("Pages are counted from 1.")
    return (int(text) - 1) * MOST_ROWS


def typed(asked: dict[str, Any], kind: type[Asked]) -> Asked:
    """The question in its own types.

    Raises:
        MisaskedError: a value is none that there is.
    """
    try:
        return msgspec.convert(asked, kind)
    except msgspec.ValidationError as error:
        raise MisaskedError("The address chooses something that there is not. Take the choice off again.") from error
