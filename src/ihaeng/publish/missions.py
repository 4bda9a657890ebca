"""The missions of a ledger as a list for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ihaeng.model import Language, Ledger, Mission
from ihaeng.publish.headers import counts, person
from ihaeng.publish.layout import indented, width
from ihaeng.publish.rows import RowMaker
from ihaeng.publish.selection import part_of
from ihaeng.publish.text import NARROWEST
from ihaeng.publish.values import days, destinations
from ihaeng.publish.words import Words, words


def missions_text(ledger: Ledger, language: Language, *, wide: int = 100) -> str:
    """List the missions, the earliest first: id, lead, period, destinations, and how many lines have which status."""
    spoken = words(language)
    ordered = sorted(ledger.missions, key=lambda mission: (mission.start or "9999", mission.id))
    lines = [line for mission in ordered for line in _mission(ledger, mission, spoken, max(wide, NARROWEST))]
    outside = sum(line.mission is None for line in ledger.lines)
    foot = [spoken.count("missions.total", len(ordered)) if ordered else spoken("missions.none")]
    if outside:
        foot.append(spoken.count("missions.lines_outside", outside))
    return "\n".join([*lines, *foot]) + "\n"


def _mission(ledger: Ledger, mission: Mission, spoken: Words, wide: int) -> Iterator[str]:
    between = spoken("between")
    told = (
        person(mission.lead, spoken) or spoken("missions.no_lead"),
        days(spoken, mission.start, mission.end) or spoken("missions.no_period"),
        destinations(spoken, mission.destinations) or spoken("missions.no_place"),
    )
    lead_in = f"{mission.id}  "
    yield from indented(between.join(told), wide, lead_in)
    part = part_of(ledger, mission)
    maker = RowMaker(part, spoken)
    tally = counts((maker.row(line) for line in part.lines), spoken)
    figures = [spoken.count("sheet.lines_total", len(part.lines))]
    figures += [f"{count.word} {count.lines}" for count in tally if count.counted]
    yield from indented(between.join(figures), wide, " " * width(lead_in))
    yield ""
