"""An office file → a page: its blocks by format, then who speaks in it, when, under what headline."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ihaeng.documents.blocks import Block, Page
from ihaeng.documents.decoding import decode
from ihaeng.documents.errors import EmptyDocumentError, OldPaperError
from ihaeng.documents.html_page import read_html_page
from ihaeng.documents.papers.docx import read_docx
from ihaeng.documents.papers.foreign import locked
from ihaeng.documents.papers.formats import PaperFormat
from ihaeng.documents.papers.hwp import read_hwp
from ihaeng.documents.papers.hwpx import read_hwpx
from ihaeng.documents.papers.mail import read_mail
from ihaeng.documents.papers.official import is_official, read_official
from ihaeng.documents.papers.pdf import MOST_PAGES, read_pdf
from ihaeng.documents.plain_page import read_plain_page
from ihaeng.documents.published import DateRole, PageDate
from ihaeng.language.normal_form import normal_text, without_halves
from ihaeng.model import PartKind

CUT, ATTACHED = "[IH153]", "[IH156]"
"""How the warnings begin: only the first pages were read; what hangs on a mail was not read."""

_BLOCKS: dict[PaperFormat, Callable[[bytes, str], list[Block]]] = {
    PaperFormat.HWP: read_hwp,
    PaperFormat.HWPX: read_hwpx,
    PaperFormat.DOCX: read_docx,
}
_OLD = {
    PaperFormat.HWP_OLD: "was written by a version of Hangul of 1996 or older",
    PaperFormat.HWP_XML: "is an HWP file saved as XML",
    PaperFormat.OLE: "is an old office file (DOC, XLS or PPT of 2003 or older)",
}
_LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")


def read_paper(data: bytes, source: str, kind: PaperFormat) -> Page:
    """Read an office file of the format `kind`.

    Raises:
        DocumentError: it is locked, damaged, of a format no longer in use, too large, or without text.
    """
    if kind is PaperFormat.OLE and _LOCKED_OFFICE in data:
        raise locked(source, "its word processor")
    if kind in _OLD:
        raise OldPaperError(f"{source} {_OLD[kind]}. Open it there, save it as HWPX, DOCX or PDF, and add that.")
    if kind is PaperFormat.MAIL:
        return _of_mail(data, source)
    if kind is PaperFormat.PDF:
        text = read_pdf(data, source)
        page = _of_blocks(text.blocks, source)
        return _cut(page, text.pages) if text.pages > MOST_PAGES else page
    return _of_blocks(_BLOCKS[kind](data, source), source)


def _of_blocks(blocks: list[Block], source: str) -> Page:
    """An official paper is taken as it stands; anything else, such as a release, is read as a page's text."""
    blocks = [_normal(block) for block in blocks]
    if not any(block.rows or block.text for block in blocks):
        raise EmptyDocumentError(
            f"{source} holds no words: it is empty, cut off, or made of pictures only. Look into it, or leave it out."
        )
    if is_official(blocks):
        return read_official(blocks)
    return read_plain_page("\n".join(_line(block) for block in blocks))


def _normal(block: Block) -> Block:
    rows = tuple(tuple(_whole(cell) for cell in row) for row in block.rows)
    return Block(block.kind, _whole(block.text), rows)


def _whole(text: str) -> str:
    """Normal text; halves of characters, which damaged UTF-16 leaves behind, become question marks."""
    return normal_text(without_halves(text))


def _line(block: Block) -> str:
    return "\n".join("\t".join(row) for row in block.rows) if block.kind is PartKind.TABLE else block.text


def _of_mail(data: bytes, source: str) -> Page:
    mail = read_mail(data, source)
    body = normal_text(decode(mail.body.encode(), source)[0])
    page = read_html_page(body, source) if mail.is_html else read_plain_page(body)
    warning = f"{ATTACHED} Attached to the mail and not read: {', '.join(mail.attached)}. Save and add these as well."
    return msgspec.structs.replace(
        page,
        title=page.title or mail.subject,
        outlet=page.outlet or mail.sender,
        published=page.published or (PageDate(value=mail.sent, role=DateRole.PUBLICATION) if mail.sent else None),
        warnings=(*page.warnings, *((warning,) if mail.attached else ())),
    )


def _cut(page: Page, pages: int) -> Page:
    warning = f"{CUT} Only the first {MOST_PAGES:,} of {pages:,} pages were read. Split the file and add its parts."
    return msgspec.structs.replace(page, warnings=(*page.warnings, warning))
