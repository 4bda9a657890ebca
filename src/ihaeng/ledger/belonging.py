"""Which mission each act belongs to: its telling's, unless its date and company say otherwise."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from ihaeng.ledger.counterparts import share_a_name
from ihaeng.ledger.homes import Home, Homes
from ihaeng.ledger.kinship import same_leader
from ihaeng.ledger.order import days_of
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
        for activity in (act for act in reading.activities if not act.background):
            number = _place(activity, reading, homes)
            if number is not None:
                settled[activity.id] = number
    return settled


def _place(activity: Activity, reading: Reading, homes: Homes) -> int | None:
    own = homes.own.get(activity.id)
    here = homes.of_document.get(reading.document.id, [])
    days = days_of(activity)
    if own is not None and not days and activity.stage is Stage.DONE:
        return _retold(activity, homes, own)
    if own is not None and (not days or _on_days(days, homes.all[own].window)):
        return _joint(activity, reading, homes, own)
    if own is None and not days and len(here) == 1 and not reading.missions:
        return here[0]
    told_here = [homes.all[number] for number in here]
    fitting = [
        number for number in homes.candidates(activity) if _fits(activity, reading, homes.all[number], told_here)
    ]
    return min(fitting, key=lambda number: (number not in here, number), default=own)


def _retold(activity: Activity, homes: Homes, own: int) -> int:
    """The earlier mission of the same lead that did an act which a later text retells without its day."""
    here = homes.all[own]
    for number in homes.candidates(activity):
        home = homes.all[number]
        earlier = home.window and here.window and home.window[1] < here.window[0]
        if earlier and any(same_leader(a, b) for a in home.tellings[:1] for b in here.tellings[:1]):
            done = [act for act in home.activities if act.stage is Stage.DONE and act.kind == activity.kind]
            own = number if any(share_a_name(activity, act) for act in done) else own
    return own


def _joint(activity: Activity, reading: Reading, homes: Homes, own: int) -> int:
    """The mission of another lead, named in the text, whose texts tell the same act; else the act's own."""
    ours = homes.all[own]
    for number in homes.candidates(activity):
        home = homes.all[number]
        known = len(home.tellings) > len(ours.tellings)
        if known and any(name in reading.document.text for name in home.leads - ours.leads):
            same = [act for act in home.activities if share_a_name(activity, act) and _same_days(activity, act)]
            own = number if same else own
    return own


def _same_days(one: Activity, other: Activity) -> bool:
    ours, theirs = days_of(one), days_of(other)
    return ours is not None and ours == theirs


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
