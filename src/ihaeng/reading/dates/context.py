"""What is known at the place where a date expression stands."""

from __future__ import annotations

import datetime

import msgspec

from ihaeng.reading.dates.expressions import Leaning


class DateContext(msgspec.Struct, frozen=True, kw_only=True):
    """What helps to resolve a date.

    `reference` is the publication day, `anchor` the last day spoken of (a partial date), `leaning` what the tense says;
    a day told with its weekday alone may lie `reach` months around them. `mission_start` and `mission_end` are partial
    dates of the journey.
    """

    reference: datetime.date | None = None
    anchor: str | None = None
    leaning: Leaning | None = None
    reach: int = 1
    mission_start: str | None = None
    mission_end: str | None = None


Resolved = tuple[str | None, str | None]
"""Start and end as partial dates; both None where nothing, or more than one thing, can be meant."""

NOTHING: Resolved = (None, None)


def months_on(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month so many months later."""
    whole = year * 12 + month - 1 + count
    return whole // 12, whole % 12 + 1
