"""Cells with their places and spans → rows of equal width."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ihaeng.documents.blocks import Block
from ihaeng.model import PartKind

BETWEEN_LINES = " / "
"""What stands for the end of a line within a cell, since rows and cells themselves end with newline and tab."""

WIDEST = 100
"""Columns of a table that are read."""


class GridCell(msgspec.Struct, frozen=True):
    """A cell's upper left place and its text, lines ending with newlines."""

    row: int
    column: int
    text: str


def table_block(cells: Iterable[GridCell]) -> Block | None:
    """A table; the places that a merged cell covers beside its first are empty. None where nothing stands in it.

    A frame around a single text is no table: it becomes a paragraph.
    """
    filled = {(cell.row, cell.column): _one_line(cell.text) for cell in cells if cell.column < WIDEST}
    rows, columns = sorted({row for row, _ in filled}), range(max((column for _, column in filled), default=0) + 1)
    grid = [tuple(filled.get((row, column), "") for column in columns) for row in rows]
    grid = [row for row in grid if any(row)]
    texts = [text for row in grid for text in row if text]
    if len(texts) < 2:
        return Block(PartKind.PARAGRAPH, texts[0]) if texts else None
    return Block(PartKind.TABLE, rows=tuple(grid))


def _one_line(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return BETWEEN_LINES.join(line for line in lines if line)
