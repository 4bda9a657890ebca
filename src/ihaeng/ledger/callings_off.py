"""Callings-off that strike more than one line: a whole mission put off, or several acts in one phrase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ihaeng.ledger.counterparts import named
from ihaeng.ledger.likeness import Comparison
from ihaeng.ledger.lines import Line
from ihaeng.ledger.order import days_of
from ihaeng.ledger.topics import overlap
from ihaeng.ledger.travel import way_of
from ihaeng.model import Activity, Stage

JOURNEYS = frozenset({"visit", "travel"})
"""Kinds by which a text tells the journey as a whole."""

SAME_WORDS = 0.6
"""Share of words by which one cancelled act, told without a name, strikes several plans of its kind."""


def calls_off_all(activity: Activity, told: tuple[str | None, str | None]) -> bool:
    """Whether an act tells that the mission, told for those days (`told`), was called off as a whole.

    Such an act names nobody and no house, is neither departure nor return, and lasts longer than a day if it has dates.
    """
    if activity.stage is not Stage.CANCELLED or activity.kind not in JOURNEYS or way_of(activity):
        return False
    if named(activity) or activity.venue:
        return False
    days = days_of(activity)
    if not days:
        return not activity.city
    first, last = (day.isoformat() for day in days)
    start, end = told[0] or first, told[1] or last
    return first < last and first <= end and start <= last


def strike(
    lines: Sequence[Line], whole: Sequence[Activity], compare: Comparison, days: Mapping[str, str]
) -> list[Line]:
    """Add to every line the callings-off that strike it; `days` maps a document to its day.

    A calling-off of the whole mission strikes the departure and what was planned before it and neither done nor called
    off by itself; one without a name strikes every such plan of its kind with its words.
    """
    nameless = [act for line in lines for act in line if act.stage is Stage.CANCELLED and not named(act)]
    struck = [line + _also(line, nameless, compare, days) for line in lines]
    struck = [line + [act for act in whole if _strikes(act, line, days)] for line in struck]
    left = [[act] for act in whole if not any(act in line for line in struck)]
    return [_without_repeats(line) for line in struck if not _only_lent(line, struck)] + left


def _also(line: Line, cancelled: Sequence[Activity], compare: Comparison, days: Mapping[str, str]) -> list[Activity]:
    if any(act.stage is not Stage.PLANNED for act in line):
        return []
    return [
        act
        for act in cancelled
        if act.kind == line[0].kind != "travel"
        and _told_later(act, line, days)
        and overlap(compare.topics.of(act), compare.topics.told(line[0].about)) >= SAME_WORDS
    ]


def _strikes(whole: Activity, line: Line, days: Mapping[str, str]) -> bool:
    if line[0].kind == "travel":
        return any(way_of(act) == "departure" for act in line)
    return all(act.stage is Stage.PLANNED or act.id == whole.id or _whole(act) for act in line) and _told_later(
        whole, line, days
    )


def _whole(activity: Activity) -> bool:
    return activity.stage is Stage.CANCELLED and calls_off_all(activity, (None, None))


def _told_later(cancelled: Activity, line: Line, days: Mapping[str, str]) -> bool:
    """Whether the calling-off was told after every announcement of the line."""
    planned = [act for act in line if act.stage is Stage.PLANNED]
    documents = {act.document for act in planned}
    later = all(days[document] <= days[cancelled.document] for document in documents)
    return bool(planned) and later and cancelled.document not in documents


def _only_lent(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line has nothing but cancelled acts that all stand on other lines with their plan."""
    others = {act.id for other in lines if other is not line for act in other if len(other) > 1}
    return all(act.stage is Stage.CANCELLED and act.id in others for act in line)


def _without_repeats(line: Line) -> Line:
    return list({act.id: act for act in line}.values())
