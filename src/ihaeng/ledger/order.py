"""The one order in which documents and activities are taken, whatever order they came in."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from ihaeng.model import Activity, Document, Placement, Reading
from ihaeng.model.partial_date import first_day, is_open, last_day

ActivityKey = tuple[str, str, int, str]
"""Day of the document (publication, else placement, else last of all), its id, the place in its text, the act's id."""

UNDATED = "9999-12-31"
"""Where documents without any date stand: after all others."""


def published_day(published: str | None) -> datetime.date | None:
    """The day of a publication date or date-time; None where the document gives none."""
    return datetime.date.fromisoformat(published[:10]) if published and len(published) >= 10 else None


def day_of(document: Document, placement: Placement | None) -> str:
    """The day by which a document stands among others: of publication, else the earliest that it can be of."""
    return (document.published or (placement.no_earlier_than if placement else UNDATED))[:10]


def activity_key(activity: Activity, days: Mapping[str, str]) -> ActivityKey:
    """Order activities by document (`days` maps its id to its day), then by their place in it."""
    return days[activity.document], activity.document, *place_in_text(activity)


def place_in_text(activity: Activity) -> tuple[int, str]:
    """Order the activities of one document by where they are told."""
    return min((span.start for span in activity.evidence), default=0), activity.id


def days_of(activity: Activity) -> tuple[datetime.date, datetime.date] | None:
    """First and last day that an activity's dates cover; None where they are open or absent."""
    told = [value for value in (activity.start, activity.end) if value and not is_open(value)]
    if not told or any(is_open(value) for value in (activity.start, activity.end) if value):
        return None
    first, last = first_day(told[0]), last_day(told[-1])
    return (first, last) if first <= last else (first, last_day(told[0]))


def may_meet(one: Activity, other: Activity) -> bool:
    """Whether two activities may have been at one time: on a common day, or where the days of one are not known."""
    ours, theirs = days_of(one), days_of(other)
    return ours is None or theirs is None or (ours[0] <= theirs[1] and theirs[0] <= ours[1])


def to_the_day(activity: Activity) -> bool:
    """Whether the dates of an activity are known to the day."""
    told = [value for value in (activity.start, activity.end) if value]
    return bool(told) and all(len(value) == 10 and not is_open(value) for value in told)


def merged(readings: Iterable[Reading]) -> list[Reading]:
    """The readings by document id, each document once."""
    return [reading for _, reading in sorted({reading.document.id: reading for reading in readings}.items())]
