"""The expressions that join rules make of the dates they name."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ihaeng.language.rules import Field, Rule
from ihaeng.reading.dates.expressions import (
    Anaphor,
    Around,
    Away,
    Calendar,
    DayOffset,
    Expression,
    Leaning,
    MissionDay,
    Point,
    Range,
    Unit,
    Week,
    Weekday,
)
from ihaeng.reading.dates.points import distance_of

Fields = dict[str, Field]


def pair_expression(reads: str, one: Expression, other: Expression) -> Expression | None:
    """What two dates that stand side by side mean together; None where nothing."""
    if reads in _PAIRS:
        return _PAIRS[reads](one, other)
    return None if isinstance(one, Range) or isinstance(other, Range) else Range(first=one, last=other)


def _apposition(one: Expression, other: Expression) -> Calendar | None:
    """The day of the month that says which day was meant ("이튿날인 8일"); a weekday only confirms it."""
    if isinstance(one, Calendar) and one.day and isinstance(other, Weekday):
        return msgspec.structs.replace(one, weekday=other.weekday)
    if not isinstance(other, Calendar) or not other.day:
        return None
    if isinstance(one, Weekday):
        return msgspec.structs.replace(other, weekday=one.weekday)
    return other if isinstance(one, Anaphor | MissionDay | DayOffset) else None


def _days_running(one: Expression, other: Expression) -> Range | None:
    """One day after the other, any number of them: "8·9·10일"."""
    first, before = (one.first, one.last) if isinstance(one, Range) else (one, one)
    if not (isinstance(before, Calendar) and isinstance(other, Calendar) and before.day and other.day):
        return None
    return Range(first=first, last=other) if other.day == before.day + 1 else None


def _ambiguous(one: Expression, other: Expression) -> Range | None:
    """Two bare days that may be so many days as well ("3일에서 5일 사이"): a range without either end."""
    bare = all(isinstance(date, Calendar) and date == Calendar(day=date.day) for date in (one, other))
    return Range() if bare else None


def _in_week(one: Expression, other: Expression) -> Expression | None:
    """Weekdays without a week of their own, and the week they are of, told before or after them."""
    week, days = (one, other) if isinstance(one, Week) else (other, one)
    if not isinstance(week, Week) or week.weekend:
        return None
    if not isinstance(days, Range):
        return _weekday_of(week, days)
    first, last = _weekday_of(week, days.first), _weekday_of(week, days.last)
    return Range(first=first, last=last) if first and last else None


def _weekday_of(week: Week, day: Point | None) -> Weekday | None:
    bare = isinstance(day, Weekday) and day.weeks is None and day.leaning is None
    return Weekday(weekday=day.weekday, weeks=week.weeks) if bare and isinstance(day, Weekday) else None


def single_expression(rule: Rule, name: str, date: Expression, fields: Fields) -> Expression | None:
    """What a date means with the words around it; None where they do not go together.

    `name` says on which side of a range the date stands: first or last.
    """
    if rule.reads == "year":
        return _with_year(date, fields)
    if isinstance(date, Range):
        return None
    return _SINGLES.get(rule.reads, _counted)(date, fields, name)


def _with_year(date: Expression, fields: Fields) -> Expression | None:
    year = fields.get("year_said")
    if isinstance(date, Range):
        first = _with_year(date.first, fields) if date.first else None
        return msgspec.structs.replace(date, first=first) if first and not isinstance(first, Range) else None
    open_year = isinstance(date, Calendar) and (date.year, date.year_offset, date.month_offset) == (None, None, None)
    return msgspec.structs.replace(date, year=year) if open_year else None


def _counted(point: Point, fields: Fields, name: str) -> Range:
    """A range that begins or ends with a date, so many days or weeks long where that is told."""
    counts = [fields.get("days"), fields.get("days_said")]
    weeks = fields.get("weeks")
    days = next((count for count in counts if isinstance(count, int)), None)
    if isinstance(weeks, int):
        days = 7 * weeks
    exclusive = bool(fields.get("exclusive"))
    if name == "first":
        beyond_begun = bool(fields.get("beyond_begun"))
        return Range(first=point, days=days, exclusive=exclusive, beyond_begun=beyond_begun)
    return Range(last=point, days=days, exclusive=exclusive)


def _away(point: Point, fields: Fields, _name: str) -> Away:
    side, leaning = fields.get("relation"), fields.get("leaning")
    if leaning and isinstance(point, Weekday) and (point.weeks, point.leaning) == (None, None):
        point = msgspec.structs.replace(point, leaning=Leaning(str(leaning)))
    return Away(base=point, distance=distance_of(fields, side if isinstance(side, int) else 1))


def _around(point: Point, fields: Fields, _name: str) -> Around | None:
    day = isinstance(point, Weekday | Anaphor | DayOffset) or (isinstance(point, Calendar) and point.day)
    return Around(unit=Unit(str(fields["unit"])), day=point) if day else None


def _to_now(point: Point, _fields: Fields, name: str) -> Range:
    return Range(first=point, last=DayOffset()) if name == "first" else Range(first=DayOffset(), last=point)


def _from_day(point: Point, fields: Fields, _name: str) -> Range | None:
    """A bare day before a date that tells the month: "from 4 to January 22"."""
    day = fields.get("day")
    told = isinstance(point, Calendar) and point.day and point.month and isinstance(day, int) and day < point.day
    return Range(first=msgspec.structs.replace(point, day=day, weekday=None), last=point) if told else None


def _up_to(point: Point, _fields: Fields, _name: str) -> Range | None:
    """All days on the way from where a distance is counted to where it leads."""
    if isinstance(point, DayOffset):
        base: Point = DayOffset()
    elif isinstance(point, Away):
        base = point.base
    else:
        return None
    return Range(first=base, last=point) if _leads_on(point) else Range(first=point, last=base)


def _beyond(point: Point, _fields: Fields, _name: str) -> Range | None:
    """All days farther off than a distance leads."""
    if not isinstance(point, DayOffset | Away):
        return None
    return Range(first=point) if _leads_on(point) else Range(last=point)


def _leads_on(point: DayOffset | Away) -> bool:
    far = point.distance if isinstance(point, Away) else point
    return far.days + far.months + far.years > 0


_SINGLES: dict[str, Callable[[Point, Fields, str], Expression | None]] = {
    "away": _away,
    "around": _around,
    "to_now": _to_now,
    "from_day": _from_day,
    "up_to": _up_to,
    "beyond": _beyond,
}

_PAIRS: dict[str, Callable[[Expression, Expression], Expression | None]] = {
    "in_week": _in_week,
    "apposition": _apposition,
    "days_running": _days_running,
    "ambiguous": _ambiguous,
}
