"""Closing the dates that a document leaves open, and placing documents that show no date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from ihaeng.ledger.order import days_of
from ihaeng.ledger.tellings import Telling
from ihaeng.model import Activity, Placement, Stage
from ihaeng.model.partial_date import complete, first_day, is_open, last_day


@dataclass(frozen=True)
class Closing:
    """An activity in its final form, and the document whose period closed its dates (None where nothing did)."""

    activity: Activity
    dated_by: str | None


def close_dates(activities: Iterable[Activity], tellings: Sequence[Telling]) -> list[Closing]:
    """Give every open date its month and year by the first told period that it fits; drop those that fit none."""
    periods = [(told, telling.document.id) for telling in tellings if (told := telling.period)]
    return [_close(activity, periods) for activity in activities]


def _close(activity: Activity, periods: Sequence[tuple[tuple[str, str], str]]) -> Closing:
    told = [value for value in (activity.start, activity.end) if value]
    if not any(is_open(value) for value in told):
        return Closing(activity, None)
    for (start, end), document in periods:
        first, last = first_day(start), last_day(end)
        closed = [complete(value, first, last) for value in told]
        if all(closed):
            dates = dict(zip([name for name in ("start", "end") if getattr(activity, name)], closed, strict=True))
            return Closing(msgspec.structs.replace(activity, **dates), document)
    return Closing(msgspec.structs.replace(activity, start=None, end=None), None)


def place(closings: Iterable[Closing]) -> Placement | None:
    """Place an undated document by the latest day of any act that it reports done; None where it dates none."""
    done = [(closing, days) for closing in closings if (days := _done_days(closing.activity))]
    if not done:
        return None
    latest, day = max(done, key=lambda row: (row[1], -row[0].activity.evidence[0].start, row[0].activity.id))
    return Placement(no_earlier_than=day, because=latest.activity.evidence[0], dated_by=latest.dated_by)


def _done_days(activity: Activity) -> str | None:
    """The day by which an act was surely under way, if it is reported done and has words to show for it."""
    days = days_of(activity)
    if activity.stage is not Stage.DONE or not days or not activity.evidence:
        return None
    same = (activity.end or activity.start or "")[:10]
    return days[1].isoformat() if len(same) == 10 else days[0].isoformat()
