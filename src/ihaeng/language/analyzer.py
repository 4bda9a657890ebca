"""What the readers need of a morphological analyser, and nothing of the one that stands behind it."""

from __future__ import annotations

from typing import Protocol

import msgspec


class Morpheme(msgspec.Struct, frozen=True, gc=False):
    """A smallest piece of meaning. `tag` is a Sejong part of speech; characters `start` to `end` of the sentence."""

    form: str
    tag: str
    start: int
    end: int
    known: bool
    """Whether the analyser's dictionary holds it; a noun it does not know is often a foreign name."""


class Analyzer(Protocol):
    """Cuts a Korean sentence into morphemes."""

    def analyze(self, sentence: str) -> list[Morpheme]:
        """The morphemes of one sentence, in order; two that share a syllable share its place."""
        ...
