"""The page of a document, its original bytes, and what somebody says is wrong with it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import PurePath
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ihaeng.book import Book
from ihaeng.model import Document, Remark, RemarkState, Span
from ihaeng.model.lists import HeldDocument, HeldRemark, RemarkQuery
from ihaeng.publish.site import Frame
from ihaeng.publish.site.pages.source import source_page
from ihaeng.publish.site.pages.source_shapes import Kept, Remarked
from ihaeng.publish.site.sentences import Numbered, blocks, number_at
from ihaeng.publish.values import day, shown
from ihaeng.web.errors import MisaskedError, NotFoundError
from ihaeng.web.framing import book_of, download, frame_of
from ihaeng.web.framing import shown as page_shown
from ihaeng.web.permission import Permission, needs

router = APIRouter()

LONGEST_REMARK = 2_000
"""Characters of one remark: what is wrong with one sentence is said in a few."""

MOST_SHOWN = 100
"""Remarks that the page of a document shows, the newest; their list has all."""

_PLAIN_SUFFIX = {".txt", ".html", ".htm", ".pdf", ".hwp", ".hwpx", ".docx", ".eml", ".csv", ".xlsx", ".ics"}


@router.get("/sources/{document}", response_class=HTMLResponse)
@needs(Permission.READ)
def source(request: Request, document: str, line: str = "", remarked: str = "") -> Response:
    """Show a document, and beside it the line that it is read for."""
    held, frame, book = _held(request, document), frame_of(request), book_of(request)
    found = book.part_with(line) if line else None
    page = source_page(
        held,
        frame,
        kept=_kept(request, held.held.document, frame),
        copies=book.lists.documents_alone(held.copies),
        part=found[0] if found else None,
        line=found[1] if found else "",
        remarks=[_remarked(one, held.held.document, frame) for one in _remarks_on(book, document)],
        is_remarked=bool(remarked),
    )
    return page_shown(request, page)


@router.get("/sources/{document}/original")
@needs(Permission.READ_ORIGINALS)
def original(request: Request, document: str) -> Response:
    """Give the bytes as they came, to be kept as a file; no browser is to take them for a page."""
    kept = book_of(request).original(_held(request, document).held.document.sha256)
    if kept is None:
        raise NotFoundError("The original bytes are not kept.")
    suffix = PurePath(kept.name).suffix.lower()
    answer = download(kept.data, "application/octet-stream", document + (suffix if suffix in _PLAIN_SUFFIX else ".bin"))
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


@router.post("/sources/{document}/remarks")
@needs(Permission.REMARK)
def remark(
    request: Request,
    document: str,
    sentence: Annotated[int, Form()],
    said: Annotated[str, Form(max_length=LONGEST_REMARK)],
    line: Annotated[str, Form(max_length=64)] = "",
) -> Response:
    """Keep for review what somebody says is wrong with a sentence."""
    told = _held(request, document).held.document
    found = _sentence(told, sentence)
    if found is None or not shown(said):
        raise MisaskedError("A remark is of a sentence of the text, by its number, and says what is wrong.")
    seen = Span.of(told.text, found.start, found.end)
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    book_of(request).remark(Remark(made_at=now, document=document, seen=seen, said=said.strip(), line=line or None))
    query = [*((("line", line),) if line else ()), ("remarked", "1")]
    return RedirectResponse(frame_of(request).addresses.source(document, query=query), 303)


def _held(request: Request, document: str) -> HeldDocument:
    held = book_of(request).lists.document(document)
    if held is None:
        raise NotFoundError("There is no document of that id.")
    return held


def _kept(request: Request, document: Document, frame: Frame) -> Kept:
    kept = book_of(request).original(document.sha256)
    if kept is None:
        return Kept(source=shown(document.source))
    return Kept(
        source=shown(kept.name),
        captured=day(frame.words, kept.captured) if kept.captured else "",
        original=frame.addresses.page("sources", document.id, "original"),
    )


def _remarks_on(book: Book, document: str) -> Iterable[HeldRemark]:
    """What was said of a document, in the order in which it was."""
    return reversed(book.remarks(RemarkQuery(document=document, most=MOST_SHOWN)).remarks)


def _remarked(one: HeldRemark, document: Document, frame: Frame) -> Remarked:
    return Remarked(
        sentence=number_at(document, one.remark.seen.start),
        day=day(frame.words, one.remark.made_at),
        said=shown(one.remark.said),
        is_settled=one.state is RemarkState.SETTLED,
    )


def _sentence(document: Document, number: int) -> Numbered | None:
    found = (one for block in blocks(document) for one in block.sentences)
    return next((one for one in found if one.number == number), None)
