"""Dates as ranges of days, for whoever wants no more than that."""

from __future__ import annotations

import datetime
import enum

import msgspec

from ihaeng.model import partial_date
from ihaeng.reading.dates.context import DateContext
from ihaeng.reading.dates.expressions import Anaphor, Away, Calendar, Expression, Weekday
from ihaeng.reading.dates.resolve import resolve
from ihaeng.reading.dates.scan import EVERYTHING, scan


class Precision(enum.StrEnum):
    """How exactly the text tells the day; the range covers all of the month or year where it tells no more."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class DateRange(msgspec.Struct, frozen=True, kw_only=True):
    """From the day `start` to the day `end`, both included; None where the text leaves that side open."""

    start: datetime.date | None
    end: datetime.date | None
    precision: Precision


class DateMention(msgspec.Struct, frozen=True, kw_only=True):
    """A date at characters `start` to `end` of the text."""

    start: int
    end: int
    value: DateRange


FARTHEST_MONTH = 6
"""Months to look through for the nearest one that has "31일 일요일"."""

_PRECISIONS = {10: Precision.DAY, 7: Precision.MONTH, 4: Precision.YEAR}


def find_dates(text: str, reference: datetime.date, language: str = "ko") -> list[DateMention]:
    """Dates in text order, relative ones counted from `reference`, or from the last day named ("the following day").

    `language` is ko or en. What cannot be resolved ("최근", "2월 30일") is left out.
    """
    mentions = []
    day: str | None = None
    named: str | None = None
    for item in scan(text, language, EVERYTHING):
        context = DateContext(
            reference=reference,
            anchor=_counted_from(item.expression, day, named),
            leaning=item.leaning,
            reach=FARTHEST_MONTH,
        )
        start, end = resolve(item.expression, context)
        value = _range_of((start, end))
        if value:
            mentions.append(DateMention(start=item.start, end=item.end, value=value))
        if start and start == end:
            named = start
            day = start if partial_date.is_day(start) else day
    return mentions


def _counted_from(expression: Expression, day: str | None, named: str | None) -> str | None:
    """The day last named ("the next day"), or the day, month or year ("the same year"), that a date counts from."""
    base = expression.base if isinstance(expression, Away) else expression
    if isinstance(base, Anaphor) or (isinstance(base, Weekday) and base.anaphoric):
        return day
    return named if isinstance(base, Calendar) and base.anaphoric else None


def _range_of(resolved: tuple[str | None, str | None]) -> DateRange | None:
    start, end = resolved
    told = [value for value in (start, end) if value is not None and not partial_date.is_open(value)]
    if not told:
        return None
    return DateRange(
        start=partial_date.first_day(start) if start else None,
        end=partial_date.last_day(end) if end else None,
        precision=_PRECISIONS[min(len(value) for value in told)],
    )
