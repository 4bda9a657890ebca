"""Dates as texts tell them: found unresolved, then resolved to partial dates."""

from ihaeng.reading.dates.context import DateContext, Resolved
from ihaeng.reading.dates.durations import Duration, Sense, durations
from ihaeng.reading.dates.expressions import (
    Anaphor,
    Around,
    Away,
    Calendar,
    Clock,
    DateExpression,
    DayOffset,
    Expression,
    Leaning,
    MissionDay,
    NthWeekday,
    Point,
    Portion,
    Range,
    Remainder,
    Stretch,
    Unit,
    Week,
    Weekday,
    Years,
)
from ihaeng.reading.dates.mentions import DateMention, DateRange, Precision, find_dates
from ihaeng.reading.dates.resolve import resolve
from ihaeng.reading.dates.scan import date_expressions

__all__ = [
    "Anaphor",
    "Around",
    "Away",
    "Calendar",
    "Clock",
    "DateContext",
    "DateExpression",
    "DateMention",
    "DateRange",
    "DayOffset",
    "Duration",
    "Expression",
    "Leaning",
    "MissionDay",
    "NthWeekday",
    "Point",
    "Portion",
    "Precision",
    "Range",
    "Remainder",
    "Resolved",
    "Sense",
    "Stretch",
    "Unit",
    "Week",
    "Weekday",
    "Years",
    "date_expressions",
    "durations",
    "find_dates",
    "resolve",
]
