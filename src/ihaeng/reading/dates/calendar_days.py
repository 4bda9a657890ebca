"""Resolve dates by the calendar: what the text tells wins, what it leaves out is the nearest that fits."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable

from ihaeng.model import partial_date
from ihaeng.reading.dates.context import NOTHING, DateContext, Resolved, months_on
from ihaeng.reading.dates.expressions import Calendar, Leaning
from ihaeng.reading.dates.portions import months_of_portion

AGAINST_TENSE = {"day": 20, "month": 200}
"""Days by which a date on the wrong side of the publication day counts as farther, where the day's month or the month's
year is open. Explicit words ("지난", "오는") exclude the wrong side; tenses mislead, so they only weigh."""
OTHER_MONTH, OTHER_YEAR = 10, 150
"""Days by which a month (a year) that neither publication nor anchor lies in counts as farther: papers name it then."""
WHOLE_MONTH = 10
"""Days by which an anchor that is a whole month counts as farther: days rarely follow it without saying so."""
CLOCK_SLACK = datetime.timedelta(days=2)
"""How far a day may pass the publication day against the tense: places are hours ahead or behind."""

ANY_LEAP_YEAR = 2000
"""Stands in where a month is known and its year is not."""


def resolve_calendar(point: Calendar, context: DateContext, floor: datetime.date | None = None) -> Resolved:
    """Start and end of a calendar date; the first one from `floor` on where its month or year is open.

    Raises:
        ValueError: the calendar has no such day.
    """
    year, month = _told(point, context)
    if point.portion:
        return months_of_portion(point.portion, year, point, context.reference)
    if year is None and month is None and point.day is None:
        return NOTHING
    if year is None:
        return _one(_open(point, month, context, floor))
    if month is None:
        return NOTHING if point.day else _one(f"{year:04}")
    if point.day is None:
        return _one(f"{year:04}-{month:02}")
    return _one(datetime.date(year, month, point.day).isoformat())


def last_day_until(day: int, ceiling: datetime.date) -> datetime.date | None:
    """The last such day of a month that is not after `ceiling`."""
    months = (months_on(ceiling.year, ceiling.month, -step) for step in (0, 1, 2))
    days = (datetime.date(*month, day) for month in months if day <= calendar.monthrange(*month)[1])
    return next((one for one in days if one <= ceiling), None)


def _one(value: str | None) -> Resolved:
    return value, value


def _told(point: Calendar, context: DateContext) -> tuple[int | None, int | None]:
    """Year and month as told, by figures or by their distance from the publication or the last day spoken of."""
    base = _closed_day(context.anchor) if point.anaphoric and context.anchor else None
    base = base or context.reference
    year, month = point.year, point.month
    if point.year_offset is not None and base:
        year = base.year + point.year_offset
    if point.month_offset is not None and base:
        year_of_month, month = months_on(base.year, base.month, point.month_offset)
        year = year_of_month if year is None else year
    return year, month


def _open(point: Calendar, month: int | None, context: DateContext, floor: datetime.date | None) -> str | None:
    """A date whose year, or year and month, the text leaves open."""
    if point.year_offset is not None or point.month_offset is not None:
        return f"---{point.day:02}" if point.day and month is None and point.month_offset is not None else None
    candidates = list(_candidates(point, month, context, floor))
    if not candidates:
        return _left_open(month, point.day, context, floor)
    best = _nearest(candidates, point, context, floor)
    if best is None:
        return None
    return best.isoformat() if point.day else f"{best.year:04}-{best.month:02}"


def _left_open(month: int | None, day: int | None, context: DateContext, floor: datetime.date | None) -> str | None:
    """A day whose year, or year and month, nothing tells."""
    if day is None or floor or context.reference or _closed_day(context.anchor):
        return None
    anchor = context.anchor
    if month is None and anchor and not anchor.startswith("---"):
        # The month is known without the year: any leap year shows which day is near.
        near = _open(Calendar(day=day), None, DateContext(anchor=f"{ANY_LEAP_YEAR}{anchor[1:]}"), None)
        return near and f"-{near[4:]}"
    datetime.date(ANY_LEAP_YEAR, month or 1, day)
    return f"--{month:02}-{day:02}" if month else f"---{day:02}"


def _candidates(
    point: Calendar, month: int | None, context: DateContext, floor: datetime.date | None
) -> Iterable[datetime.date]:
    """The days (first of the month, where no day is told) that the date can be, around all that is known."""
    around = [floor] if floor else [context.reference, _closed_day(context.anchor), _closed_day(context.mission_start)]
    reach = context.reach if point.weekday is not None and point.day and not month else 1
    months = {
        (near.year + step, month) if month else months_on(near.year, near.month, step)
        for near in around
        if near
        for step in range(-reach, reach + 1)
    }
    days = []
    for year, month_of in sorted(months):
        try:
            days.append(datetime.date(year, month_of, point.day or 1))
        except ValueError:
            # This month has no such day; another one may.
            continue
    named = [day for day in days if point.day and day.weekday() == point.weekday]
    return named or days


def _nearest(
    candidates: list[datetime.date], point: Calendar, context: DateContext, floor: datetime.date | None
) -> datetime.date | None:
    if floor:
        start = floor if point.day else floor.replace(day=1)
        return min((day for day in candidates if day >= start), default=None)
    reference = context.reference
    if reference and point.leaning is Leaning.PAST:
        limit = reference if point.day else reference.replace(day=1) - datetime.timedelta(days=1)
        return max((day for day in candidates if day <= limit), default=None)
    if reference and point.leaning is Leaning.FUTURE:
        limit = reference if point.day else reference.replace(day=1)
        return min((day for day in candidates if day >= limit), default=None)
    return min(candidates, key=lambda day: (_cost(day, point, context), -day.toordinal()))


def _cost(day: datetime.date, point: Calendar, context: DateContext) -> int:
    """How far a day is from all that is known, in days, with what speaks against it."""
    grain = "day" if point.month is None else "month"
    cost = min(_distances(day, grain, context), default=0)
    reference = context.reference
    if reference and context.leaning is Leaning.PAST and day > reference + CLOCK_SLACK:
        cost += AGAINST_TENSE[grain]
    if reference and context.leaning is Leaning.FUTURE and day < reference - CLOCK_SLACK:
        cost += AGAINST_TENSE[grain]
    known = [near for near in (reference, _closed_day(context.anchor)) if near]
    if grain == "day" and all((day.year, day.month) != (near.year, near.month) for near in known):
        cost += OTHER_MONTH
    if grain == "month" and all(day.year != near.year for near in known):
        cost += OTHER_YEAR
    return cost


def _distances(day: datetime.date, grain: str, context: DateContext) -> Iterable[int]:
    if context.reference:
        yield abs((day - context.reference).days)
    anchor = context.anchor
    if anchor and not partial_date.is_open(anchor) and (len(anchor) > 4 or grain == "month"):
        whole_month = WHOLE_MONTH if len(anchor) < 10 and grain == "day" else 0
        yield _outside(day, partial_date.first_day(anchor), partial_date.last_day(anchor)) + whole_month
    start, end = _closed_day(context.mission_start), _closed_day(context.mission_end)
    if start and end and grain == "day":
        yield _outside(day, start, end)


def _outside(day: datetime.date, first: datetime.date, last: datetime.date) -> int:
    return max((first - day).days, (day - last).days, 0)


def _closed_day(value: str | None) -> datetime.date | None:
    return None if value is None or partial_date.is_open(value) else partial_date.first_day(value)
