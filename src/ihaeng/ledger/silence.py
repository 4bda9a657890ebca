"""The silence clock: a deal of which the coverage searched says nothing for months."""

from __future__ import annotations

import datetime

from msgspec.structs import replace

from ihaeng.model import Commitment, CommitmentState
from ihaeng.model.partial_date import is_open, last_day

SILENT_AFTER = 12
"""Months without a word from which a deal is called silent; ordinances on agreements ask for a look once a year."""

OVER = frozenset({CommitmentState.DELIVERED, CommitmentState.ENDED})
"""States after which nothing more is awaited."""


def quiet_months(commitment: Commitment, day: datetime.date) -> int | None:
    """Whole months from the last word to `day`; None where no dated text speaks of it, or its life is over."""
    if commitment.last_heard is None or last_state(commitment) in OVER:
        return None
    return quiet_since(commitment.last_heard, day)


def quiet_since(heard: str, day: datetime.date) -> int:
    """Whole months from a day on which there was word (an ISO date or date-time) to another."""
    last = datetime.date.fromisoformat(heard[:10])
    months = (day.year - last.year) * 12 + day.month - last.month
    return max(0, months - (day.day < last.day))


def last_state(commitment: Commitment) -> CommitmentState:
    """The state last reported, whatever silence followed."""
    if commitment.state is not CommitmentState.SILENT:
        return commitment.state
    return commitment.history[-1].state if commitment.history else CommitmentState.ANNOUNCED


def on_day(commitment: Commitment, day: datetime.date, months: int = SILENT_AFTER) -> Commitment:
    """The commitment as it stands on a day: silent where no word came for so many months."""
    quiet = quiet_months(commitment, day)
    if quiet is None or quiet < months:
        return commitment
    return replace(commitment, state=CommitmentState.SILENT)


def is_past(date: str, day: datetime.date) -> bool:
    """Whether a partial date lies wholly before a day; an open one never does."""
    return not is_open(date) and last_day(date) < day
