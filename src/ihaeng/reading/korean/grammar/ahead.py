"""The analyser run some sentences ahead of the rules.

Its model and the rules push each other out of the processor's cache: taking turns sentence by sentence costs both a
tenth more than working in stretches.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Sequence

from ihaeng.language.analyzer import Analyzer, Morpheme

AT_ONCE = 32
"""Sentences analysed in one stretch: a whole article as a rule, and little to keep of a book."""


class Ahead:
    """An analyser that is told which sentences it will be asked for, in this order; some may be left out."""

    def __init__(self, behind: Analyzer, sentences: Sequence[str]) -> None:
        self._behind = behind
        self._foretold = frozenset(sentences)
        self._waiting = iter(sentences)
        self._ready: deque[tuple[str, list[Morpheme]]] = deque()

    def analyze(self, sentence: str) -> list[Morpheme]:
        """The morphemes of the next such sentence, or of one that was not foretold."""
        while sentence in self._foretold and (self._ready or self._fetch()):
            text, morphemes = self._ready.popleft()
            if text == sentence:
                return morphemes
        return self._behind.analyze(sentence)

    def _fetch(self) -> bool:
        self._ready.extend((text, self._behind.analyze(text)) for text in itertools.islice(self._waiting, AT_ONCE))
        return bool(self._ready)
