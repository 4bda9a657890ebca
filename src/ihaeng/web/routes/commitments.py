"""The commitments: the list, one of them, and announced against realised."""

from __future__ import annotations

from collections.abc import Iterable

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ihaeng.book.whole_lists import every_page
from ihaeng.model import LedgerDocument, Mention
from ihaeng.model.figures import Figures
from ihaeng.model.lists import CommitmentSummary
from ihaeng.publish.comparison import comparison_json, comparison_notes, comparison_table
from ihaeng.publish.dues import head_of
from ihaeng.publish.site.pages.commitment import commitment_page
from ihaeng.publish.site.pages.commitment_table import commitment_json, commitment_table
from ihaeng.publish.site.pages.commitments import STEPS, commitments_page
from ihaeng.publish.site.pages.figures import figures_page
from ihaeng.web.asking_commitments import FiguresAsked, commitments_asked, figures_asked
from ihaeng.web.days import today
from ihaeng.web.errors import NotFoundError
from ihaeng.web.framing import book_of, frame_of, shown
from ihaeng.web.lists import list_file
from ihaeng.web.permission import Permission, needs

router = APIRouter()


@router.get("/commitments", response_class=HTMLResponse)
@needs(Permission.READ)
def commitments(request: Request) -> Response:
    """Show the list."""
    query = commitments_asked(request.query_params, today())
    lists = book_of(request).lists
    found = lists.commitments(query)
    page = commitments_page(
        found,
        query,
        frame_of(request),
        scope=lists.scope(),
        today=today().isoformat(),
        documents=lists.documents_alone(_documents(one.last_word for one in found.commitments)),
    )
    return shown(request, page)


@router.get("/commitments/list.{kind}")
@needs(Permission.READ)
def commitments_file(request: Request, kind: str) -> Response:
    """Give the commitments that the list shows with the same query, as a file."""
    query = commitments_asked(request.query_params, today())
    lists, frame = book_of(request).lists, frame_of(request)
    found = [one for page in every_page(lists.commitments, query) for one in page.commitments]
    documents: list[LedgerDocument] = []
    if kind != "json":
        documents = lists.documents_alone(_documents(one.last_word for one in found))
    table = commitment_table(found, query.months, documents, frame)
    notes = [
        head_of(query.day.isoformat(), lists.scope(), frame.words, today().isoformat()),
        frame.words("list.silence"),
    ]
    return list_file(kind, table, notes, lambda: commitment_json(found), "commitments")


@router.get("/commitments/compare", response_class=HTMLResponse)
@needs(Permission.READ)
def comparison(request: Request) -> Response:
    """Show announced against realised."""
    asked = figures_asked(request.query_params, today())
    page = figures_page(
        _figures(request, asked), frame_of(request), months=asked.months, today=today().isoformat(), page=asked.page
    )
    return shown(request, page)


@router.get("/commitments/compare/list.{kind}")
@needs(Permission.READ)
def comparison_file(request: Request, kind: str) -> Response:
    """Give the figures of that page as a file."""
    language = frame_of(request).language
    found = _figures(request, figures_asked(request.query_params, today()))
    notes = comparison_notes(language)
    return list_file(kind, comparison_table(found, language), notes, lambda: comparison_json(found), "figures")


@router.get("/commitments/{name}", response_class=HTMLResponse)
@needs(Permission.READ)
def commitment(request: Request, name: str) -> Response:
    """Show one commitment; an id that it had once leads on to the one that it has now."""
    query = commitments_asked(request.query_params, today())
    frame, book = frame_of(request), book_of(request)
    found = book.part_with(name)
    summaries = book.lists.commitments_named([found[1]], query.day, query.months) if found else []
    if found is None or not summaries:
        raise NotFoundError("There is no commitment of that id. The list shows those that there are.")
    part, now = found
    if now != name:
        return RedirectResponse(frame.addresses.page(*STEPS, now, query=request.query_params.multi_items()), 301)
    one = summaries[0]
    missions = book.lists.missions_named(_missions(one))
    related = book.lists.commitments_named(one.commitment.maybe_same, query.day, query.months)
    told = {mention.document for mention in one.commitment.sentences}
    documents = [*part.documents, *book.lists.documents(told - {held.document.id for held in part.documents})]
    page = commitment_page(
        one, part, frame, months=query.months, missions=missions, related=related, documents=documents
    )
    return shown(request, page)


def _figures(request: Request, asked: FiguresAsked) -> Figures:
    return book_of(request).lists.figures(asked.by, asked.day, asked.months)


def _documents(mentions: Iterable[Mention | None]) -> list[str]:
    return list(dict.fromkeys(mention.document for mention in mentions if mention))


def _missions(one: CommitmentSummary) -> list[str]:
    deal = one.commitment
    return [*([deal.mission] if deal.mission else []), *(told.mission for told in deal.announcements if told.mission)]
