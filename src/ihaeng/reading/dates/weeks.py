"""Resolve what is told by weeks: weekdays, weekends, the Nth week of a month."""

from __future__ import annotations

import datetime

from ihaeng.model import partial_date
from ihaeng.reading.dates.calendar_days import resolve_calendar
from ihaeng.reading.dates.context import NOTHING, DateContext, Resolved
from ihaeng.reading.dates.expressions import Leaning, NthWeekday, Week, Weekday

THURSDAY = 3
"""A week belongs to the month and the year of its Thursday (ISO 8601)."""


def weekday_of(point: Weekday, context: DateContext) -> str | None:
    """The day by its name in the week told, or the one that word or tense points to."""
    reference = context.reference
    if reference is None:
        return None
    if point.weeks is not None:
        monday = reference - datetime.timedelta(days=reference.weekday()) + datetime.timedelta(weeks=point.weeks)
        return (monday + datetime.timedelta(days=point.weekday)).isoformat()
    ahead = (point.weekday - reference.weekday()) % 7
    if point.leaning is Leaning.PAST:
        return (reference - datetime.timedelta(days=7 - ahead if ahead else 7)).isoformat()
    if point.leaning is Leaning.FUTURE:
        return (reference + datetime.timedelta(days=ahead or 7)).isoformat()
    behind = context.leaning is not Leaning.FUTURE and ahead > 0
    return (reference + datetime.timedelta(days=ahead - 7 if behind else ahead)).isoformat()


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
