"""HWP 5 → blocks, through syhwp, which also reads papers locked for distribution."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ihaeng.documents.blocks import Block
from ihaeng.documents.papers.foreign import foreign_parser, locked
from ihaeng.documents.papers.grid import GridCell, table_block
from ihaeng.model import PartKind


def read_hwp(data: bytes, source: str) -> list[Block]:
    """The paragraphs and tables in order.

    Raises:
        LockedPaperError: a password protects it.
        UnreadablePaperError: the records of the file do not fit together.
    """
    import syhwp

    with tempfile.TemporaryDirectory(prefix="ihaeng-") as folder:
        file = Path(folder, "paper.hwp")
        file.write_bytes(data)
        with foreign_parser(source, "Open it in Hangul, save it as HWPX or PDF, and add that."):
            try:
                paper = syhwp.open(file)
            except syhwp.EncryptedDocumentError as error:
                raise locked(source, "Hangul") from error
    return [made for block in paper.blocks if (made := _block(block))]


def _block(block: object) -> Block | None:
    import syhwp

    if isinstance(block, syhwp.Table):
        return table_block(GridCell(cell.row, cell.col, cell.text) for cell in block.cells)
    if isinstance(block, syhwp.Paragraph) and (text := " ".join(block.text.split())):
        return Block(PartKind.PARAGRAPH, text)
    return None
