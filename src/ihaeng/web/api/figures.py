"""Search, what is due, figures, and how far the ledger has come with its documents."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import Response

from ihaeng.model.figures import Figures, GroupedBy
from ihaeng.web.adding import shown_source
from ihaeng.web.api import shapes
from ihaeng.web.api.answering import answered
from ihaeng.web.api.asked import CompareAsked, NothingAsked, OnDay, SearchAsked
from ihaeng.web.api.describing import answers
from ihaeng.web.api.routing import router
from ihaeng.web.api.shapes import due_row, hit_row, shaped
from ihaeng.web.days import today
from ihaeng.web.framing import book_of
from ihaeng.web.permission import Permission, needs


@router.get("/search", responses=answers(shapes.Found))
@needs(Permission.READ)
def search(request: Request, asked: Annotated[SearchAsked, Query()]) -> Response:
    """Missions, lines and documents that hold every word, the newest first, each with the sentence."""
    found = book_of(request).search(asked.q, asked.limit)
    return answered(request, shapes.Found(words=found.words, hits=tuple(map(hit_row, found.hits)), more=found.more))


@router.get("/status", responses=answers(shapes.StatusRow))
@needs(Permission.READ)
def status(request: Request, _asked: Annotated[NothingAsked, Query()]) -> Response:
    """How many documents are kept, read and not read, and why those could not be."""
    found = book_of(request).status()
    failed, unfetched = (
        tuple(shaped(one, shapes.FailedRow, source=shown_source(one.source)) for one in told)
        for told in (found.failed, found.unfetched)
    )
    return answered(request, shaped(found, shapes.StatusRow, failed=failed, unfetched=unfetched))


@router.get("/due", responses=answers(shapes.DueRows))
@needs(Permission.READ)
def due(request: Request, asked: Annotated[OnDay, Query()]) -> Response:
    """Commitments to ask about on a day: quiet for months, past a day told for them, announced and not found."""
    found = book_of(request).lists.due(asked.day or today(), asked.months)
    return answered(request, shaped(found, shapes.DueRows, deals=tuple(map(due_row, found.deals))))


@router.get("/compare", responses=answers(shapes.Compared))
@needs(Permission.READ)
def compare(request: Request, asked: Annotated[CompareAsked, Query()]) -> Response:
    """Announced against reported and realised, by count and by amount, for leads, organisations, terms or years."""
    found = _figures(request, asked, asked.by)
    return answered(request, shaped(found, shapes.Compared))


@router.get("/figures", responses=answers(shapes.Total))
@needs(Permission.READ)
def figures(request: Request, asked: Annotated[OnDay, Query()]) -> Response:
    """The same figures of everything together."""
    found = _figures(request, asked, GroupedBy.YEAR)
    return answered(request, shaped(found, shapes.Total))


def _figures(request: Request, asked: OnDay, by: GroupedBy) -> Figures:
    return book_of(request).lists.figures(by, asked.day or today(), asked.months)
