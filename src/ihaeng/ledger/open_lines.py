"""A line while documents are laid on it and taken off again, at a cost that does not grow with the line."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Set

from ihaeng.ledger.order import ActivityKey
from ihaeng.model import Activity, Stage

SPOKESMEN = 4
"""Acts of each stage that a further act is compared with: the first that were told, for later texts repeat them."""

Sheet = tuple[str, Stage]
"""The acts of one document and stage: no two of them are one act."""


def sheet_of(activity: Activity) -> Sheet:
    """The sheet on which an act stands."""
    return activity.document, activity.stage


class OpenLine:
    """Acts that are taken for one, in their order; `told` numbers what an act tells, whichever document tells it."""

    def __init__(self, key: Callable[[Activity], ActivityKey], told: Callable[[Activity], int]) -> None:
        self._key = key
        self._told = told
        self._by_stage: dict[Stage, list[tuple[ActivityKey, Activity]]] = {}
        self._stages_in: dict[str, set[Stage]] = {}
        self._spokesmen: list[Activity] | None = None
        self._face: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self._by_stage)

    def put(self, activity: Activity) -> None:
        """Add an act in its place."""
        self._spokesmen = None
        self._stages_in.setdefault(activity.document, set()).add(activity.stage)
        bisect.insort(self._by_stage.setdefault(activity.stage, []), (self._key(activity), activity), key=_first)

    def take(self, activity: Activity) -> None:
        """Take an act off again."""
        self._spokesmen = None
        self._stages_in[activity.document].discard(activity.stage)
        acts = self._by_stage[activity.stage]
        del acts[bisect.bisect_left(acts, self._key(activity), key=_first)]
        if not acts:
            del self._by_stage[activity.stage]

    def spokesmen(self) -> list[Activity]:
        """The acts that others are compared with, in their order."""
        if self._spokesmen is None:
            first = sorted((entry for acts in self._by_stage.values() for entry in acts[:SPOKESMEN]), key=_first)
            self._spokesmen = [activity for _, activity in first]
            self._face = tuple(map(self._told, self._spokesmen))
        return self._spokesmen

    def face(self) -> tuple[int, ...]:
        """What its spokesmen tell: what it is to others as long as that stays the same."""
        self.spokesmen()
        return self._face

    def acts(self) -> list[Activity]:
        """All acts in their order."""
        return [
            activity for _, activity in sorted((one for acts in self._by_stage.values() for one in acts), key=_first)
        ]

    def first(self) -> ActivityKey:
        """The place of the line among others: that of its first act."""
        return min(acts[0][0] for acts in self._by_stage.values())

    def stages(self) -> frozenset[Stage]:
        """The stages of its acts."""
        return frozenset(self._by_stage)

    def stages_in(self, document: str) -> Set[Stage]:
        """The stages in which one document tells it; none where the document does not."""
        return self._stages_in.get(document, _NONE)


_NONE: frozenset[Stage] = frozenset()


def _first(entry: tuple[ActivityKey, Activity]) -> ActivityKey:
    return entry[0]
