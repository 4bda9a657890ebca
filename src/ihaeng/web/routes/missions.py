"""The list of missions and the page of one."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ihaeng.publish.site.pages.mission import mission_page
from ihaeng.publish.site.pages.missions import missions_page
from ihaeng.web.errors import NotFoundError
from ihaeng.web.framing import book_of, frame_of, shown
from ihaeng.web.permission import Permission, needs

router = APIRouter()


@router.get("/", response_class=HTMLResponse)
@needs(Permission.READ)
def missions(request: Request) -> Response:
    """Show the list."""
    return shown(request, missions_page(book_of(request).ledger(), frame_of(request)))


@router.get("/missions/{name}", response_class=HTMLResponse)
@needs(Permission.READ)
def mission(request: Request, name: str) -> Response:
    """Show one mission; an id that it had once leads on to the one that it has now."""
    found = book_of(request).part_with(name)
    if found is None or not any(one.id == found[1] for one in found[0].missions):
        raise NotFoundError("There is no mission of that id. The list shows those that there are.")
    part, now = found
    frame = frame_of(request)
    if now != name:
        return RedirectResponse(frame.addresses.mission(now, query=request.query_params.multi_items()), 301)
    return shown(request, mission_page(part, now, frame))
