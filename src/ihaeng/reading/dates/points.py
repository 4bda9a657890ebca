"""From what a rule matched to the date expression it stands for."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ihaeng.language.rules import Field, Finding
from ihaeng.reading.dates.expressions import (
    Anaphor,
    Calendar,
    DayOffset,
    Expression,
    MissionDay,
    NthWeekday,
    Range,
    Stretch,
    Week,
    Weekday,
    Years,
)

Fields = dict[str, Field]

CENTURY = 2000
"""Official papers shorten years of this century: ’24."""


def point_of(finding: Finding) -> Expression:
    """The unresolved date that a finding of a point rule stands for."""
    return _READERS[finding.rule.reads](finding.fields)


def _calendar(fields: Fields) -> Calendar:
    if "short_year" in fields:
        fields = {**fields, "year": CENTURY + _number(fields, "short_year")}
    return msgspec.convert(fields, Calendar, strict=False)


def _day_range(fields: Fields) -> Range:
    last = Calendar(month=_number(fields, "last_month") or None, day=_number(fields, "last_day"))
    return Range(first=_calendar(fields), last=last)


def _year_range(fields: Fields) -> Range:
    return Range(first=Calendar(year=_number(fields, "year")), last=Calendar(year=_number(fields, "last_year")))


def _number(fields: Fields, name: str) -> int:
    value = fields.get(name)
    return value if isinstance(value, int) else 0


def _day_offset(fields: Fields) -> DayOffset:
    side = _number(fields, "side") or _number(fields, "relation") or 1
    days = _number(fields, "base") + side * (_number(fields, "days") + 7 * _number(fields, "weeks"))
    return DayOffset(days=days, months=side * _number(fields, "months"), years=side * _number(fields, "years"))


def _anaphor(fields: Fields) -> Anaphor:
    return Anaphor(days=_number(fields, "away") + _number(fields, "days"))


def _mission_day(fields: Fields) -> MissionDay:
    return MissionDay(number=_number(fields, "ordinal") or _number(fields, "number"))


def _weekday(fields: Fields) -> Weekday:
    return msgspec.convert(fields, Weekday, strict=False)


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


def _years(fields: Fields) -> Years:
    return Years(first=_number(fields, "year") or _number(fields, "tens"), count=_number(fields, "count"))


_READERS: dict[str, Callable[[Fields], Expression]] = {
    "calendar": _calendar,
    "day_range": _day_range,
    "year_range": _year_range,
    "day_offset": _day_offset,
    "anaphor": _anaphor,
    "mission_day": _mission_day,
    "weekday": _weekday,
    "week": _week,
    "nth_weekday": _nth_weekday,
    "stretch": _stretch,
    "years": _years,
}
