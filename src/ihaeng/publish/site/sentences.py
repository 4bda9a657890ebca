"""A document in blocks of numbered sentences: `#s12` is the twelfth, on every page that leads there."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

import msgspec

from ihaeng.language.sentences import english_sentences, korean_sentences
from ihaeng.model import Document, Language, Part, PartKind

MOST_DOCUMENTS = 512
"""Documents whose sentences are remembered; a page leads to some dozens."""

_INNER = {PartKind.ROW, PartKind.CELL}


class Numbered(msgspec.Struct, frozen=True, kw_only=True):
    """Sentence `number` of a document: characters `start` to `end` of its text; of a table, a row with its `cells`."""

    number: int
    start: int
    end: int
    cells: tuple[tuple[int, int], ...] = ()


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One part of the page with its sentences; a table's are its rows."""

    kind: PartKind
    sentences: tuple[Numbered, ...]


def blocks(document: Document) -> tuple[Block, ...]:
    """Return the whole text in the order of its page; words outside all parts stand in paragraphs of their own."""
    return _blocks(document.text, document.parts, document.language)


def number_at(document: Document, start: int) -> int:
    """Return the number of the sentence that a character stands in, or of the last before it."""
    numbers = [one.number for block in blocks(document) for one in block.sentences if one.start <= start]
    return max(numbers, default=1)


@functools.lru_cache(maxsize=MOST_DOCUMENTS)
def _blocks(text: str, parts: tuple[Part, ...], language: Language) -> tuple[Block, ...]:
    number = 0
    found = []
    for part in _outer(text, parts):
        stretches = list(_stretches(text, part, parts, language))
        numbered = tuple(
            Numbered(number=number + place, start=start, end=end, cells=cells)
            for place, (start, end, cells) in enumerate(stretches, start=1)
        )
        number += len(numbered)
        if numbered:
            found.append(Block(kind=part.kind, sentences=numbered))
    return tuple(found)


def _outer(text: str, parts: Iterable[Part]) -> Iterator[Part]:
    """The parts that lie in no other, and what stands between them."""
    reached = 0
    for part in sorted((one for one in parts if one.kind not in _INNER), key=lambda one: (one.start, -one.end)):
        if part.start < reached:
            continue
        yield from _between(text, reached, part.start)
        yield part
        reached = part.end
    yield from _between(text, reached, len(text))


def _between(text: str, start: int, end: int) -> Iterator[Part]:
    if text[start:end].strip():
        yield Part(kind=PartKind.PARAGRAPH, start=start, end=end)


def _stretches(
    text: str, part: Part, parts: Iterable[Part], language: Language
) -> Iterator[tuple[int, int, tuple[tuple[int, int], ...]]]:
    rows = [one for one in parts if one.kind is PartKind.ROW and part.start <= one.start and one.end <= part.end]
    if part.kind is PartKind.TABLE and rows:
        for row in rows:
            inside = (
                one for one in parts if one.kind is PartKind.CELL and row.start <= one.start <= one.end <= row.end
            )
            yield row.start, row.end, tuple((cell.start, cell.end) for cell in inside)
        return
    cut = english_sentences if language is Language.EN else korean_sentences
    for sentence in cut(text[part.start : part.end]):
        yield part.start + sentence.start, part.start + sentence.end, ()
