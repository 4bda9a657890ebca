"""The list of missions: narrowed, sorted and paged by its address alone."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ihaeng.model import Status
from ihaeng.model.lists import Facet, MissionList, MissionQuery, MissionSort, MissionSummary, Order
from ihaeng.publish.headers import person
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.narrowing import (
    PAGE,
    Choice,
    Group,
    Paging,
    Pairs,
    Sorting,
    active,
    group,
    paging,
    replaced,
)
from ihaeng.publish.values import country, days, destinations, shown
from ihaeng.publish.words import Words

KEYS = {
    "leads": "lead",
    "organisations": "organisation",
    "years": "year",
    "countries": "country",
    "statuses": "status",
    "directions": "direction",
}
"""Under which key the values of each field stand in the address."""

SORTS = {
    "newest": (MissionSort.START, Order.DESCENDING),
    "oldest": (MissionSort.START, Order.ASCENDING),
    "updated": (MissionSort.UPDATED, Order.DESCENDING),
    "lines": (MissionSort.LINES, Order.DESCENDING),
    "not_reported": (MissionSort.NOT_REPORTED, Order.DESCENDING),
    "commitments": (MissionSort.COMMITMENTS, Order.DESCENDING),
    "lead": (MissionSort.LEAD, Order.ASCENDING),
}
"""The ways to sort, by their names in the address; the first is meant where none is named."""

KINDS = ("csv", "xlsx", "json")
"""The formats in which the list can be taken away."""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """How many lines of a mission have one status."""

    name: str
    word: str
    lines: int


class MissionEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One mission of the list."""

    id: str
    title: str
    organisation: str
    period: str
    where: str
    tallies: tuple[Tally, ...]
    commitments: int
    documents: int
    address: str


class MissionsView(msgspec.Struct, frozen=True, kw_only=True):
    """The list; `hidden` are the choices that a search keeps, `all_missions` takes all of them back.

    `outside` counts lines that belong to no mission, `documents` all that was read.
    """

    missions: tuple[MissionEntry, ...]
    words: str
    groups: tuple[Group, ...]
    active: tuple[Choice, ...]
    sortings: tuple[Sorting, ...]
    paging: Paging
    downloads: tuple[tuple[str, str], ...]
    hidden: Pairs
    all_missions: str
    outside: int
    documents: int
    without_words: str = ""
    working: str = ""


def missions_page(found: MissionList, asked: MissionQuery, frame: Frame, *, documents: int, working: str = "") -> Page:
    """Show a list as it was asked for; `working` leads to the work that still adds documents, where there is any."""
    pairs, at = pairs_of(asked), frame.addresses
    public = frame.is_public
    groups = () if public else tuple(_groups(found, pairs, frame))
    view = MissionsView(
        missions=tuple(_entry(one, frame) for one in found.missions),
        words=asked.words,
        groups=groups,
        active=active(groups),
        sortings=() if public else tuple(_sortings(asked, pairs, frame)),
        paging=paging(asked.offset, len(found.missions), asked.most, found.total, pairs, at.missions),
        downloads=()
        if public
        else tuple((kind.upper(), at.page(f"missions.{kind}", query=_narrowed(pairs))) for kind in KINDS),
        hidden=tuple(pair for pair in pairs if pair[0] not in {"q", PAGE}),
        all_missions=at.missions(),
        outside=found.lines_outside,
        documents=documents,
        without_words=at.missions(replaced(pairs, {"q": "", PAGE: ""})),
        working=working,
    )
    return Page(template="missions.html.j2", view=view, section="missions", query=pairs, keys=True)


def pairs_of(asked: MissionQuery) -> Pairs:
    """Return a question as the query of an address; what goes without saying is left out."""
    chosen = [(key, str(value)) for field, key in KEYS.items() for value in getattr(asked, field)]
    sort = next(name for name, way in SORTS.items() if way == (asked.sort, asked.order))
    head = [("q", asked.words)] if asked.words else []
    tail = [("sort", sort)] if sort != next(iter(SORTS)) else []
    page = [(PAGE, str(asked.offset // asked.most + 1))] if asked.offset else []
    return (*head, *chosen, *tail, *page)


def _narrowed(pairs: Pairs) -> Pairs:
    return tuple(pair for pair in pairs if pair[0] != PAGE)


def _groups(found: MissionList, pairs: Pairs, frame: Frame) -> Iterator[Group]:
    labels = {
        "countries": lambda facet: country(frame.words, facet.key),
        "statuses": lambda facet: frame.words(f"status.{facet.key}"),
        "directions": lambda facet: frame.words(f"direction.{facet.key}"),
    }
    for field, key in KEYS.items():
        facets: tuple[Facet, ...] = getattr(found.facets, field)
        label = labels.get(field, lambda facet: shown(facet.name))
        made = group(key, _ordered(field, facets), pairs, frame.addresses.missions, label)
        if len(made.choices) > 1 or any(one.chosen for one in made.choices):
            yield made


def _ordered(field: str, facets: tuple[Facet, ...]) -> list[Facet]:
    """Years stand newest first, statuses in their own order, all others as they come."""
    if field == "years":
        return sorted(facets, key=lambda one: one.key, reverse=True)
    if field == "statuses":
        return sorted(facets, key=lambda one: list(Status).index(Status(one.key)))
    return list(facets)


def _sortings(asked: MissionQuery, pairs: Pairs, frame: Frame) -> Iterator[Sorting]:
    first = next(iter(SORTS))
    for name, way in SORTS.items():
        then = replaced(pairs, {"sort": "" if name == first else name, PAGE: ""})
        yield Sorting(name=name, chosen=way == (asked.sort, asked.order), address=frame.addresses.missions(then))


def _entry(one: MissionSummary, frame: Frame) -> MissionEntry:
    words = frame.words
    return MissionEntry(
        id=one.id,
        title=person(one.lead, words) or words("missions.no_lead"),
        organisation=shown(one.organisation),
        period=days(words, one.start, one.end) or words("missions.no_period"),
        where=destinations(words, one.destinations) or words("missions.no_place"),
        tallies=tuple(_tallies(one, words)),
        commitments=one.commitments,
        documents=one.documents,
        address=frame.addresses.mission(one.id),
    )


def _tallies(one: MissionSummary, words: Words) -> Iterator[Tally]:
    for status in Status:
        if one.statuses.get(status):
            yield Tally(name=status.value, word=words(f"status.{status}"), lines=one.statuses[status])
    if one.uncounted:
        yield Tally(name="uncounted", word=words("status.uncounted"), lines=one.uncounted)
