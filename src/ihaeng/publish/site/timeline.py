"""A mission day by day: what was announced for each day and what became of it, by the local date of the place."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from ihaeng.publish.shapes import Row, Sheet
from ihaeng.publish.values import days, weekday
from ihaeng.publish.words import Words

LONGEST = 45
"""Days of a mission that are walked one by one; of a longer one, only days on which something was told are shown."""

MOST_PLACES = 3
"""Places named at the head of a day; each act's own line names its own."""

_DAY = datetime.timedelta(days=1)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One act on one day. `announced_for` and `reported_on` tell the other day of an act that was moved."""

    row: Row
    until: str = ""
    announced_for: str = ""
    reported_on: str = ""


class TimelineDay(msgspec.Struct, frozen=True, kw_only=True):
    """One day, or a run of days up to `end` of which nothing was told; `number` counts the days of the journey.

    `date` and `end` are ISO dates; both empty for the acts whose day no text tells.
    """

    date: str
    end: str
    heading: str
    number: int | None = None
    places: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


def timeline(sheet: Sheet, start: str | None, end: str | None, words: Words) -> tuple[TimelineDay, ...]:
    """The days of a mission that lasts from `start` to `end` (partial dates), those without a day last.

    Empty where fewer than two days are told: there is nothing to lay out.
    """
    entries = _entries(sheet.rows, words)
    first, last = _date(start), _date(end)
    dated = {date: found for date, found in entries.items() if date}
    if len(dated) < 2:
        return ()
    journey = _journey(first, last)
    made = [
        _day(date, dated[date], _number(date, first, last), words)
        if date in dated
        else TimelineDay(date=date.isoformat(), end=date.isoformat(), heading="", number=_number(date, first, last))
        for date in sorted({*journey, *dated})
    ]
    undated = entries.get(None)
    return (*_joined(made, words), *([_day(None, undated, None, words)] if undated else []))


def _entries(rows: Iterable[Row], words: Words) -> dict[datetime.date | None, list[Entry]]:
    found: dict[datetime.date | None, list[Entry]] = {}
    for row in rows:
        planned, done = _date(row.plan.start), _date(row.outcome.start)
        if planned and done and planned != done:
            found.setdefault(planned, []).append(Entry(row=row, reported_on=weekday(words, done.isoformat())))
            told = weekday(words, planned.isoformat())
            found.setdefault(done, []).append(Entry(row=row, announced_for=told, until=_until(row, words)))
        else:
            found.setdefault(done or planned, []).append(Entry(row=row, until=_until(row, words)))
    return found


def _until(row: Row, words: Words) -> str:
    """The last day of an act of several days."""
    cell = row.outcome if row.outcome.start else row.plan
    return weekday(words, cell.end) if cell.end and cell.end != cell.start else ""


def _day(date: datetime.date | None, entries: list[Entry], number: int | None, words: Words) -> TimelineDay:
    told = date.isoformat() if date else ""
    places = dict.fromkeys(entry.row.outcome.where or entry.row.plan.where for entry in entries)
    return TimelineDay(
        date=told,
        end=told,
        heading=weekday(words, told) if told else words("sheet.no_day"),
        number=number,
        places=tuple(place for place in places if place)[:MOST_PLACES],
        entries=tuple(entries),
    )


def _joined(made: Iterable[TimelineDay], words: Words) -> list[TimelineDay]:
    """The days with neighbouring ones of which nothing was told put together."""
    found: list[TimelineDay] = []
    for day in made:
        before = found[-1] if found else None
        if day.entries:
            found.append(day)
        elif before and not before.entries:
            found[-1] = msgspec.structs.replace(before, end=day.end, heading=days(words, before.date, day.end, weekday))
        else:
            found.append(msgspec.structs.replace(day, heading=weekday(words, day.date)))
    return found


def _journey(first: datetime.date | None, last: datetime.date | None) -> list[datetime.date]:
    if first is None or last is None or not 0 <= (last - first).days < LONGEST:
        return []
    return [first + number * _DAY for number in range((last - first).days + 1)]


def _number(date: datetime.date, first: datetime.date | None, last: datetime.date | None) -> int | None:
    return (date - first).days + 1 if first and first <= date and (last is None or date <= last) else None


def _date(value: str | None) -> datetime.date | None:
    """The day of a partial date that is known to the day."""
    try:
        return datetime.date.fromisoformat(value) if value and len(value) == len("2024-03-12") else None
    except ValueError:
        return None
