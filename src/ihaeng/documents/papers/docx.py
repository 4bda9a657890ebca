"""DOCX → blocks, through python-docx."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ihaeng.documents.blocks import Block
from ihaeng.documents.papers.foreign import foreign_parser
from ihaeng.documents.papers.grid import GridCell, table_block
from ihaeng.documents.papers.zip_guard import guard_whole
from ihaeng.model import PartKind

if TYPE_CHECKING:
    from docx.table import Table

_TITLES, _HEADINGS = ("title",), ("heading", "subtitle")
"""How the names of the styles of headlines and of subheads begin."""


def read_docx(data: bytes, source: str) -> list[Block]:
    """The paragraphs and tables of the body in order.

    Raises:
        OversizedPaperError: it unpacks to more than a paper holds.
        UnreadablePaperError: parts of the file are missing or no XML.
    """
    import docx
    from docx.text.paragraph import Paragraph

    guard_whole(data, source)
    with foreign_parser(source, "Open it in a word processor and save it again."):
        paper = docx.Document(io.BytesIO(data))
        blocks = [
            _paragraph(item.text, item.style.name if item.style else None)
            if isinstance(item, Paragraph)
            else table_block(_cells(item))
            for item in paper.iter_inner_content()
        ]
    return [block for block in blocks if block and (block.rows or block.text)]


def _paragraph(text: str, style: str | None) -> Block:
    name = (style or "").lower()
    kind = PartKind.TITLE if name.startswith(_TITLES) else PartKind.PARAGRAPH
    return Block(PartKind.SUBTITLE if name.startswith(_HEADINGS) else kind, " ".join(text.split()))


def _cells(table: Table) -> Iterator[GridCell]:
    """Every cell once: a merged one is told again at each place that it covers."""
    seen: set[object] = set()
    for number, row in enumerate(table.rows):
        for place, cell in enumerate(row.cells):
            if cell._tc not in seen:
                seen.add(cell._tc)
                yield GridCell(number, place + row.grid_cols_before, cell.text)
