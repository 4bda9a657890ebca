"""The list of missions: narrowed, sorted and paged by its address alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from ihaeng.model import Status
from ihaeng.model.lists import Facet, MissionFacets, MissionList, MissionQuery, MissionSort, MissionSummary, Order
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
    asked_pairs,
    files,
    groups_of,
    orders,
    paging,
    replaced,
    searched_pairs,
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
    groups = () if public else tuple(groups_of(_ordered(found.facets), KEYS, pairs, at.missions, _labels(frame.words)))
    view = MissionsView(
        missions=tuple(_entry(one, frame) for one in found.missions),
        words=asked.words,
        groups=groups,
        active=active(groups),
        sortings=() if public else orders(SORTS, asked, pairs, at.missions),
        paging=paging(asked.offset, len(found.missions), asked.most, found.total, pairs, at.missions),
        downloads=files(frame, (), pairs, "missions"),
        hidden=searched_pairs(pairs),
        all_missions=at.missions(),
        outside=found.lines_outside,
        documents=documents,
        without_words=at.missions(replaced(pairs, {"q": "", PAGE: ""})),
        working=working,
    )
    return Page(template="missions.html.j2", view=view, section="missions", query=pairs, keys=True)


def pairs_of(asked: MissionQuery) -> Pairs:
    """Return a question as the query of an address; what goes without saying is left out."""
    return asked_pairs(asked, KEYS, SORTS)


def _labels(words: Words) -> dict[str, Callable[[Facet], str]]:
    return {
        "countries": lambda facet: country(words, facet.key),
        "statuses": lambda facet: words(f"status.{facet.key}"),
        "directions": lambda facet: words(f"direction.{facet.key}"),
    }


def _ordered(facets: MissionFacets) -> MissionFacets:
    """Years stand newest first, statuses in their own order, all others as they come."""
    return msgspec.structs.replace(
        facets,
        years=tuple(sorted(facets.years, key=lambda one: one.key, reverse=True)),
        statuses=tuple(sorted(facets.statuses, key=lambda one: list(Status).index(Status(one.key)))),
    )


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
