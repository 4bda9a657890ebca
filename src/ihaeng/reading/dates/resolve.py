"""Resolve date expressions to days: explicit parts win, open ones take the date nearest to what was last spoken of."""

from __future__ import annotations

import datetime

from ihaeng.model import partial_date
from ihaeng.reading.dates.calendar_days import last_day_until, resolve_calendar
from ihaeng.reading.dates.context import NOTHING, DateContext, Resolved
from ihaeng.reading.dates.distances import distance_from, offset_from
from ihaeng.reading.dates.expressions import (
    Anaphor,
    Around,
    Away,
    Calendar,
    DayOffset,
    Expression,
    Festival,
    Leaning,
    MissionDay,
    NthWeekday,
    Point,
    Range,
    Remainder,
    Stretch,
    Week,
    Weekday,
    Workdays,
    Years,
)
from ihaeng.reading.dates.festivals import festival_day
from ihaeng.reading.dates.units import remainder, unit_around
from ihaeng.reading.dates.weeks import nth_weekday, week_of, weekday_from, weekday_of, workdays


def resolve(expression: Expression, context: DateContext) -> Resolved:
    """Start and end of an expression as partial dates, equal for one day; an open side of a range is None.

    Where neither a publication day nor an anchor tells the month or year, the open forms of `ihaeng.model.partial_date`
    are given. Impossible days ("2월 30일") and ranges that run backwards give (None, None).
    """
    try:
        if isinstance(expression, Range):
            return _range(expression, context)
        return _point(expression, context)
    except (ValueError, OverflowError):
        # No such day in the calendar, or outside of the years that it has.
        return NOTHING


def _point(point: Point, context: DateContext) -> Resolved:
    match point:
        case Calendar():
            return resolve_calendar(point, context)
        case Anaphor():
            return _one(_moved(context.anchor or _text(context.reference), point.days))
        case DayOffset():
            return _one(distance_from(point, context.reference))
        case MissionDay():
            return _one(_mission_day(point.number, context))
        case Weekday():
            return _one(weekday_of(point, context))
        case Week():
            return week_of(point, context.reference)
        case NthWeekday():
            return nth_weekday(point, context)
        case Years():
            return f"{point.first:04}", f"{point.first + point.count - 1:04}"
        case _:
            return _by_another_day(point, context)


def _by_another_day(point: Stretch | Remainder | Workdays | Festival | Away | Around, context: DateContext) -> Resolved:
    match point:
        case Stretch():
            return _stretch(point, context.reference)
        case Remainder():
            return remainder(point, context.reference)
        case Festival():
            return festival_day(point, context.reference)
        case Workdays():
            return workdays(point, context.reference)
        case Away():
            return _one(distance_from(point.distance, _day(point.base, context)))
        case Around():
            return unit_around(point.unit, _day(point.day, context))


def _day(point: Point, context: DateContext) -> datetime.date | None:
    """The one day that a point stands for; None where it is longer or open."""
    start, end = _point(point, context)
    return datetime.date.fromisoformat(start) if start and start == end and len(start) == len("2016-04-29") else None


def _one(value: str | None) -> Resolved:
    return value, value


