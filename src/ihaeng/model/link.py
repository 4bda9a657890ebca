"""Why two acts stand on one line, or on two."""

from __future__ import annotations

import enum

import msgspec

from ihaeng.model.decision import Verdict


class Ground(enum.StrEnum):
    """What a link rests on."""

    LIKENESS = "likeness"
    TOLD_TWICE = "told_twice"
    MET = "met"
    CALLED_OFF = "called_off"
    LINE = "line"
    DECISION = "decision"
    ONE_TEXT = "one_text"
    CONTRADICTION = "contradiction"
    TOO_LITTLE = "too_little"


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """Two acts held against each other, by their ids.

    `verdict` is `same` where they stand on one line; on two lines it is `not_same` where something contradicts, else
    `undecided`. `evidence` is what speaks for (above 0) and against, the weightiest first; `wanted` how much is asked.
    """

    one: str
    other: str
    verdict: Verdict
    ground: Ground
    evidence: tuple[tuple[str, float], ...] = ()
    wanted: float | None = None

    @property
    def score(self) -> float:
        """All evidence together."""
        return sum(weight for _, weight in self.evidence)


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """Why a line joined what it did, and the nearest acts of other lines that it did not join."""

    line: str
    joined: tuple[Link, ...] = ()
    apart: tuple[Link, ...] = ()
