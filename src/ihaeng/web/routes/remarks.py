"""The list of what people said is wrong, and the review of each."""

from __future__ import annotations

import datetime
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ihaeng.model import RemarkState, Review
from ihaeng.model.lists import RemarkQuery
from ihaeng.publish.site.pages.remarks import ALL, STEPS, remarks_page
from ihaeng.web.asking import offset_of, one_value, typed
from ihaeng.web.errors import NotFoundError
from ihaeng.web.framing import book_of, frame_of, shown
from ihaeng.web.permission import Permission, needs

router = APIRouter()

LONGEST_REVIEW = 500
"""Characters that say what came of a remark."""


@router.get("/remarks", response_class=HTMLResponse)
@needs(Permission.REVIEW)
def remarks(request: Request) -> Response:
    """Show one page of remarks, the open ones unless others are asked for."""
    state = one_value(request.query_params, "state") or str(RemarkState.OPEN)
    offset = offset_of(request.query_params)
    asked = typed({"state": None if state == ALL else state, "offset": offset}, RemarkQuery)
    book = book_of(request)
    found = book.remarks(asked)
    documents = book.lists.documents_alone(one.remark.document for one in found.remarks)
    return shown(request, remarks_page(found, asked, frame_of(request), documents=documents))


@router.post("/remarks/{number}/review")
@needs(Permission.REVIEW)
def review(
    request: Request,
    number: int,
    state: Annotated[RemarkState, Form()],
    said: Annotated[str, Form(max_length=LONGEST_REVIEW)] = "",
    listed: Annotated[str, Form(max_length=20, alias="list")] = "",
) -> Response:
    """Settle a remark, or open it again; nothing in the ledger changes by it."""
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    if not book_of(request).review(number, Review(made_at=now, state=state, said=said.strip())):
        raise NotFoundError("There is no remark of that number.")
    back = (("state", listed),) if listed in {ALL, RemarkState.SETTLED} else ()
    return RedirectResponse(frame_of(request).addresses.page(*STEPS, query=back), 303)
