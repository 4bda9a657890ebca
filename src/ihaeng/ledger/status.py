"""The status of a line: what the coverage at hand says of it, and nothing more."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ihaeng.ledger.order import days_of
from ihaeng.ledger.tellings import main_stretch
from ihaeng.model import Activity, Change, Mention, Stage, Status


@dataclass(frozen=True)
class Standing:
    """What a line's status hangs on.

    `now` is the day asked for, or the last day on which one of the mission's documents was published; `due` the day
    by which a plan should have been carried out; `mentions` the sentences published later that name the line without
    telling an act; `silence` whether anything published later could have told it; `reannounced` whether it was
    announced anew after it was called off.
    """

    now: datetime.date | None
    due: datetime.date | None
    change: Change | None
    mentions: Sequence[Mention]
    silence: bool
    reannounced: bool


def decide(line: Sequence[Activity], standing: Standing) -> Status:
    """Name the status by what was told of it: done, called off, still to come, or not found."""
    stages = {activity.stage for activity in line}
    if Stage.DONE in stages:
        if standing.change:
            return Status.CHANGED
        return Status.CARRIED_OUT if stages != {Stage.DONE} else Status.UNANNOUNCED
    if Stage.PLANNED not in stages:
        return Status.CANCELLED
    if Stage.CANCELLED in stages and not standing.reannounced:
        return Status.CHANGED if standing.change else Status.CANCELLED
    return _undone(line, standing)


def _undone(line: Sequence[Activity], standing: Standing) -> Status:
    if not standing.now or not standing.due:
        return Status.UNCLEAR
    if standing.now <= standing.due:
        return Status.UPCOMING
    if line[0].kind == "travel" or standing.mentions or not standing.silence:
        return Status.UNCLEAR
    return Status.NOT_REPORTED


def planned_day(line: Sequence[Activity]) -> datetime.date | None:
    """When a line should have been carried out by its own plans: on their last day, None where they tell none."""
    return max((days[1] for act in line if act.stage is Stage.PLANNED and (days := days_of(act))), default=None)


def over_day(told_ends: Sequence[datetime.date | None], mission: Sequence[Activity]) -> datetime.date | None:
    """When all of a journey should have been carried out.

    The latest end of it that the documents that plan a line tell, or the mission has (`told_ends`); else the latest day
    of the mission's acts, those of other years aside.
    """
    ends = [day for day in told_ends if day]
    if ends:
        return max(ends)
    stretch = main_stretch([days for act in mission if (days := days_of(act))])
    return stretch[1] if stretch else None


def reannounced(line: Sequence[Activity], days: Mapping[str, str]) -> bool:
    """Whether a plan was told after the calling-off, or in one text with it, for other days than those called off."""
    off = [act for act in line if act.stage is Stage.CANCELLED]
    plans = [act for act in line if act.stage is Stage.PLANNED]
    if not off or not plans:
        return False
    first = min(days[act.document] for act in off)
    telling = {act.document for act in off}
    called_off = {days_of(act) for act in off}
    anew = [act for act in plans if days[act.document] > first or act.document in telling]
    return any(days_of(act) and days_of(act) not in called_off for act in anew)
