#!/usr/bin/env python3
"""Measure reading against the morphological analyser alone, on the same sentences.

    reading_ratio.py [PATH ...]

PATH names files or folders of coverage (the shipped example when none is given). What counts is CPU time: reading a
document as a whole, over the analyser's own time for just those sentences that reading gave to it. The best of
several rounds is taken, the two in turns. Exit 1 above the budget.
"""

from __future__ import annotations

import sys
from pathlib import Path

from timing import best_in_turns

from ihaeng.documents import find_files, read_document
from ihaeng.language.analyzer import Analyzer, Morpheme
from ihaeng.language.kiwi import shared_analyzer
from ihaeng.language.remembered import forget
from ihaeng.model import Document, Reading
from ihaeng.reading import read

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "dasol-2025"
BUDGET = 1.5
"""How many times the analyser's own time reading may take."""


class Recorder:
    """An analyser that notes the sentences it is given."""

    def __init__(self, behind: Analyzer) -> None:
        self.sentences: list[str] = []
        self._behind = behind

    def analyze(self, sentence: str) -> list[Morpheme]:
        """Analyse and take note."""
        self.sentences.append(sentence)
        return self._behind.analyze(sentence)


def main() -> int:
    """Print both times and their ratio."""
    paths = [Path(word) for word in sys.argv[1:]] or [EXAMPLE]
    documents = [read_document(file.read_bytes(), str(file)) for file in find_files(paths)]
    analyzer = shared_analyzer()
    recorder = Recorder(analyzer)
    relevant = [document for document in documents if _is_analysed(document, recorder)]
    if not relevant:
        print("No document there is given to the analyser; nothing was measured.")
        return 0
    reading, alone = best_in_turns(
        lambda: [_read_afresh(document, analyzer) for document in relevant],
        lambda: [analyzer.analyze(sentence) for sentence in recorder.sentences],
    )
    print(
        f"{len(relevant)} of {len(documents)} documents, {len(recorder.sentences)} sentences analysed: reading "
        f"{reading:.3f} s, the analyser alone {alone:.3f} s, ratio {reading / alone:.2f} (budget {BUDGET})"
    )
    return 1 if reading / alone > BUDGET else 0


def _read_afresh(document: Document, analyzer: Analyzer) -> Reading:
    """Read a document with nothing remembered of the rounds before."""
    forget()
    return read(document, analyzer)


def _is_analysed(document: Document, recorder: Recorder) -> bool:
    before = len(recorder.sentences)
    read(document, recorder)
    return len(recorder.sentences) > before


if __name__ == "__main__":
    sys.exit(main())
