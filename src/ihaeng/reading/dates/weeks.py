"""Resolve what is told by weeks: weekdays, weekends, the Nth week of a month."""

from __future__ import annotations

import datetime

from ihaeng.model import partial_date
from ihaeng.reading.dates.calendar_days import resolve_calendar
from ihaeng.reading.dates.context import NOTHING, DateContext, Resolved
from ihaeng.reading.dates.expressions import Leaning, NthWeekday, Week, Weekday, Workdays

FRIDAY = 4
"""The last day of work in a week."""

MOST_WORKDAYS = 366
"""Texts count no more days of work than a year has."""

THURSDAY = 3
"""A week belongs to the month and the year of its Thursday (ISO 8601)."""

FARTHEST = 14
"""Days by which the journey may lie beside the weekday next to the publication: reports and plans are not older."""


def weekday_of(point: Weekday, context: DateContext) -> str | None:
    """The day by its name in the week told, or the one that word or tense points to."""
    reference = context.reference
    if reference is None:
        return None
    if point.weeks is not None:
        monday = reference - datetime.timedelta(days=reference.weekday()) + datetime.timedelta(weeks=point.weeks)
        return (monday + datetime.timedelta(days=point.weekday)).isoformat()
    if point.anaphoric:
        return _following(point.weekday, context.anchor or reference.isoformat())
    ahead = (point.weekday - reference.weekday()) % 7
    if point.leaning is Leaning.PAST:
        return (reference - datetime.timedelta(days=7 - ahead if ahead else 7)).isoformat()
    if point.leaning is Leaning.FUTURE:
        return (reference + datetime.timedelta(days=ahead or 7)).isoformat()
    behind = context.leaning is not Leaning.FUTURE and ahead > 0
    nearest = reference + datetime.timedelta(days=ahead - 7 if behind else ahead)
    return _of_the_mission(nearest, reference, context).isoformat()


def _following(weekday: int, anchor: str) -> str | None:
    if not partial_date.is_day(anchor) or partial_date.is_open(anchor):
        return None
    after = datetime.date.fromisoformat(anchor) + datetime.timedelta(days=1)
    return weekday_from(after.isoformat(), weekday)


def _of_the_mission(day: datetime.date, reference: datetime.date, context: DateContext) -> datetime.date:
    """The day itself or, where it misses the known days of the journey, the same one of the week that does not.

    Nothing past lies after the publication, nothing to come before it.
    """
    start, end = _closed(context.mission_start), _closed(context.mission_end)
    moved = day
    if start and day < start:
        moved = start + datetime.timedelta(days=(day.weekday() - start.weekday()) % 7)
    elif end and day > end:
        moved = end - datetime.timedelta(days=(end.weekday() - day.weekday()) % 7)
    inside = (start is None or moved >= start) and (end is None or moved <= end)
    to_come = context.leaning is Leaning.FUTURE
    fits = inside and (moved >= reference if to_come else moved <= reference)
    return moved if fits and abs((moved - day).days) <= FARTHEST else day


def _closed(value: str | None) -> datetime.date | None:
    closed = value and partial_date.is_day(value) and not partial_date.is_open(value)
    return datetime.date.fromisoformat(value) if value and closed else None


def week_of(point: Week, reference: datetime.date | None) -> Resolved:
    """First and last day of a week or weekend."""
    if reference is None:
        return NOTHING
    monday = reference - datetime.timedelta(days=reference.weekday()) + datetime.timedelta(weeks=point.weeks)
    first = monday + datetime.timedelta(days=5 if point.weekend else 0)
    return first.isoformat(), (monday + datetime.timedelta(days=6)).isoformat()


def nth_weekday(point: NthWeekday, context: DateContext) -> Resolved:
    """The Nth such weekday, or the Nth week, of a month or year that has so many."""
    month, _ = resolve_calendar(point.within, context)
    if month is None or partial_date.is_open(month):
        return NOTHING
    first, last = partial_date.first_day(month), partial_date.last_day(month)
    weekday = THURSDAY if point.weekday is None else point.weekday
    if point.number == -1:
        day = last - datetime.timedelta(days=(last.weekday() - weekday) % 7)
    else:
        day = first + datetime.timedelta(days=(weekday - first.weekday()) % 7, weeks=point.number - 1)
    if not first <= day <= last:
        return NOTHING
    if point.weekday is not None:
        return day.isoformat(), day.isoformat()
    monday = day - datetime.timedelta(days=THURSDAY)
    return monday.isoformat(), (monday + datetime.timedelta(days=6)).isoformat()


def weekday_from(start: str, weekday: int) -> str | None:
    """The first such day of a week on or after the start of a range: "수요일부터 금요일까지"."""
    if len(start) < 10 or partial_date.is_open(start):
        return None
    first = datetime.date.fromisoformat(start)
    return (first + datetime.timedelta(days=(weekday - first.weekday()) % 7)).isoformat()


def workdays(point: Workdays, reference: datetime.date | None) -> Resolved:
    """The first and the last of so many days of work, or the last one alone; public holidays are not known here."""
    if reference is None or not 0 < point.count <= MOST_WORKDAYS:
        return NOTHING
    first = _workday_after(reference)
    last = first
    for _ in range(point.count - 1):
        last = _workday_after(last)
    return (last if point.last_only else first).isoformat(), last.isoformat()


def _workday_after(day: datetime.date) -> datetime.date:
    weekend = max(0, day.weekday() - FRIDAY)
    return day + datetime.timedelta(days=3 - weekend if day.weekday() >= FRIDAY else 1)
