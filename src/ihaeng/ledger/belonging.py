"""Which mission each act belongs to: its telling's, unless its date and company say otherwise."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from ihaeng.ledger.counterparts import share_a_name
from ihaeng.ledger.homes import Home, Homes
from ihaeng.ledger.kinship import same_leader
from ihaeng.ledger.order import days_of, place_in_text
from ihaeng.ledger.tellings import Window
from ihaeng.model import Activity, Reading, Stage

EDGE = datetime.timedelta(days=2)
"""An act this close to a journey's days may be on it: flights, time zones."""

MONTH = datetime.timedelta(days=31)
"""How loosely an act may be dated to be known by its date: "last May" tells a journey, "last year" does not."""


def settle(readings: Iterable[Reading], homes: Homes) -> dict[str, int]:
    """Map the id of every act that belongs to a mission to the mission's place in `homes`.

    Background acts belong to none. An act dated outside its own mission's days moves to the mission of the same lead
    whose days it falls on: a follow-up tells two journeys in one breath. An act of a joint journey, told by a text on
    another lead's part of it, goes to the mission that more texts tell.
    """
    settled: dict[str, int] = {}
    for reading in readings:
        spoken_of: int | None = None
        for activity in sorted((act for act in reading.activities if not act.background), key=place_in_text):
            number = _place(activity, reading, homes, spoken_of)
            if number is not None:
                settled[activity.id] = number
                spoken_of = number
    return settled


def _place(activity: Activity, reading: Reading, homes: Homes, spoken_of: int | None) -> int | None:
    own = homes.own.get(activity.id)
    here = homes.of_document.get(reading.document.id, [])
    days = days_of(activity)
    if own is not None and not days and activity.stage is Stage.DONE:
        return _retold(activity, homes, own, spoken_of)
    if own is not None and (not days or _on_days(days, homes.all[own].window)):
        return _joint(activity, reading, homes, own)
    if own is None and not days and len(here) == 1 and not reading.missions:
        return here[0]
    told_here = [homes.all[number] for number in here]
    fitting = [
        number for number in homes.candidates(activity) if _fits(activity, reading, homes.all[number], told_here)
    ]
    return min(fitting, key=lambda number: (number not in here, number), default=own)


def _retold(activity: Activity, homes: Homes, own: int, spoken_of: int | None) -> int:
    """The earlier mission of the same lead that did an act which a later text retells without its day.

    It is known by the act itself, or by its being spoken of right before ("that time he also ...").
    """
    here = homes.all[own]
    for number in homes.of_lead(own):
        home = homes.all[number]
        if _earlier(home, here) and not _elsewhere(activity, home):
            own = number if number == spoken_of or home.tells(activity) else own
    return own


def _earlier(home: Home, here: Home) -> bool:
    """Whether a mission was over before another began or, if that tells no days, before any text tells of it."""
    if not home.window or not any(same_leader(a, b) for a in home.tellings[:1] for b in here.tellings[:1]):
        return False
    if here.window:
        return home.window[1] < here.window[0]
    told = [telling.published for telling in here.tellings]
    return all(day is not None and home.window[1] < day for day in told)


def _elsewhere(activity: Activity, home: Home) -> bool:
    return bool(activity.country and home.countries) and activity.country not in home.countries


def _joint(activity: Activity, reading: Reading, homes: Homes, own: int) -> int:
    """The mission of another lead, named in the text, whose texts tell the same act; else the act's own."""
    ours = homes.all[own]
    for number in homes.candidates(activity):
        home = homes.all[number]
        known = len(home.tellings) > len(ours.tellings)
        if known and any(name in reading.document.text for name in home.leads - ours.leads):
            own = number if home.tells(activity) else own
    return own


def _on_days(days: Window, window: Window | None) -> bool:
    return window is None or (days[0] <= window[1] + EDGE and window[0] - EDGE <= days[1])


def _fits(activity: Activity, reading: Reading, home: Home, told_here: list[Home]) -> bool:
    """Whether an act may be one of a mission's: its leader is spoken of, and its days or its company are those."""
    if not home.window or (activity.country and home.countries and activity.country not in home.countries):
        return False
    if not _leader_spoken_of(reading, home, told_here):
        return False
    days = days_of(activity)
    if days:
        return _on_days(days, home.window) and days[1] - days[0] <= max(home.window[1] - home.window[0], MONTH)
    return any(share_a_name(activity, another) for another in home.activities)


def _leader_spoken_of(reading: Reading, home: Home, told_here: list[Home]) -> bool:
    if any(name in reading.document.text for name in home.leads):
        return True
    return any(same_leader(a, b) for other in told_here for a in other.tellings[:1] for b in home.tellings[:1])
