"""The list of missions and the page of one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ihaeng.book.whole_lists import every_page
from ihaeng.model import Ledger
from ihaeng.publish import export, formats
from ihaeng.publish.site.chosen import narrowed
from ihaeng.publish.site.narrowing import KINDS, PAGE, replaced
from ihaeng.publish.site.pages.adding import first_run_page
from ihaeng.publish.site.pages.mission import mission_page
from ihaeng.publish.site.pages.missions import missions_page, pairs_of
from ihaeng.publish.site.taken import WRITERS
from ihaeng.web.asking import day_asked, missions_asked
from ihaeng.web.errors import NotFoundError
from ihaeng.web.framing import adding_view, book_of, download, frame_of, jobs_of, shown
from ihaeng.web.permission import Permission, needs

router = APIRouter()

Statuses = Annotated[list[str], Query(alias="status")]
AsOf = Annotated[str, Query(alias="as-of")]


@router.get("/", response_class=HTMLResponse)
@needs(Permission.READ)
def missions(request: Request) -> Response:
    """Show the list as it is asked for; of a ledger without any document, how to begin."""
    book, asked, frame = book_of(request), missions_asked(request.query_params), frame_of(request)
    found, documents = book.lists.missions(asked), book.lists.scope().documents
    if not found.missions and found.total:
        return RedirectResponse(frame.addresses.missions(replaced(pairs_of(asked), {PAGE: ""})), 303)
    adding = adding_view(jobs_of(request), frame)
    if not documents and not book.status().documents and not adding.working:
        return shown(request, first_run_page(adding))
    return shown(request, missions_page(found, asked, frame, documents=documents, working=adding.working))


@router.get("/missions.{kind}")
@needs(Permission.READ)
def taken(request: Request, kind: str) -> Response:
    """Give all the missions that the list shows with the same query, on all its pages, as a file."""
    if kind not in KINDS:
        raise NotFoundError("The list is given as csv, xlsx and json.")
    asked, words = missions_asked(request.query_params), frame_of(request).words
    rows = [one for page in every_page(book_of(request).lists.missions, asked) for one in page.missions]
    return download(WRITERS[kind](rows, words), formats()[kind].media_type, f"missions.{kind}")


@router.get("/missions/{name}", response_class=HTMLResponse)
@needs(Permission.READ)
def mission(request: Request, name: str, status: Statuses = [], as_of: AsOf = "") -> Response:  # noqa: B006 - copied by FastAPI
    """Show one mission; an id that it had once leads on to the one that it has now."""
    part, now = _part(request, name, as_of)
    frame = frame_of(request)
    if now != name and not as_of:
        return RedirectResponse(frame.addresses.mission(now, query=request.query_params.multi_items()), 301)
    return shown(request, mission_page(part, now, frame, chosen=status, as_of=as_of))


@router.get("/missions/{name}/lines.{kind}")
@needs(Permission.READ)
def lines(request: Request, name: str, kind: str, status: Statuses = [], as_of: AsOf = "") -> Response:  # noqa: B006 - copied by FastAPI
    """Give the lines that the page of a mission shows with the same query, as a file."""
    if kind not in KINDS:
        raise NotFoundError("Lines are given as csv, xlsx and json.")
    part, now = _part(request, name, as_of)
    data = export(narrowed(part, now, status), kind, mission=now, language=frame_of(request).language)
    return download(data, formats()[kind].media_type, f"{now}.{kind}")


def _part(request: Request, name: str, as_of: str) -> tuple[Ledger, str]:
    found = book_of(request).part_with(name, day_asked(as_of))
    if found is None or not any(one.id == found[1] for one in found[0].missions):
        raise NotFoundError("There is no mission of that id. The list shows those that there are.")
    return found
