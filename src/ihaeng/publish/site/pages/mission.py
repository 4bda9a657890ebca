"""One mission: what was announced, what was reported, and the sentences for both."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import msgspec

from ihaeng.model import Ledger, Mission
from ihaeng.publish.selection import find_mission
from ihaeng.publish.shapes import Count, Day, Quote, Row, Sheet
from ihaeng.publish.sheet import sheet
from ihaeng.publish.site.chosen import choice_of
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.narrowing import files
from ihaeng.publish.site.route import RouteMap, home_of, route_map, stops_of
from ihaeng.publish.site.sourcing import Sourced, Sources
from ihaeng.publish.site.timeline import TimelineDay, timeline


class Narrowing(msgspec.Struct, frozen=True, kw_only=True):
    """One status as a way to narrow the table: how many lines have it, whether it is chosen, where a click leads.

    `only` leads to the lines of this status alone.
    """

    name: str
    word: str
    meaning: str
    lines: int
    chosen: bool
    address: str
    only: str


class MissionView(Sourced, frozen=True, kw_only=True):
    """What the page of a mission shows; `days` are those of the sheet that are left by the statuses chosen.

    `as_of` is the day asked for, empty for all that is known.
    """

    sheet: Sheet
    name: str
    days: tuple[Day, ...]
    narrowings: tuple[Narrowing, ...]
    chosen: tuple[str, ...]
    all_lines: str
    route: RouteMap
    timeline: tuple[TimelineDay, ...]
    downloads: tuple[tuple[str, str], ...] = ()
    as_of: str = ""
    address: str = ""

    @property
    def shown(self) -> int:
        """How many lines the table holds."""
        return sum(len(day.rows) for day in self.days)

    @property
    def texts(self) -> int:
        """How many documents were searched, near-copies too."""
        return sum(1 + len(source.copies) for source in self.sheet.sources)


def mission_page(part: Ledger, name: str, frame: Frame, *, chosen: Collection[str] = (), as_of: str = "") -> Page:
    """Show a mission; of its lines those of the statuses `chosen`, all where none are.

    Raises:
        NoSuchMissionError: the part holds no mission of that id.
    """
    made = sheet(part, name, frame.language)
    mission = find_mission(part, name)
    known = {choice_of(count.status, counted=count.counted) for count in made.counts}
    kept = tuple(one for one in chosen if one in known)
    query = (("as-of", as_of),) if as_of else ()
    days = (Day(heading=day.heading, rows=tuple(row for row in day.rows if _fits(row, kept))) for day in made.days)
    asked = (*(("status", one) for one in kept), *query)
    view = MissionView(
        sheet=made,
        name=name,
        days=tuple(day for day in days if day.rows),
        narrowings=tuple(_narrowing(count, name, kept, query, frame) for count in made.counts),
        chosen=kept,
        all_lines=frame.addresses.mission(name, query=query, anchor="lines"),
        sources=Sources(part.documents, frame).addresses(_quotes(made)),
        route=_route(mission, part, frame),
        timeline=timeline(made, mission.start, mission.end, frame.words),
        as_of=as_of,
        downloads=files(frame, ("missions", name), asked, "lines"),
        address=frame.permalink("missions", name),
        is_public=frame.is_public,
    )
    return Page(
        template="mission.html.j2", view=view, section="missions", steps=("missions", name), query=asked, keys=True
    )


def _route(mission: Mission, part: Ledger, frame: Frame) -> RouteMap:
    languages = {held.document.language for held in part.documents if held.document.id in set(mission.documents)}
    return route_map(stops_of(mission.destinations, frame.words), home_of(mission, languages, frame.words))


def _fits(row: Row, chosen: Collection[str]) -> bool:
    return not chosen or choice_of(row.status, counted=row.counted) in chosen


def _narrowing(
    count: Count, mission: str, chosen: tuple[str, ...], query: tuple[tuple[str, str], ...], frame: Frame
) -> Narrowing:
    name = choice_of(count.status, counted=count.counted)
    then = [one for one in chosen if one != name] if name in chosen else [*chosen, name]
    asked = [*(("status", one) for one in then), *query]
    return Narrowing(
        name=name,
        word=count.word,
        meaning=count.meaning,
        lines=count.lines,
        chosen=name in chosen,
        address=frame.addresses.mission(mission, query=asked, anchor="lines"),
        only=frame.addresses.mission(mission, query=(("status", name), *query), anchor="lines"),
    )


def _quotes(made: Sheet) -> Iterable[Quote]:
    yield from made.evidence
    for row in made.rows:
        yield from row.quotes
    for promise in made.promises:
        yield from promise.quotes
