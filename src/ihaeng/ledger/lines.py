"""Joining the acts of one mission into lines: the same act across documents.

Documents are laid on the lines one after the other, each by the best assignment of all its acts at once; then every
document is taken off and laid on again until nothing moves, so the first ones do not decide alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from itertools import groupby
from typing import NamedTuple

from ihaeng.ledger.assignment import assign
from ihaeng.ledger.likeness import SAME_ACT, Comparison
from ihaeng.ledger.open_lines import OpenLine, sheet_of
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

_PLANS, _CALLINGS_OFF = frozenset({Stage.PLANNED}), frozenset({Stage.CANCELLED})


class Joining:
    """The lines of one mission while they are being made."""

    def __init__(self, activities: Sequence[Activity], compare: Comparison, days: Mapping[str, str]) -> None:
        self._compare = compare
        self._keys = {activity.id: activity_key(activity, days) for activity in activities}
        self._sheets = [list(sheet) for _, sheet in groupby(sorted(activities, key=self._key), key=sheet_of)]
        self._chosen: dict[str, tuple[list[_SeenLine | None], dict[int, int]]] = {}
        self._scores: defaultdict[int, dict[int, float | None]] = defaultdict(dict)
        self._gains_of: defaultdict[int, dict[tuple[tuple[int, ...], bool], float]] = defaultdict(dict)
        self._line_of: dict[str, OpenLine] = {}
        self._lines: list[OpenLine] = []

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
        return [line.acts() for line in sorted(self._lines, key=OpenLine.first)]

    def _lay(self, sheet: Sequence[Activity]) -> None:
        self._lines.sort(key=OpenLine.first)
        chosen = self._choose(sheet, [_seen_by(sheet[0], line) for line in self._lines])
        lines = [self._lines[chosen[row]] if row in chosen else self._new() for row in range(len(sheet))]
        for activity, line in zip(sheet, lines, strict=True):
            line.put(activity)
            self._line_of[activity.id] = line

    def _choose(self, sheet: Sequence[Activity], seen: list[_SeenLine | None]) -> dict[int, int]:
        """The line for each act that belongs on one, by their numbers; the same where the sheet sees what it saw."""
        before = self._chosen.get(sheet[0].id)
        if before and before[0] == seen:
            return before[1]
        chosen = assign([self._gains(activity, seen) for activity in sheet])
        self._chosen[sheet[0].id] = (seen, chosen)
        return chosen

    def _new(self) -> OpenLine:
        line = OpenLine(self._key, self._compare.told)
        self._lines.append(line)
        return line

    def _lift(self, sheet: Sequence[Activity]) -> None:
        for activity in sheet:
            self._line_of[activity.id].take(activity)
        self._lines = [line for line in self._lines if line]

    def _gains(self, activity: Activity, seen: Sequence[_SeenLine | None]) -> list[float]:
        """What it is worth to put an act on each line, nothing or less where it does not belong."""
        told = self._compare.told(activity)
        known = self._gains_of[told]
        gains: list[float] = []
        for line in seen:
            gain = known.get((line.face, line.twice)) if line else 0.0
            if line and gain is None:
                gain = known[line.face, line.twice] = self._gain_with(activity, told, line)
            gains.append(gain or 0.0)
        return gains

    def _gain_with(self, activity: Activity, told: int, seen: _SeenLine) -> float:
        known = [score for score in self._scores_with(activity, told, seen) if score is not None]
        if not known:
            return 0.0
        wanted = SAME_ACT + (ONE_DOCUMENT if seen.twice else 0.0)
        wanted -= CALLED_OFF * _calls_off({activity.stage}, seen.line.stages())
        return BEST_SHARE * max(known) + (1 - BEST_SHARE) * sum(known) / len(known) - wanted

    def _scores_with(self, activity: Activity, told: int, seen: _SeenLine) -> list[float | None]:
        """The scores of an act with each of a line's spokesmen, worked out once for what they tell."""
        scores = self._scores[told]
        for number in seen.face:
            if number not in scores:
                another = seen.line.spokesmen()[seen.face.index(number)]
                scores[number] = self._scores[number][told] = self._score(activity, another)
        return [scores[number] for number in seen.face]

    def _score(self, one: Activity, other: Activity) -> float | None:
        """The likeness of two acts; what is not enough for one act counts below what is."""
        likeness = self._compare.likeness(one, other)
        if not likeness:
            return None
        wanted = CONTENT_CALLED_OFF if _calls_off({one.stage}, {other.stage}) else 1.0
        enough = likeness.content >= likeness.enough * wanted
        return likeness.score if enough else min(likeness.score, 0.0)

    def _key(self, activity: Activity) -> ActivityKey:
        return self._keys[activity.id]

    def _state(self) -> frozenset[frozenset[str]]:
        return frozenset(frozenset(activity.id for activity in line.acts()) for line in self._lines)


class _SeenLine(NamedTuple):
    """A line as all acts of one sheet see it.

    `twice` says that it has the act from the same document as planned or done already, and the sheet tells the other.
    """

    line: OpenLine
    face: tuple[int, ...]
    twice: bool


def _seen_by(activity: Activity, line: OpenLine) -> _SeenLine | None:
    """A line as an act's sheet sees it; None where it has an act of that sheet."""
    stages = line.stages_in(activity.document)
    if activity.stage in stages:
        return None
    twice = bool(stages) and Stage.CANCELLED not in stages and activity.stage is not Stage.CANCELLED
    return _SeenLine(line, line.face(), twice)


def _calls_off(ours: Set[Stage], theirs: Set[Stage]) -> bool:
    """Whether one side is plans only and the other callings-off only."""
    return (ours == _PLANS and theirs == _CALLINGS_OFF) or (ours == _CALLINGS_OFF and theirs == _PLANS)
