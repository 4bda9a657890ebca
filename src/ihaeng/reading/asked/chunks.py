"""Long documents cut into stretches, each for one question, between paragraphs where it can be."""

from __future__ import annotations

from collections.abc import Iterator

from ihaeng.language.sentences import korean_sentences
from ihaeng.model import Document

LONGEST_CHUNK = 6_000
"""Characters of one question: its answer, some acts a paragraph, stays within what models write at once."""

MOST_CHUNKS = 40
"""Questions on one document; what stands behind is not asked about, and a note says so."""


def chunks(document: Document) -> list[tuple[int, int]]:
    """Characters from and to, in order, all of the text up to the last part between them."""
    found: list[tuple[int, int]] = []
    for start, end in _pieces(document):
        if found and end - found[-1][0] <= LONGEST_CHUNK:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _pieces(document: Document) -> Iterator[tuple[int, int]]:
    """Parts that no other holds; longer ones cut between sentences, endless sentences anywhere."""
    behind = 0
    for part in document.parts:
        if part.start < behind:
            continue
        behind = part.end
        if part.end - part.start <= LONGEST_CHUNK:
            yield part.start, part.end
            continue
        for sentence in korean_sentences(document.text[part.start : part.end]):
            for start in range(part.start + sentence.start, part.start + sentence.end, LONGEST_CHUNK):
                yield start, min(start + LONGEST_CHUNK, part.start + sentence.end)
