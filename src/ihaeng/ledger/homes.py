"""Missions as homes for acts, found by day, by company and by document."""

from __future__ import annotations

import datetime
import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ihaeng.ledger.counterparts import named, share_a_name
from ihaeng.ledger.likeness import Comparison
from ihaeng.ledger.order import days_of, published_day
from ihaeng.ledger.seats import seats
from ihaeng.ledger.tellings import Telling, Window, main_stretch
from ihaeng.model import Activity, Document, Reading

Group = tuple[Telling, ...]

BEFORE, AFTER = datetime.timedelta(days=14), datetime.timedelta(days=14)
"""How long before and after a journey a text that names its lead and a town of it surely speaks of it."""

SHORTEST_NAME = 3
"""Characters of a town's or counterpart's name that can be looked for as it stands."""

LONGEST_WINDOW = datetime.timedelta(days=92)
"""Days of a journey that are looked up one month at a time; a longer one is a reading's slip."""


_NEVER = (datetime.date.max, datetime.date.max)


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

    @functools.cached_property
    def lead_keys(self) -> set[str]:
        """What missions of the same lead are found by: the names of the lead and of the seat."""
        return self.leads | {seat for telling in self.tellings for seat in seats(telling.told)}

    def tells(self, activity: Activity) -> bool:
        """Whether an act that another text tells is one of those told of it."""
        return any(self._tells_as(activity, act) for act in self.activities)

    def _tells_as(self, activity: Activity, own: Activity) -> bool:
        if share_a_name(activity, own):
            return activity.kind == own.kind or (days_of(activity) is not None and days_of(activity) == days_of(own))
        likeness = self._compare.likeness(activity, own)
        return likeness is not None and likeness.same_act

    @functools.cached_property
    def _compare(self) -> Comparison:
        return Comparison(self.activities)

    @functools.cached_property
    def surroundings(self) -> set[str]:
        """The names of its towns and of those it met."""
        towns = {place.city for telling in self.tellings for place in telling.told.destinations if place.city}
        parties = {name for act in self.activities for party in named(act) for name in party}
        return {name for name in towns | parties if len(name) >= SHORTEST_NAME}


class Homes:
    """All missions, and the ways to find those that an act or a document may belong to."""

    def __init__(self, groups: Sequence[Group], readings: Iterable[Reading], copies: Mapping[str, str]) -> None:
        self.all = [_home(group) for group in groups]
        self.own = {act.id: number for number, home in enumerate(self.all) for act in home.activities}
        self._by_month: defaultdict[str, set[int]] = defaultdict(set)
        self._by_party: defaultdict[str, set[int]] = defaultdict(set)
        self._by_lead: defaultdict[str, set[int]] = defaultdict(set)
        for number, home in enumerate(self.all):
            for month in _months(home.window):
                self._by_month[month].add(number)
            for key in home.lead_keys:
                self._by_lead[key].add(number)
            for name in (name for act in home.activities for name in _party_names(act)):
                self._by_party[name].add(number)
        self.of_document = self._by_document(readings, copies)

    def candidates(self, activity: Activity) -> list[int]:
        """The missions in whose months an act is dated or, if it has no date, whose company it shares."""
        days = days_of(activity)
        if days:
            found = {number for month in _months(days) for number in self._by_month[month]}
        else:
            found = {number for name in _party_names(activity) for number in self._by_party[name]}
        return sorted(found | set(self.of_document.get(activity.document, ())))

    def of_lead(self, number: int) -> list[int]:
        """The other missions that may have the same lead, latest last."""
        found = {other for key in self.all[number].lead_keys for other in self._by_lead[key]} - {number}
        return sorted(found, key=lambda other: (self.all[other].window or _NEVER, other))

    def _by_document(self, readings: Iterable[Reading], copies: Mapping[str, str]) -> dict[str, list[int]]:
        """The missions that each document tells; one that tells none, those of its near-copies or that it speaks of."""
        told: defaultdict[str, set[int]] = defaultdict(set)
        by_text: defaultdict[str, set[int]] = defaultdict(set)
        for number, home in enumerate(self.all):
            for telling in home.tellings:
                told[telling.document.id].add(number)
                by_text[copies[telling.document.id]].add(number)
        found: dict[str, list[int]] = {}
        for document in (reading.document for reading in readings):
            ours = told.get(document.id) or by_text[copies[document.id]]
            found[document.id] = sorted(ours or self._spoken_of(document))
        return found

    def _spoken_of(self, document: Document) -> set[int]:
        """The missions in the news when a document was published whose lead it names, and a town or counterpart."""
        day = published_day(document.published)
        if not day:
            return set()
        months = _months((day - AFTER, day + BEFORE))
        near = {number for month in months for number in self._by_month[month]}
        return {number for number in near if _speaks_of(document.text, day, self.all[number])}


def _home(group: Group) -> Home:
    told = [telling.window for telling in group if telling.tells_period and telling.window]
    window = main_stretch(told or [telling.window for telling in group if telling.window])
    activities = tuple(act for telling in group for act in telling.activities)
    countries = frozenset(country for telling in group for country in telling.countries)
    return Home(group, window, activities, countries)


def _speaks_of(text: str, day: datetime.date, home: Home) -> bool:
    if not home.window or not home.window[0] - BEFORE <= day <= home.window[1] + AFTER:
        return False
    return any(name in text for name in home.leads) and any(name in text for name in home.surroundings)


def _months(window: Window | None) -> set[str]:
    """The months of some days and of the days next to them."""
    if not window or window[1] - window[0] > LONGEST_WINDOW:
        return set()
    week = datetime.timedelta(days=7)
    days = range((window[1] - window[0]).days // 7 + 3)
    return {(window[0] + week * (number - 1)).isoformat()[:7] for number in days}


def _party_names(activity: Activity) -> set[str]:
    return {"".join(name.casefold().split()) for party in named(activity) for name in party}
