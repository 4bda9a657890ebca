"""Readings in pieces: what one document tells of one mission, so that a round-up ties no missions together."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import msgspec

from ihaeng.ledger.order import days_of
from ihaeng.ledger.tellings import Window, told_window
from ihaeng.model import Activity, Reading, ToldMission

Piece = tuple[str, int]
"""A document's id and the place of a mission in its reading; 0 also for a document that tells none."""


def pieces_of(reading: Reading) -> dict[Piece, Reading]:
    """The reading cut into one piece a mission that it tells; uncut where it tells one or none."""
    count = max(len(reading.missions), 1)
    return {(reading.document.id, number): part_of(reading, [number]) for number in range(count)}


def part_of(reading: Reading, numbers: Collection[int]) -> Reading:
    """What a reading tells of some of its missions; the acts of the others stay as background, for they are told."""
    if len(reading.missions) <= len(numbers):
        return reading
    homes = _homes(reading)
    missions = tuple(told if place in numbers else ToldMission() for place, told in enumerate(reading.missions))
    kept = with_acts(reading, {name for name, number in homes.items() if number in numbers})
    return msgspec.structs.replace(kept, missions=missions)


def with_acts(reading: Reading, names: Collection[str]) -> Reading:
    """The reading with all acts but these as background."""
    acts = tuple(
        act if act.id in names else msgspec.structs.replace(act, background=True) for act in reading.activities
    )
    return msgspec.structs.replace(reading, activities=acts)


def owned(reading: Reading, numbers: Collection[int]) -> set[str]:
    """The acts that stand in these pieces of a reading and in no other; those of none stand in the first."""
    if len(reading.missions) <= 1:
        return {act.id for act in reading.activities}
    return {name for name, number in _homes(reading).items() if number in numbers}


def _homes(reading: Reading) -> dict[str, int]:
    """Which mission of the reading each act goes with: the one that tells it, unless its day is another one's."""
    by_id = {act.id: act for act in reading.activities}
    told = {name: number for number, mission in enumerate(reading.missions) for name in mission.activities}
    windows = [
        told_window(mission, [by_id[name] for name in mission.activities if name in by_id])
        for mission in reading.missions
    ]
    return {act.id: _home(act, told.get(act.id), windows) for act in reading.activities}


def _home(activity: Activity, own: int | None, windows: Iterable[Window | None]) -> int:
    days = days_of(activity)
    on_days = [n for n, window in enumerate(windows) if days and window and window[0] <= days[0] <= window[1]]
    if own is not None:
        return own if not on_days or own in on_days else on_days[0]
    return on_days[0] if on_days else 0