def _text(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _moved(value: str | None, days: int) -> str | None:
    """A partial day so many days later; a month or a year has no next day."""
    if value is None or (len(value) < 10 and not partial_date.is_open(value)):
        return None
    if partial_date.is_open(value):
        day = int(value[-2:]) + days
        # Up to the 28th every month goes on; further nobody knows which month it is.
        return f"{value[:-2]}{day:02}" if days == 0 or 1 <= day <= 28 else None
    return (datetime.date.fromisoformat(value) + datetime.timedelta(days=days)).isoformat()


def _mission_day(number: int, context: DateContext) -> str | None:
    if number == -1:
        return context.mission_end if context.mission_end and len(context.mission_end) != 4 else None
    return _moved(context.mission_start, number - 1)


def _stretch(point: Stretch, reference: datetime.date | None) -> Resolved:
    """The days just before or just after the publication day, which itself belongs to neither."""
    far = offset_from(DayOffset(days=point.days + 7 * point.weeks, months=point.months, years=point.years), reference)
    if far is None or reference is None:
        return NOTHING
    day = datetime.timedelta(days=1)
    if far < reference.isoformat():
        return far, (reference - day).isoformat()
    return (reference + day).isoformat(), far


def _range(expression: Range, context: DateContext) -> Resolved:
    if expression.exclusive:
        return _beside(expression, context)
    first, last, days = expression.first, expression.last, expression.days
    if first is None:
        end = _point(last, context)[1] if last else None
        return (_moved(end, 1 - days) if days else None), end
    if last is None:
        start = _point(first, context)[0]
        if expression.beyond_begun and start and _begun_before_what_is_ahead(start, context):
            return _next(start, 1), None
        return start, (_moved(start, days - 1) if days else None)
    start, end = _both(first, last, context)
    if start is None or end is None or _backwards(start, end):
        return NOTHING
    return start, end


def _beside(expression: Range, context: DateContext) -> Resolved:
    """An open range that begins after, or ends before, what is named; no finer than that is told."""
    if expression.first:
        value = _point(expression.first, context)[1]
        return (_next(value, 1) if value else None), None
    value = _point(expression.last, context)[0] if expression.last else None
    return None, (_next(value, -1) if value else None)


def _begun_before_what_is_ahead(value: str, context: DateContext) -> bool:
    """Whether a month or year has begun and the text looks ahead: to say that it lies after its start says nothing."""
    if partial_date.is_open(value) or partial_date.is_day(value) or context.reference is None:
        return False
    begun = partial_date.first_day(value) <= context.reference
    running = begun and context.reference <= partial_date.last_day(value)
    return (begun and context.leaning is Leaning.FUTURE) or (running and context.leaning is not Leaning.PAST)


def _next(value: str, step: int) -> str | None:
    """The day, month or year after (1) or before (-1) a partial date."""
    if partial_date.is_open(value):
        return _moved(value, step)
    edge = partial_date.last_day(value) if step > 0 else partial_date.first_day(value)
    return (edge + datetime.timedelta(days=step)).isoformat()[: len(value)]


def _both(first: Point, last: Point, context: DateContext) -> Resolved:
    """Start and end of a range told with both: the end lies on or after the start."""
    start = _before_other_month(first, last, context) or _point(first, context)[0]
    if start is None:
        return NOTHING
    if isinstance(last, Weekday) and last.weeks is None and last.leaning is None:
        return start, weekday_from(start, last.weekday)
    if not isinstance(last, Calendar) or last.leaning:
        return start, _point(last, context)[1]
    if not partial_date.is_open(start):
        return start, resolve_calendar(last, context, floor=partial_date.first_day(start))[1]
    return start, resolve_calendar(last, DateContext(anchor=start))[1]


def _before_other_month(first: Point, last: Point, context: DateContext) -> str | None:
    """The start "29일" of "29일부터 다음 달 5일까지": the last one before the end, whose month is told."""
    if not (isinstance(first, Calendar) and isinstance(last, Calendar)) or first.day is None or last.day is None:
        return None
    if (first.month, first.month_offset, first.leaning) != (None, None, None):
        return None
    end = resolve_calendar(last, context)[1] if last.month or last.month_offset is not None else None
    if end is None or partial_date.is_open(end):
        return None
    start = last_day_until(first.day, partial_date.first_day(end))
    return start.isoformat() if start else None


def _backwards(start: str, end: str) -> bool:
    """Whether a closed range ends before it starts; open days may lie in two months."""
    if partial_date.is_open(start) or partial_date.is_open(end):
        return False
    return partial_date.last_day(end) < partial_date.first_day(start)
