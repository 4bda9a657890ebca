"""A cell that holds nothing but a day, or days from one to another, in whatever form it was filled in."""

from __future__ import annotations

import datetime
from typing import TypeAlias

from ihaeng.model import Language
from ihaeng.reading.dates import Precision, find_dates

Days: TypeAlias = tuple[datetime.date, datetime.date]
"""The first and the last day; equal for one day."""

_NO_YEAR = datetime.date.min
_FIRST_YEAR = 1900
"""What lies before was counted from `_NO_YEAR`: the cell names no year, and nothing else of the table does."""


def days_told(cell: str, reference: datetime.date | None) -> Days | None:
    """The days of a cell ("2031. 3. 8.", "3월 8일", "8 to 10 March 2031"); None where it tells none, or several.

    A day without a year is the one nearest to `reference`.
    """
    try:
        day = datetime.date.fromisoformat(cell.strip())
    except ValueError:
        found = (_found(cell, reference or _NO_YEAR, language) for language in Language)
        return next((days for days in found if days and days[0].year >= _FIRST_YEAR), None)
    return day, day


def _found(cell: str, reference: datetime.date, language: Language) -> Days | None:
    told = {
        (mention.value.start, mention.value.end or mention.value.start)
        for mention in find_dates(cell, reference, language)
        if mention.value.start and mention.value.precision is Precision.DAY
    }
    start, end = told.pop() if len(told) == 1 else (None, None)
    return (start, end) if start and end else None
