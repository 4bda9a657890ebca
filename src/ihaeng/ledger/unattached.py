"""Deals that belong to no mission: signed at home, or abroad by somebody whose journey nobody tells."""

from __future__ import annotations

from collections.abc import Iterable

from ihaeng.ledger.counterparts import named
from ihaeng.model import Activity, Stage
from ihaeng.model.kinds import kinds


def homeless_groups(activities: Iterable[Activity]) -> list[list[Activity]]:
    """The deals reported done, together where they name a party by the same words; all other acts make no line."""
    groups: dict[str, list[Activity]] = {}
    kept: list[list[Activity]] = []
    for activity in sorted(activities, key=lambda act: act.id):
        if _makes_a_line(activity):
            names = sorted({_key(name) for party in named(activity) for name in party})
            group = next((groups[name] for name in names if name in groups), None)
            if group is None:
                group = []
                kept.append(group)
            group.append(activity)
            groups.update((name, group) for name in names if name not in groups)
    return kept


def _makes_a_line(activity: Activity) -> bool:
    return kinds()[activity.kind].commits and activity.stage is Stage.DONE and not activity.background


def _key(name: str) -> str:
    return "".join(name.casefold().split())
