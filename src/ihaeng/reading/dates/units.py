"""Weeks, months and years around a day."""

from __future__ import annotations

import calendar
import datetime

from ihaeng.reading.dates.context import NOTHING, Resolved
from ihaeng.reading.dates.expressions import Remainder, Unit


def unit_around(unit: Unit, day: datetime.date | None) -> Resolved:
    """The week, Monday to Sunday, the month or the year that a day lies in; nothing without a day."""
    if day is None:
        return NOTHING
    match unit:
        case Unit.WEEK:
            monday = day - datetime.timedelta(days=day.weekday())
            return monday.isoformat(), (monday + datetime.timedelta(days=6)).isoformat()
        case Unit.MONTH:
            return day.isoformat()[:7], day.isoformat()[:7]
        case Unit.YEAR:
            return day.isoformat()[:4], day.isoformat()[:4]


def remainder(point: Remainder, reference: datetime.date | None) -> Resolved:
    """What is left of a unit from the publication day on, or has passed of it; that day belongs to both."""
    if reference is None:
        return NOTHING
    first, last = _bounds(point.unit, reference)
    today = reference.isoformat()
    return (today, last.isoformat()) if point.side > 0 else (first.isoformat(), today)


def _bounds(unit: Unit, day: datetime.date) -> tuple[datetime.date, datetime.date]:
    match unit:
        case Unit.WEEK:
            monday = day - datetime.timedelta(days=day.weekday())
            return monday, monday + datetime.timedelta(days=6)
        case Unit.MONTH:
            return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
        case Unit.YEAR:
            return day.replace(month=1, day=1), day.replace(month=12, day=31)
