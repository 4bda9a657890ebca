"""Which mission each act belongs to: its telling's, unless its date and company say otherwise."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ihaeng.ledger.counterparts import share_a_name
from ihaeng.ledger.kinship import same_leader
from ihaeng.ledger.order import days_of
from ihaeng.ledger.tellings import Telling, Window, main_stretch
from ihaeng.model import Activity, Reading

Group = tuple[Telling, ...]

EDGE = datetime.timedelta(days=2)
"""An act this close to a journey's days may be on it: flights, time zones."""


@dataclass(frozen=True)
class Home:
    """A mission as a home for acts: its tellings, its days and the acts told of it."""

    tellings: Group
    window: Window | None
    activities: tuple[Activity, ...]
    countries: frozenset[str]


def homes(groups: Sequence[Group]) -> list[Home]:
    """The groups with what an act is compared with."""
    return [_home(group) for group in groups]


def settle(readings: Iterable[Reading], groups: Sequence[Group]) -> dict[str, int]:
    """Map the id of every act that belongs to a mission to the mission's place in `groups`.

    Background acts belong to none. An act dated outside its own mission's days moves to the mission of the same lead
    whose days it falls on: a follow-up tells two journeys in one breath.
    """
    all_homes = homes(groups)
    own = {act.id: number for number, home in enumerate(all_homes) for act in home.activities}
    settled: dict[str, int] = {}
    for reading in readings:
        here = [number for number, home in enumerate(all_homes) if _tells(reading, home)]
        for activity in (act for act in reading.activities if not act.background):
            number = _place(activity, reading, all_homes, own.get(activity.id), here)
            if number is not None:
                settled[activity.id] = number
    return settled


def _home(group: Group) -> Home:
    told = [telling.window for telling in group if telling.told.start and telling.told.end and telling.window]
    window = main_stretch(told or [telling.window for telling in group if telling.window])
    activities = tuple(act for telling in group for act in telling.activities)
    countries = frozenset(country for telling in group for country in telling.countries)
    return Home(group, window, activities, countries)


def _tells(reading: Reading, home: Home) -> bool:
    return any(telling.document.id == reading.document.id for telling in home.tellings)


def _place(
    activity: Activity, reading: Reading, all_homes: Sequence[Home], own: int | None, here: Sequence[int]
) -> int | None:
    days = days_of(activity)
    if own is not None and (not days or _on_days(days, all_homes[own].window)):
        return own
    told_here = [all_homes[number] for number in here]
    fitting = [number for number, home in enumerate(all_homes) if _fits(activity, reading, home, told_here)]
    return min(fitting, key=lambda number: (number not in here, number), default=own)


def _on_days(days: Window, window: Window | None) -> bool:
    return window is None or (days[0] <= window[1] + EDGE and window[0] - EDGE <= days[1])


def _fits(activity: Activity, reading: Reading, home: Home, told_here: Sequence[Home]) -> bool:
    """Whether an act may be one of a mission's: its leader is spoken of, and its days or its company are those."""
    if not home.window or (activity.country and home.countries and activity.country not in home.countries):
        return False
    if not _leader_spoken_of(reading, home, told_here):
        return False
    days = days_of(activity)
    if days:
        return _on_days(days, home.window) and _no_wider(days, home.window)
    return any(share_a_name(activity, another) for another in home.activities)


def _no_wider(days: Window, window: Window) -> bool:
    """Whether a date is close enough to mean these days: a month is, a year is not."""
    return days[1] - days[0] <= max(window[1] - window[0], datetime.timedelta(days=31))


def _leader_spoken_of(reading: Reading, home: Home, told_here: Sequence[Home]) -> bool:
    names = {telling.told.lead.name for telling in home.tellings if telling.told.lead and telling.told.lead.name}
    if any(len(name) > 1 and name in reading.document.text for name in names):
        return True
    return any(same_leader(a, b) for other in told_here for a in other.tellings[:1] for b in home.tellings[:1])


def by_mission(settled: Mapping[str, int], activities: Iterable[Activity]) -> dict[int, list[Activity]]:
    """The acts of each mission."""
    found: dict[int, list[Activity]] = {}
    for activity in activities:
        if activity.id in settled:
            found.setdefault(settled[activity.id], []).append(activity)
    return found
