"""Missions as homes for acts, found by day, by company and by document."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ihaeng.ledger.counterparts import named
from ihaeng.ledger.order import days_of
from ihaeng.ledger.tellings import Telling, Window, main_stretch
from ihaeng.model import Activity, Reading

Group = tuple[Telling, ...]

LONGEST_WINDOW = datetime.timedelta(days=92)
"""Days of a journey that are looked up one month at a time; a longer one is a reading's slip."""


@dataclass(frozen=True)
class Home:
    """A mission as a home for acts: its tellings, its days, the acts told of it and the countries."""

    tellings: Group
    window: Window | None
    activities: tuple[Activity, ...]
    countries: frozenset[str]

    @property
    def leads(self) -> set[str]:
        """The full names of its lead."""
        names = {telling.told.lead.name for telling in self.tellings if telling.told.lead}
        return {name for name in names if name and len(name) > 1}


class Homes:
    """All missions, and the ways to find those that an act or a document may belong to."""

    def __init__(self, groups: Sequence[Group], readings: Iterable[Reading], copies: Mapping[str, str]) -> None:
        self.all = [_home(group) for group in groups]
        self.own = {act.id: number for number, home in enumerate(self.all) for act in home.activities}
        self.of_document = self._by_document(readings, copies)
        self._by_month: defaultdict[str, set[int]] = defaultdict(set)
        self._by_party: defaultdict[str, set[int]] = defaultdict(set)
        for number, home in enumerate(self.all):
            for month in _months(home.window):
                self._by_month[month].add(number)
            for name in (name for act in home.activities for name in _party_names(act)):
                self._by_party[name].add(number)

    def candidates(self, activity: Activity) -> list[int]:
        """The missions in whose months an act is dated or, if it has no date, whose company it shares."""
        days = days_of(activity)
        if days:
            found = {number for month in _months(days) for number in self._by_month[month]}
        else:
            found = {number for name in _party_names(activity) for number in self._by_party[name]}
        return sorted(found | set(self.of_document.get(activity.document, ())))

    def _by_document(self, readings: Iterable[Reading], copies: Mapping[str, str]) -> dict[str, list[int]]:
        """The missions that each document tells; one that tells none tells those of its near-copies."""
        told: defaultdict[str, set[int]] = defaultdict(set)
        by_text: defaultdict[str, set[int]] = defaultdict(set)
        for number, home in enumerate(self.all):
            for telling in home.tellings:
                told[telling.document.id].add(number)
                by_text[copies[telling.document.id]].add(number)
        names = [reading.document.id for reading in readings]
        return {name: sorted(told.get(name) or by_text[copies[name]]) for name in names}


def _home(group: Group) -> Home:
    told = [telling.window for telling in group if telling.tells_period and telling.window]
    window = main_stretch(told or [telling.window for telling in group if telling.window])
    activities = tuple(act for telling in group for act in telling.activities)
    countries = frozenset(country for telling in group for country in telling.countries)
    return Home(group, window, activities, countries)


def _months(window: Window | None) -> set[str]:
    """The months of some days and of the days next to them."""
    if not window or window[1] - window[0] > LONGEST_WINDOW:
        return set()
    week = datetime.timedelta(days=7)
    days = range((window[1] - window[0]).days // 7 + 3)
    return {(window[0] + week * (number - 1)).isoformat()[:7] for number in days}


def _party_names(activity: Activity) -> set[str]:
    return {"".join(name.casefold().split()) for party in named(activity) for name in party}
