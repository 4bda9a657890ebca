"""The two cells of a row: what was announced, and what was reported."""

from __future__ import annotations

import msgspec

from ihaeng.model import Activity, Line, Status
from ihaeng.publish.shapes import Cell
from ihaeng.publish.values import country, days, shown, sums, weekday
from ihaeng.publish.words import Words


def plan_cell(line: Line, activities: dict[str, Activity], words: Words, *, silence: str) -> Cell:
    """Tell what was announced; `silence` words it where nothing was."""
    planned = _named(line.planned, activities)
    return _cell(planned, words) if planned else Cell(silence=silence)


def outcome_cell(line: Line, activities: dict[str, Activity], words: Words) -> Cell:
    """Tell what was reported; where nothing was, the silence is worded by the line's status."""
    done, cancelled = _named(line.done, activities), _named(line.cancelled, activities)
    if done:
        return _cell(done, words)
    if cancelled:
        return _called_off(_cell(cancelled, words), words)
    wordings = {Status.UPCOMING: "upcoming", Status.UNCLEAR: "mentioned", Status.CANCELLED: "cancelled"}
    return Cell(silence=words(f"silence.{wordings.get(line.status, 'outcome')}"))


def _called_off(cell: Cell, words: Words) -> Cell:
    """Say that it was called off, in front of what it was."""
    told = words("silence.cancelled")
    if cell.silence:
        return Cell(silence=told)
    return msgspec.structs.replace(cell, what=words("between").join(filter(None, (told, cell.what))))


def _named(ids: tuple[str, ...], activities: dict[str, Activity]) -> list[Activity]:
    return [activities[name] for name in ids if name in activities]


def _cell(told: list[Activity], words: Words) -> Cell:
    """Take each field from the earliest text that tells it; where texts differ, the row's disagreements say so."""
    dated = next((one for one in told if one.start or one.end), told[0])
    fullest = max(told, key=lambda one: len(one.counterparts))
    city, code, venue = (
        next(filter(None, (getattr(one, place) for one in told)), None) for place in ("city", "country", "venue")
    )
    about = next((one.about for one in told if one.about), None)
    amounts = next(((one.amount, *one.further_amounts) for one in told if one.amount), ())
    cell = Cell(
        when=days(words, dated.start, dated.end, weekday),
        where=shown(city) or country(words, code),
        venue=shown(venue),
        who=words("and").join(shown(names[0]) for names in fullest.counterparts if names),
        what=shown(about),
        amount=sums(words, amounts),
        start=dated.start or dated.end,
        end=dated.end,
    )
    return cell if cell.phrases else Cell(silence=words("silence.nothing_more"))
