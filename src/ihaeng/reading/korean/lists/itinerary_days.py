"""The days of itineraries, written shorter than in sentences: "3. 9.", "10.26. 14:00", "9(월)"."""

from __future__ import annotations

import re

from ihaeng.reading.dates import Calendar, DateExpression, date_expressions
from ihaeng.reading.discourse import Dated, Discourse
from ihaeng.reading.korean.sentence_context import resolve_here

_MONTH_AND_DAY = re.compile(r"[\s(\[]{0,3}(\d{1,2})\s?[./]\s?(\d{1,2})(?![\d:])\.?")
_DAY = re.compile(r"\s*(\d{1,2})\.?\s?\([월화수목금토일]\)")
_MONTHS, _DAYS = range(1, 13), range(1, 32)


def days_in(text: str) -> list[DateExpression]:
    """The dates of a cell or of the head of a line, short forms included."""
    return date_expressions(text) or _short_forms(text)


def day_told(text: str, discourse: Discourse) -> Dated | None:
    """The first day or days that a text tells, the day last spoken of moving on to it; None where it tells none."""
    for expression in days_in(text):
        start, end = resolve_here(expression, None, discourse)
        if start or end:
            return Dated(start, end, discourse.dated_by(expression, text))
    return None


def _short_forms(text: str) -> list[DateExpression]:
    written = _MONTH_AND_DAY.match(text)
    if written and int(written[1]) in _MONTHS and int(written[2]) in _DAYS:
        found = Calendar(month=int(written[1]), day=int(written[2]))
    else:
        written = _DAY.match(text)
        if not written:
            return []
        found = Calendar(day=int(written[1]))
    return [DateExpression(start=written.start(), end=written.end(), expression=found, rules=("itinerary-day",))]
