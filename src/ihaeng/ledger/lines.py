"""Joining the acts of one mission into lines: the same act across documents.

Documents are laid on the lines one after the other, each by the best assignment of all its acts at once; then every
document is taken off and laid on again until nothing moves, so the first ones do not decide alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from ihaeng.ledger.assignment import assign
from ihaeng.ledger.likeness import SAME_ACT, Comparison
from ihaeng.ledger.order import ActivityKey, activity_key
from ihaeng.model import Activity, Stage

Line = list[Activity]

MOST_SWEEPS = 3
"""How often every document is laid on again; in practice nothing moves after the second time."""

ONE_DOCUMENT = 1.5
"""Evidence wanted beyond the usual before one document is taken to tell an act both as planned and as done."""

CALLED_OFF = 1.0
"""Evidence wanted less between a calling-off and a plan: what is called off was announced, under whatever words."""

CONTENT_CALLED_OFF = 0.6
"""Share of the content otherwise wanted that is enough there."""

BEST_SHARE = 0.6
"""How much the likest activity of a line counts against the mean of all: one good telling may be among poor ones."""


class Joining:
    """The lines of one mission while they are being made."""

    def __init__(self, activities: Sequence[Activity], compare: Comparison, days: Mapping[str, str]) -> None:
        self._days = days
        self._compare = compare
        self._sheets = [list(sheet) for _, sheet in groupby(sorted(activities, key=self._key), key=_sheet)]
        self._scores: dict[tuple[str, str], float | None] = {}
        self.lines: list[Line] = []

    def run(self) -> list[Line]:
        """Lay all documents on, then again until nothing moves."""
        for sheet in self._sheets:
            self._lay(sheet)
        for _ in range(MOST_SWEEPS):
            before = self._state()
            for sheet in self._sheets:
                self._lift(sheet)
                self._lay(sheet)
            if self._state() == before:
                break
        return sorted((sorted(line, key=self._key) for line in self.lines), key=lambda line: self._key(line[0]))

    def _lay(self, sheet: Sequence[Activity]) -> None:
        lines = self.lines
        gains = [[self._gain(activity, line) for line in lines] for activity in sheet]
        chosen = assign(gains)
        for row, activity in enumerate(sheet):
            if row in chosen:
                lines[chosen[row]].append(activity)
        self.lines = lines + [[activity] for row, activity in enumerate(sheet) if row not in chosen]

    def _lift(self, sheet: Sequence[Activity]) -> None:
        names = {activity.id for activity in sheet}
        left = [[activity for activity in line if activity.id not in names] for line in self.lines]
        self.lines = sorted((line for line in left if line), key=lambda line: min(map(self._key, line)))

    def _gain(self, activity: Activity, line: Line) -> float:
        """What it is worth to put an act on a line, nothing or less where it does not belong."""
        scores = [self._score(activity, another) for another in line]
        known = [score for score in scores if score is not None]
        if not known or any(_sheet(activity) == _sheet(another) for another in line):
            return 0.0
        wanted = SAME_ACT + (ONE_DOCUMENT if _told_done_twice(activity, line) else 0.0)
        wanted -= CALLED_OFF * _calls_off(activity, line)
        return BEST_SHARE * max(known) + (1 - BEST_SHARE) * sum(known) / len(known) - wanted

    def _score(self, one: Activity, other: Activity) -> float | None:
        """The likeness of two acts; what is not enough for one act counts below what is."""
        key = (one.id, other.id)
        if key not in self._scores:
            likeness = self._compare.likeness(one, other)
            score = likeness.score if likeness else None
            wanted = CONTENT_CALLED_OFF if _calls_off(one, [other]) else 1.0
            if likeness and likeness.content < likeness.enough * wanted:
                score = min(likeness.score, 0.0)
            self._scores[key] = self._scores[key[::-1]] = score
        return self._scores[key]

    def _key(self, activity: Activity) -> ActivityKey:
        return activity_key(activity, self._days)

    def _state(self) -> frozenset[frozenset[str]]:
        return frozenset(frozenset(activity.id for activity in line) for line in self.lines)


def _sheet(activity: Activity) -> tuple[str, Stage]:
    """The acts of one document and stage: no two of them are one act."""
    return activity.document, activity.stage


def _calls_off(activity: Activity, line: Line) -> bool:
    """Whether a calling-off meets a line of plans, or a plan a line that is called off."""
    stages = {another.stage for another in line}
    return {frozenset(stages), frozenset({activity.stage})} == {
        frozenset({Stage.PLANNED}),
        frozenset({Stage.CANCELLED}),
    }


def _told_done_twice(activity: Activity, line: Line) -> bool:
    """Whether the line already has the act from the same document as planned or done, and this tells the other."""
    stages = {another.stage for another in line if another.document == activity.document}
    return Stage.CANCELLED not in stages | {activity.stage} and bool(stages)
