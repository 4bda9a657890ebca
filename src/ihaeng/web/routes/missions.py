"""The list of missions and the page of one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ihaeng.model import Ledger
from ihaeng.publish import export, formats
from ihaeng.publish.site.chosen import narrowed
from ihaeng.publish.site.pages.mission import KINDS, mission_page
from ihaeng.publish.site.pages.missions import missions_page
from ihaeng.web.asking import day_asked
from ihaeng.web.errors import NotFoundError
from ihaeng.web.framing import book_of, download, frame_of, shown
from ihaeng.web.permission import Permission, needs

router = APIRouter()

Statuses = Annotated[list[str], Query(alias="status")]
AsOf = Annotated[str, Query(alias="as-of")]


@router.get("/", response_class=HTMLResponse)
@needs(Permission.READ)
def missions(request: Request) -> Response:
    """Show the list."""
    return shown(request, missions_page(book_of(request).ledger(), frame_of(request)))


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
