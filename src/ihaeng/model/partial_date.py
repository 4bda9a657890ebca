"""Dates known in part, in ISO forms that carry their own precision.

`2016`, `2016-04` and `2016-04-29` are years, months and days. Where a text gives a day but nothing in it tells the
month, `---08` (the form of XML Schema's gDay) keeps what is known; `--04-08` (gMonthDay) lacks the year only. Such an
open date is completed later from a period that another document tells, or stays open; it is never guessed.
"""

from __future__ import annotations

import calendar
import datetime
import functools
import re

_FULL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")
_OPEN = re.compile(r"--(?:(\d{2})-|-)(\d{2})\Z")

MOST = 4_096
"""Dates whose days are remembered: those of ten years, so that none is read twice in a text."""


def is_open(value: str) -> bool:
    """Whether the month or the year is still missing (`---08`, `--04-08`)."""
    return value.startswith("--")


def is_day(value: str | None) -> bool:
    """Whether the day is known, of the month at least (`2016-04-29`, `--04-29`, `---29`)."""
    return value is not None and (is_open(value) or len(value) == len("2016-04-29"))


def is_month(value: str | None) -> bool:
    """Whether exactly year and month are known."""
    return value is not None and not is_open(value) and len(value) == len("2016-04")


@functools.lru_cache(maxsize=MOST)
def first_day(value: str) -> datetime.date:
    """The first day that a closed partial date covers.

    Raises:
        ValueError: the date is open or no date at all.
    """
    year, month, day = _closed(value)
    return datetime.date(year, month or 1, day or 1)


@functools.lru_cache(maxsize=MOST)
def last_day(value: str) -> datetime.date:
    """The last day that a closed partial date covers.

    Raises:
        ValueError: the date is open or no date at all.
    """
    year, month, day = _closed(value)
    last_month = month or 12
    return datetime.date(year, last_month, day or calendar.monthrange(year, last_month)[1])


def may_be_same(one: str, other: str) -> bool:
    """Whether two partial dates can be the same day: each digit that both give agrees."""
    return all(a is None or b is None or a == b for a, b in zip(_fields(one), _fields(other), strict=True))


def complete(value: str, start: datetime.date, end: datetime.date) -> str | None:
    """Close an open date with the one day between `start` and `end` that it can be; None where none or several can.

    Periods of more than a year are not walked: they decide nothing.
    """
    if not is_open(value):
        return value
    span = (end - start).days
    if not 0 <= span <= 366:
        return None
    _year, month, number = _fields(value)
    days = (start + datetime.timedelta(days=n) for n in range(span + 1))
    fitting = [day for day in days if day.day == number and month in (None, day.month)]
    return fitting[0].isoformat() if len(fitting) == 1 else None


def _fields(value: str) -> tuple[int | None, int | None, int | None]:
    opened = _OPEN.match(value)
    if opened:
        return None, int(opened[1]) if opened[1] else None, int(opened[2])
    return _closed(value)


def _closed(value: str) -> tuple[int, int | None, int | None]:
    full = _FULL.match(value)
    if not full:
        raise ValueError(f"not a closed partial date: {value!r}")
    return int(full[1]), int(full[2]) if full[2] else None, int(full[3]) if full[3] else None
