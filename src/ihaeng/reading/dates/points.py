"""From what a rule matched to the date expression it stands for."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ihaeng.language.rules import Field, Finding
from ihaeng.reading.dates.expressions import (
    Anaphor,
    Away,
    Calendar,
    DayOffset,
    Expression,
    Festival,
    Leaning,
    MissionDay,
    NthWeekday,
    Range,
    Remainder,
    Stretch,
    Week,
    Weekday,
    Workdays,
    Years,
)

Fields = dict[str, Field]

CENTURY = 2000
"""Official papers shorten years of this century: ’24."""


EARLIEST_SHORT_YEAR = 69
"""From here on years of two figures are those of the century before (POSIX)."""


def point_of(finding: Finding) -> Expression | None:
    """The unresolved date that a finding of a point rule stands for; None where its parts do not go together."""
    return _READERS[finding.rule.reads](finding.fields)


def _calendar(fields: Fields) -> Calendar:
    if "short_year" in fields:
        short = _number(fields, "short_year")
        fields = {**fields, "year": CENTURY + short - (100 if short >= EARLIEST_SHORT_YEAR else 0)}
    return msgspec.convert(fields, Calendar, strict=False)


def _day_range(fields: Fields) -> Range:
    last = Calendar(month=_number(fields, "last_month") or None, day=_number(fields, "last_day"))
    return Range(first=_calendar(fields), last=last)


def _day_pair(fields: Fields) -> Range | None:
    """Two days running; two others are no range."""
    pair = _day_range(fields)
    running = _number(fields, "last_day") == _number(fields, "day") + 1
    return msgspec.structs.replace(pair, listed=True) if running else None


def _year_range(fields: Fields) -> Range:
    return Range(first=Calendar(year=_number(fields, "year")), last=Calendar(year=_number(fields, "last_year")))


def _number(fields: Fields, name: str) -> int:
    value = fields.get(name)
    return value if isinstance(value, int) else 0


def _day_offset(fields: Fields) -> DayOffset | Away:
    """So far from the publication day; from the last day spoken of, where the word says so ("two weeks later")."""
    side = _number(fields, "side") or _number(fields, "relation") or 1
    distance = distance_of(fields, side)
    if fields.get("anaphoric"):
        return Away(base=Anaphor(days=0), distance=distance)
    return msgspec.structs.replace(distance, days=_number(fields, "base") + distance.days)


def distance_of(fields: Fields, side: int) -> DayOffset:
    """How far the days, weeks, months and years among a rule's fields lead, to the side -1 or 1."""
    days = _number(fields, "days") + 7 * _number(fields, "weeks")
    others = {unit: side * _number(fields, unit) for unit in ("months", "years")}
    return DayOffset(days=side * days, **others)


def _anaphor(fields: Fields) -> Anaphor:
    far = distance_of(fields, _number(fields, "side") or 1)
    return Anaphor(days=_number(fields, "away") + far.days)


def _mission_day(fields: Fields) -> MissionDay:
    return MissionDay(number=_number(fields, "ordinal") or _number(fields, "number"))


def _weekday(fields: Fields) -> Weekday:
    return msgspec.convert(fields, Weekday, strict=False)


def _weekdays_away(fields: Fields) -> Away:
    """The Nth such weekday from the publication day on, or back from it."""
    side = _number(fields, "side")
    leaning = Leaning.FUTURE if side > 0 else Leaning.PAST
    nearest = Weekday(weekday=_number(fields, "weekday"), leaning=leaning)
    return Away(base=nearest, distance=DayOffset(days=7 * side * (_number(fields, "count") - 1)))


def _week(fields: Fields) -> Week:
    return msgspec.convert(fields, Week, strict=False)


def _nth_weekday(fields: Fields) -> NthWeekday:
    weekday = fields.pop("weekday", None)
    day = weekday if isinstance(weekday, int) else None
    return NthWeekday(number=_number(fields, "nth"), within=_calendar(fields), weekday=day)


def _stretch(fields: Fields) -> Stretch:
    side = _number(fields, "side") or 1
    counts = {unit: side * _number(fields, unit) for unit in ("days", "weeks", "months", "years")}
    return Stretch(**counts)


def _within(fields: Fields) -> Range:
    """From the publication day, or the day so many days after it, to so far on."""
    base = _number(fields, "base")
    if not base:
        return Range(first=DayOffset(), last=_stretch(fields))
    far = distance_of(fields, 1)
    return Range(first=DayOffset(days=base), last=DayOffset(days=base + far.days, months=far.months, years=far.years))


def _remainder(fields: Fields) -> Remainder:
    return msgspec.convert(fields, Remainder, strict=False)


def _workdays(fields: Fields) -> Workdays:
    return Workdays(count=_number(fields, "days"), last_only=bool(fields.get("last_only")))


def _festival(fields: Fields) -> Festival:
    return msgspec.convert(fields, Festival, strict=False)


def _years(fields: Fields) -> Years:
    """A run of years: its first one told whole, as century and tens, or as the ordinal number of a century."""
    number = _number(fields, "century_number") or _number(fields, "ordinal")
    century = 100 * (number - 1) if number else _number(fields, "century")
    first = _number(fields, "year") or century + (_number(fields, "tens") or _number(fields, "decade"))
    return Years(first=first, count=_number(fields, "count"))


_READERS: dict[str, Callable[[Fields], Expression | None]] = {
    "calendar": _calendar,
    "day_range": _day_range,
    "day_pair": _day_pair,
    "year_range": _year_range,
    "day_offset": _day_offset,
    "anaphor": _anaphor,
    "mission_day": _mission_day,
    "weekday": _weekday,
    "week": _week,
    "nth_weekday": _nth_weekday,
    "stretch": _stretch,
    "within": _within,
    "remainder": _remainder,
    "workdays": _workdays,
    "festival": _festival,
    "weekdays_away": _weekdays_away,
    "years": _years,
}
