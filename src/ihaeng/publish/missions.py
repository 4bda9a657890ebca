"""The missions of a ledger as a list for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ihaeng.model import Language, Ledger, Mission
from ihaeng.model.lists import MissionSummary
from ihaeng.publish.headers import counts, counts_of, person
from ihaeng.publish.layout import indented, width
from ihaeng.publish.rows import RowMaker
from ihaeng.publish.selection import part_of
from ihaeng.publish.shapes import Count
from ihaeng.publish.text import NARROWEST
from ihaeng.publish.values import days, destinations
from ihaeng.publish.words import Words, words


def missions_text(ledger: Ledger, language: Language, *, wide: int = 100) -> str:
    """List the missions, the earliest first: id, lead, period, destinations, and how many lines have which status."""
    spoken = words(language)
    ordered = sorted(ledger.missions, key=lambda mission: (mission.start or "9999", mission.id))
    found = []
    for mission in ordered:
        part = part_of(ledger, mission)
        maker = RowMaker(part, spoken)
        found.append((mission, len(part.lines), counts((maker.row(line) for line in part.lines), spoken)))
    outside = sum(line.mission is None for line in ledger.lines)
    return _listed(found, outside, spoken, max(wide, NARROWEST))


def listed_missions_text(
    missions: Iterable[MissionSummary], outside: int, language: Language, *, wide: int = 100
) -> str:
    """The same of rows, in their order; `outside` counts the lines that belong to no mission."""
    spoken = words(language)
    found = [(one, one.lines, counts_of(one.statuses, one.uncounted, spoken)) for one in missions]
    return _listed(found, outside, spoken, max(wide, NARROWEST))


def _listed(
    found: Sequence[tuple[Mission | MissionSummary, int, Sequence[Count]]], outside: int, spoken: Words, wide: int
) -> str:
    lines = [line for mission, total, tally in found for line in _mission(mission, total, tally, spoken, wide)]
    foot = [spoken.count("missions.total", len(found)) if found else spoken("missions.none")]
    if outside:
        foot.append(spoken.count("missions.lines_outside", outside))
    return "\n".join([*lines, *foot]) + "\n"


def _mission(
    mission: Mission | MissionSummary, total: int, tally: Sequence[Count], spoken: Words, wide: int
) -> Iterator[str]:
    between = spoken("between")
    told = (
        person(mission.lead, spoken) or spoken("missions.no_lead"),
        days(spoken, mission.start, mission.end) or spoken("missions.no_period"),
        destinations(spoken, mission.destinations) or spoken("missions.no_place"),
    )
    lead_in = f"{mission.id}  "
    yield from indented(between.join(told), wide, lead_in)
    figures = [spoken.count("sheet.lines_total", total)]
    figures += [f"{count.word} {count.lines}" for count in tally if count.counted]
    yield from indented(between.join(figures), wide, " " * width(lead_in))
    yield ""
