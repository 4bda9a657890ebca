"""What speaks for a journey abroad, and how much it weighs, as evidence.yaml has it."""

from __future__ import annotations

import functools

import msgspec

from ihaeng.language.tables import read_table_as


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """A row of signs that speaks for a journey, or, with a weight below 0, against one.

    `most` is the weight that it can bring where it is found in several sentences; None: it counts once.
    """

    name: str
    weight: int
    signs: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    most: int | None = None


class Weighing(msgspec.Struct, frozen=True, kw_only=True):
    """evidence.yaml: `words` by the sign that they are, `wide` are parts of the world."""

    enough: int
    wide: tuple[str, ...]
    words: dict[str, tuple[str, ...]]
    evidence: tuple[Evidence, ...]


@functools.cache
def weighing() -> Weighing:
    """The evidence and its weights."""
    return read_table_as("ihaeng.reading", "en/evidence.yaml", Weighing)
