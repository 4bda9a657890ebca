"""PDF → blocks: the text layer through pdfium, ruled tables through pdfplumber."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from ihaeng.documents.blocks import Block
from ihaeng.documents.errors import NoTextLayerError
from ihaeng.documents.papers.foreign import foreign_parser, locked
from ihaeng.documents.papers.grid import GridCell, table_block
from ihaeng.documents.papers.wrapped_lines import paragraphs, space_at_breaks
from ihaeng.model import PartKind

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pypdfium2 import PdfDocument, PdfTextPage

MOST_PAGES = 300
"""Pages of a PDF that are read; a longer one is told to be cut."""

_LEAST_RULES = 4
"""Drawn lines or boxes on a page that may make a table."""

_BREAK = re.compile(r"\r\n?")
_Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in points from the upper left corner of the page."""

_ADVICE = "Open it in a viewer, print it to a new PDF, and add that."


class PdfText(msgspec.Struct, frozen=True):
    """The blocks of a PDF, and how many pages it has; no more than `MOST_PAGES` were read."""

    blocks: list[Block]
    pages: int


def read_pdf(data: bytes, source: str) -> PdfText:
    """The paragraphs and tables of the pages, in order.

    Raises:
        LockedPaperError: a password protects it.
        NoTextLayerError: it holds pictures of pages and no text.
        UnreadablePaperError: it is damaged.
    """
    import pypdfium2

    with foreign_parser(source, _ADVICE):
        try:
            paper = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise locked(source, "a PDF viewer") from error
            raise
        pages = len(paper)
        texts = [paper[number].get_textpage() for number in range(min(pages, MOST_PAGES))]
        drawn = data if pages <= MOST_PAGES else _first_pages(paper)
        blocks = list(_joined(_blocks(drawn, texts)))
    if not any(block.rows or block.text.strip() for block in blocks):
        counted = f"{pages} page" if pages == 1 else f"{pages} pages"
        raise NoTextLayerError(
            f"{source} has {counted} and no text layer: it is a scan or a fax. "
            "Recognise its text (OCR) first, or add the HWP, DOCX or page it was made from."
        )
    return PdfText(blocks, pages)


@dataclass(frozen=True)
class _Sheet:
    """One page: what pdfplumber sees drawn on it, what pdfium reads on it, and how its broken lines are joined."""

    page: Page
    text: PdfTextPage
    space: str

    def within(self, box: _Box, width: int = 0) -> Iterator[str]:
        """The paragraphs within a box whose full lines have `width` characters."""
        left, top, right, bottom = box
        height = float(self.page.height)
        found = self.text.get_text_bounded(left=left, bottom=height - bottom, right=right, top=height - top)
        return paragraphs(_BREAK.sub("\n", found), self.space, width)

    def blocks(self) -> Iterator[Block]:
        """From top to bottom: the text above each table, the table, the text below the last."""
        page, width = self.page, float(self.page.width)
        ruled = len(page.rects) + len(page.lines) + len(page.curves) >= _LEAST_RULES
        tables = sorted(page.find_tables(), key=lambda table: float(table.bbox[1])) if ruled else []
        top = 0.0
        for table in tables:
            yield from self._prose((0.0, top, width, max(top, float(table.bbox[1]))))
            block = table_block(self._cells(table))
            if block:
                yield block
            top = max(top, float(table.bbox[3]))
        yield from self._prose((0.0, top, width, float(page.height)))

    def _prose(self, box: _Box) -> Iterator[Block]:
        width = max((len(line) for line in _BREAK.sub("\n", self.text.get_text_range()).split("\n")), default=0)
        return (Block(PartKind.PARAGRAPH, paragraph) for paragraph in self.within(box, width))

    def _cells(self, table: Any) -> Iterator[GridCell]:
        """`table` is a pdfplumber `Table`: its rows hold boxes, None where a merged cell reaches."""
        for number, row in enumerate(table.rows):
            for place, box in enumerate(row.cells):
                if box:
                    yield GridCell(number, place, "\n".join(self.within(box)))


def _first_pages(paper: PdfDocument) -> bytes:
    """The pages that are read, as a PDF of their own: pdfplumber goes through all pages of what it opens."""
    import pypdfium2

    first, held = pypdfium2.PdfDocument.new(), io.BytesIO()
    first.import_pages(paper, list(range(MOST_PAGES)))
    first.save(held)
    return held.getvalue()


def _joined(blocks: Iterator[Block]) -> Iterator[Block]:
    """A table that the end of a page cut in two is one."""
    held: Block | None = None
    for block in blocks:
        if held and held.rows and block.rows and len(held.rows[0]) == len(block.rows[0]):
            held = Block(held.kind, rows=held.rows + block.rows)
            continue
        if held:
            yield held
        held = block
    if held:
        yield held


def _blocks(data: bytes, texts: list[PdfTextPage]) -> Iterator[Block]:
    import pdfplumber

    space = space_at_breaks(_BREAK.sub("\n", "\n".join(text.get_text_range() for text in texts)))
    with pdfplumber.open(io.BytesIO(data)) as plumber:
        for page, text in zip(plumber.pages, texts, strict=False):
            yield from _Sheet(page, text, space).blocks()
            page.close()
