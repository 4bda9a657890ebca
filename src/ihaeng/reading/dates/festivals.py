"""Days of the lunar calendar, by a table."""

from __future__ import annotations

import datetime
import functools

from ihaeng.language.tables import read_table
from ihaeng.reading.dates.context import NOTHING, Resolved
from ihaeng.reading.dates.expressions import Festival, Leaning

HALF_A_YEAR = datetime.timedelta(days=183)
"""A festival named without its year is the nearest one."""


def festival_day(point: Festival, reference: datetime.date | None) -> Resolved:
    """The festival of the year told, else the last, the next or the nearest one; nothing outside of the table."""
    days, year = _days()[point.festival], point.year
    if year is None and reference and point.year_offset is not None:
        year = reference.year + point.year_offset
    if year is not None:
        day = next((day for day in days if day.year == year), None)
    else:
        day = _beside(days, point.leaning, reference) if reference else None
    return (day.isoformat(), day.isoformat()) if day else NOTHING


def _beside(days: list[datetime.date], leaning: Leaning | None, reference: datetime.date) -> datetime.date | None:
    if leaning is Leaning.PAST:
        return max((day for day in days if day < reference), default=None)
    if leaning is Leaning.FUTURE:
        return min((day for day in days if day >= reference), default=None)
    near = [day for day in days if abs(day - reference) <= HALF_A_YEAR]
    return min(near, key=lambda day: abs(day - reference), default=None)


@functools.cache
def _days() -> dict[str, list[datetime.date]]:
    table: dict[str, dict[int, str]] = read_table("ihaeng.reading", "ko/dates/lunar_days.yaml")
    return {
        name: [datetime.date.fromisoformat(f"{year}-{day}") for year, day in days.items()]
        for name, days in table.items()
    }
