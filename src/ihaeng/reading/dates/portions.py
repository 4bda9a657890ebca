"""Halves, quarters and seasons as months."""

from __future__ import annotations

import datetime

from ihaeng.reading.dates.context import NOTHING, Resolved, months_on
from ihaeng.reading.dates.expressions import Calendar, Leaning, Portion

_MONTHS = {
    Portion.FIRST_HALF: (1, 6),
    Portion.SECOND_HALF: (7, 12),
    Portion.QUARTER_1: (1, 3),
    Portion.QUARTER_2: (4, 6),
    Portion.QUARTER_3: (7, 9),
    Portion.QUARTER_4: (10, 12),
    Portion.SPRING: (3, 5),
    Portion.SUMMER: (6, 8),
    Portion.AUTUMN: (9, 11),
    Portion.WINTER: (12, 14),
}
"""First and last month, counted on into the next year; the seasons are those of meteorologists."""


def months_of_portion(portion: Portion, year: int | None, point: Calendar, reference: datetime.date | None) -> Resolved:
    """First and last month of a portion of `year`, of the year that a leading word points to, or of the present one."""
    first, last = _MONTHS[portion]
    if year is None or point.leaning or point.year_offset == 0:
        if reference is None:
            return NOTHING
        year = _year_led_to(first, last, point.leaning, reference)
    return _written(year, first), _written(year, last)


def _year_led_to(first: int, last: int, leaning: Leaning | None, reference: datetime.date) -> int:
    """The year whose portion is the last one over, the next one to come, or this year's (the winter that lasts)."""
    year = reference.year - (1 if reference.month <= last - 12 else 0)
    if leaning is Leaning.PAST and months_on(year, last, 0) >= (reference.year, reference.month):
        return year - 1
    if leaning is Leaning.FUTURE and months_on(year, first, 0) <= (reference.year, reference.month):
        return year + 1
    return year


def _written(year: int, month: int) -> str:
    year, month = months_on(year, month, 0)
    return f"{year:04}-{month:02}"
