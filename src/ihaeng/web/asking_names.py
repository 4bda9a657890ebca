"""What the addresses of names and of the search ask for."""

from __future__ import annotations

import datetime

from starlette.datastructures import QueryParams

from ihaeng.model.lists import MOST_ROWS, NameKind, NameQuery
from ihaeng.publish.site.pages.names import ALL, MOST_LINES, SORTS, NameAsked
from ihaeng.publish.site.pages.search import MOSTS, SearchAsked
from ihaeng.web.asking import day_asked, offset_of, one_value, typed, values_of
from ihaeng.web.errors import MisaskedError, NotFoundError


def names_asked(params: QueryParams) -> NameQuery:
    """Which names an address asks for.

    Raises:
        MisaskedError: a value is none that there is.
    """
    sort = params.get("sort") or next(iter(SORTS))
    if sort not in SORTS:
        raise MisaskedError(f"The list can be sorted by: {', '.join(SORTS)}.")
    by, order = SORTS[sort]
    kinds = tuple(kind for kind in values_of(params, "kind") if kind != ALL)
    asked = {"words": one_value(params, "q"), "kinds": kinds, "sort": by, "order": order, "offset": offset_of(params)}
    return typed(asked, NameQuery)


def name_asked(params: QueryParams, today: datetime.date) -> NameAsked:
    """What of a name an address asks for.

    Raises:
        MisaskedError: a value is none that there is.
    """
    day = day_asked(params.get("day", "")) or today
    offset = offset_of(params) // MOST_ROWS * MOST_LINES
    return NameAsked(day=day.isoformat(), statuses=values_of(params, "status"), offset=offset)


def search_asked(params: QueryParams) -> SearchAsked:
    """What an address looks for.

    Raises:
        MisaskedError: a value is none that there is.
    """
    most = params.get("most") or str(MOSTS[0])
    if most not in map(str, MOSTS):
        raise MisaskedError(f"Hits are shown by {', '.join(map(str, MOSTS))} at most.")
    asked = {"words": one_value(params, "q"), "kinds": values_of(params, "kind"), "most": int(most)}
    return typed(asked, SearchAsked)


def kind_named(name: str) -> NameKind:
    """The kind of names that an address names.

    Raises:
        NotFoundError: there is none of that name.
    """
    if name not in set(NameKind):
        raise NotFoundError("Names are those of a person, an organisation or a place.")
    return NameKind(name)
