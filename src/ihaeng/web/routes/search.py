"""Words over texts, names and lines."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from msgspec.structs import replace

from ihaeng.book.errors import NothingToSearchError
from ihaeng.model.search import SearchResult
from ihaeng.publish.found import found_json, found_notes, found_table
from ihaeng.publish.reasons import reason_of
from ihaeng.publish.site.pages.search import SearchAsked, chosen_hits, search_page
from ihaeng.web.asking_names import search_asked
from ihaeng.web.framing import book_of, frame_of, shown
from ihaeng.web.lists import list_file
from ihaeng.web.permission import Permission, needs

router = APIRouter()


@router.get("/search", response_class=HTMLResponse)
@needs(Permission.READ)
def search(request: Request) -> Response:
    """Show what was found."""
    asked, frame = search_asked(request.query_params), frame_of(request)
    if not asked.words:
        return shown(request, search_page(None, asked, frame))
    try:
        found = _found(request, asked)
    except NothingToSearchError as error:
        told = reason_of(frame.language, error.code) or str(error)
        return shown(request, search_page(None, asked, frame, trouble=told))
    documents = dict.fromkeys(hit.sentence.document for hit in found.hits if hit.sentence)
    return shown(request, search_page(found, asked, frame, documents=book_of(request).lists.documents_alone(documents)))


@router.get("/search/list.{kind}")
@needs(Permission.READ)
def search_file(request: Request, kind: str) -> Response:
    """Give the hits that the page shows with the same query, as a file."""
    asked, language = search_asked(request.query_params), frame_of(request).language
    found = _found(request, asked)
    shown_hits = replace(found, hits=chosen_hits(found.hits, asked.kinds))
    notes = found_notes(shown_hits, language)
    return list_file(kind, found_table(shown_hits, language), notes, lambda: found_json(shown_hits), "search")


def _found(request: Request, asked: SearchAsked) -> SearchResult:
    return book_of(request).search(asked.words, asked.most)
