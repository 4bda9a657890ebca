"""Days on the command line: as people write them, and today, which enters nowhere else."""

from __future__ import annotations

import argparse
import datetime


def day_of(text: str) -> datetime.date:
    """The day that somebody wrote.

    Raises:
        argparse.ArgumentTypeError: it is none.
    """
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as 2024-01-31") from None


def today() -> datetime.date:
    """The day that it is here."""
    return datetime.datetime.now().astimezone().date()


def now() -> datetime.datetime:
    """The time that it is here, with its offset."""
    return datetime.datetime.now().astimezone()
