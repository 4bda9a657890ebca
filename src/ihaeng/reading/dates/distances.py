"""Days so far from another day."""

from __future__ import annotations

import calendar
import datetime

from ihaeng.reading.dates.context import months_on
from ihaeng.reading.dates.expressions import DayOffset


def distance_from(offset: DayOffset, reference: datetime.date | None) -> str | None:
    """The date so far from a day, no finer than the distance is told: "2년 전" is a year.

    Raises:
        ValueError, OverflowError: that is outside of the years that the calendar has.
    """
    day = offset_from(offset, reference)
    if day is None or offset.days:
        return day
    return day[:7] if offset.months else day[:4] if offset.years else day


def offset_from(offset: DayOffset, reference: datetime.date | None) -> str | None:
    """The day so far from another; a month that has no such day ends before it.

    Raises:
        ValueError, OverflowError: that is outside of the years that the calendar has.
    """
    if reference is None:
        return None
    year, month = months_on(reference.year + offset.years, reference.month, offset.months)
    day = datetime.date(year, month, min(reference.day, calendar.monthrange(year, month)[1]))
    return (day + datetime.timedelta(days=offset.days)).isoformat()
