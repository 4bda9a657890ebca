"""The day that it is here: the one place where the pages look at a clock."""

from __future__ import annotations

import datetime


def today() -> datetime.date:
    """The day that it is here."""
    return datetime.datetime.now().astimezone().date()
