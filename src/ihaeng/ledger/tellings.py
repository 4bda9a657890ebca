"""One mission as one document tells it, with the facts that place it among others."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ihaeng.ledger.counterparts import named
from ihaeng.ledger.order import days_of, published_day
from ihaeng.ledger.words import home_of
from ihaeng.model import Activity, Document, Reading, ToldMission
from ihaeng.model.partial_date import first_day, is_open, last_day

Window = tuple[datetime.date, datetime.date]

LONGEST_GAP = datetime.timedelta(days=14)
"""Two acts of one journey lie closer together than this; what lies farther off belongs to another one."""

LONGEST_ACT = datetime.timedelta(days=31)
"""An act dated no closer than by a longer time says nothing of the journey's days."""

NOTHING = ToldMission()
"""What stands in a reading for a mission that is told elsewhere."""


@dataclass(frozen=True)
class Telling:
    """A mission told by a document.

    `window` covers the days of the journey as far as this document alone gives them; `open_dates` are those it gives
    without a month; `countries` are those it is told to go to, `seen` those of its acts as well; `copies` names the
    text of which the document is a near-copy.
    """

    key: tuple[str, int]
    document: Document
    told: ToldMission
    activities: tuple[Activity, ...]
    window: Window | None
    open_dates: frozenset[str]
    countries: frozenset[str]
    seen: frozenset[str]
    copies: str

    @property
    def tells_period(self) -> bool:
        """Whether the document tells both ends of the journey, with month and year."""
        ends = (self.told.start, self.told.end)
        return all(value and not is_open(value) for value in ends)

    @functools.cached_property
    def period(self) -> tuple[str, str] | None:
        """Both ends of the journey as the document tells them; None unless it tells both, with month and year."""
        start, end = self.told.start, self.told.end
        return (start, end) if start and end and self.tells_period else None

    @functools.cached_property
    def parties(self) -> list[list[tuple[str, ...]]]:
        """Whom each of its acts was with, by name."""
        return [named(activity) for activity in self.activities]

    @functools.cached_property
    def met(self) -> frozenset[tuple[str, ...]]:
        """Whom any of its acts was with."""
        return frozenset(party for parties in self.parties for party in parties)

    @property
    def published(self) -> datetime.date | None:
        """The day on which the document was published."""
        return published_day(self.document.published)


def tellings_of(reading: Reading, copies: str) -> list[Telling]:
    """Every mission that a document tells, in the order in which it tells them."""
    by_id = {activity.id: activity for activity in reading.activities if not activity.background}
    return [
        _telling(reading.document, number, told, [by_id[name] for name in told.activities if name in by_id], copies)
        for number, told in enumerate(reading.missions)
        if told != NOTHING
    ]


def _telling(
    document: Document, number: int, told: ToldMission, activities: Sequence[Activity], copies: str
) -> Telling:
    abroad = _abroad(document, activities)
    dates = [told.start, told.end, *(date for act in activities for date in (act.start, act.end))]
    return Telling(
        key=(document.id, number),
        document=document,
        told=told,
        activities=tuple(activities),
        window=told_window(told, abroad),
        open_dates=frozenset(date for date in dates if date and is_open(date)),
        countries=_told_countries(told) or _countries_of(abroad),
        seen=_told_countries(told) | _countries_of(abroad),
        copies=copies,
    )


def told_window(told: ToldMission, activities: Sequence[Activity]) -> Window | None:
    """The days of the journey: its told period, else what its acts and the one told end of it span."""
    bounds = [value for value in (told.start, told.end) if value and not is_open(value)]
    if len(bounds) == 2 and first_day(bounds[0]) <= last_day(bounds[1]):
        return first_day(bounds[0]), last_day(bounds[1])
    spans = [(first_day(value), last_day(value)) for value in bounds]
    spans += [days for act in activities if (days := days_of(act)) and days[1] - days[0] <= LONGEST_ACT]
    return main_stretch(spans)


def main_stretch(spans: Sequence[Window]) -> Window | None:
    """The stretch of days, without long gaps, that holds the most of `spans`; of two the later."""
    stretches: list[_Stretch] = []
    for first, last in sorted(spans):
        if stretches and first - stretches[-1].last <= LONGEST_GAP:
            stretches[-1] = stretches[-1].with_span(last)
        else:
            stretches.append(_Stretch(1, first, last))
    if not stretches:
        return None
    longest = max(stretches)
    return longest.first, longest.last


class _Stretch(NamedTuple):
    """So many spans of days without a long gap between them."""

    spans: int
    first: datetime.date
    last: datetime.date

    def with_span(self, last: datetime.date) -> _Stretch:
        """The stretch with one span more, which begins no earlier."""
        return _Stretch(self.spans + 1, self.first, max(self.last, last))


def _abroad(document: Document, activities: Sequence[Activity]) -> list[Activity]:
    """The acts without those at home, if any took place elsewhere: what follows a journey is no part of it.

    Departures and returns stay, for they happen at home and mark the journey's days.
    """
    home = home_of(document.language.value)
    elsewhere = [act for act in activities if act.kind == "travel" or act.country != home]
    return elsewhere if any(act.country or act.kind == "travel" for act in elsewhere) else list(activities)


def _told_countries(told: ToldMission) -> frozenset[str]:
    return frozenset(place.country for place in told.destinations if place.country)


def _countries_of(activities: Sequence[Activity]) -> frozenset[str]:
    return frozenset(act.country for act in activities if act.country and act.kind != "travel")
