"""The pieces that an article is put together from, and the putting together."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ihaeng.documents.published import PageDate
from ihaeng.model import Part, PartKind, SourceClass

_BETWEEN_BLOCKS = "\n\n"
_LEAST_REPEAT = 12
"""Letters; shorter lines, such as answers in an interview, may stand twice."""
_LONGEST_ENTRY = 60
"""Characters; entries of lists and cells of tables are shorter than sentences."""
_ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
"""Bytes of the commonest marks: as bytes they are left out many times as fast as characters are looked at."""
_HEAD = 16
"""Letters that lines are compared by before they are compared whole."""


class Block(msgspec.Struct, frozen=True):
    """One stretch of an article. A table has `rows` of cells instead of `text`."""

    kind: PartKind
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What a page tells: its article in blocks, and the facts around it, None where it is silent."""

    blocks: tuple[Block, ...]
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: PageDate | None = None
    is_press: bool = False
    source_class: SourceClass | None = None
    warnings: tuple[str, ...] = ()


def letters(text: str) -> str:
    """The letters and digits of `text`: two lines that differ only in punctuation share them."""
    bare = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_MARKS).decode("utf-8", "surrogatepass")
    return bare if bare.isalnum() else "".join(filter(str.isalnum, bare))


def without_repeats(blocks: Iterable[Block]) -> list[Block]:
    """Keep once what the page says twice in the same letters: captions, leads copied into a summary."""
    kept: list[Block] = []
    first: dict[str, Block] = {}
    seen: dict[str, set[PartKind]] = {}
    for block in blocks:
        head = _head(block.text)
        other = first.setdefault(head, block)
        kinds: set[PartKind] = set()
        if other is not block:
            seen.setdefault(letters(other.text), {other.kind})
            kinds = seen.setdefault(letters(block.text), set())
        if kept and kinds and letters(kept[-1].text) == letters(block.text) != "":
            kept[-1] = _better(kept[-1], block)
        elif block.rows or (
            (head or letters(block.text)) and (len(head) < _LEAST_REPEAT or not _is_repeat(block, kinds))
        ):
            kept.append(block)
        kinds.add(block.kind)
    return kept


def _is_repeat(block: Block, kinds: set[PartKind]) -> bool:
    """Whether a block says again what blocks of these kinds said; entries of lists may stand under several headings."""
    if not kinds or kinds != {PartKind.PARAGRAPH} or block.kind is not PartKind.PARAGRAPH:
        return bool(kinds)
    return len(block.text) >= _LONGEST_ENTRY or block.text.endswith((".", "”", '"'))


def _head(text: str) -> str:
    """The first letters of a text: what differs in these differs in all."""
    head = letters(text[: 2 * _HEAD])[:_HEAD]
    return head if len(head) >= _LEAST_REPEAT else letters(text)[:_HEAD]


def _better(one: Block, other: Block) -> Block:
    """Of two spellings of one line the caption, else the first."""
    return other if other.kind is PartKind.CAPTION and one.kind is not PartKind.CAPTION else one


def compose(blocks: Iterable[Block]) -> tuple[str, tuple[Part, ...]]:
    """Join the blocks into one text and say which part stands where."""
    text = ""
    pieces: list[str] = []
    parts: list[Part] = []
    position = 0
    for block in blocks:
        if pieces:
            pieces.append(_BETWEEN_BLOCKS)
            position += len(_BETWEEN_BLOCKS)
        text, inner = _table(block, position) if block.rows else (block.text, [])
        parts.append(Part(kind=block.kind, start=position, end=position + len(text)))
        parts.extend(inner)
        pieces.append(text)
        position += len(text)
    return "".join(pieces), tuple(parts)


def _table(block: Block, start: int) -> tuple[str, list[Part]]:
    parts: list[Part] = []
    lines: list[str] = []
    position = start
    for row in block.rows:
        line = "\t".join(row)
        parts.append(Part(kind=PartKind.ROW, start=position, end=position + len(line)))
        cell_start = position
        for cell in row:
            parts.append(Part(kind=PartKind.CELL, start=cell_start, end=cell_start + len(cell)))
            cell_start += len(cell) + 1
        lines.append(line)
        position += len(line) + 1
    return "\n".join(lines), parts
