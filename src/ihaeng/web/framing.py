"""From a request to the frame of its page."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import HTMLResponse, Response

from ihaeng.book import READABLE_SUFFIXES, Book
from ihaeng.publish.site import Addresses, Frame, Page, render
from ihaeng.publish.site.pages.adding import AddingView
from ihaeng.web.adding import MOST_MEGABYTES, Jobs
from ihaeng.web.keeping import MAY_BE_KEPT


def frame_of(request: Request) -> Frame:
    """In which language the page is asked for, and how the others are reached."""
    state = request.scope["state"]
    return Frame(language=state["language"], addresses=Addresses(spoken=state["spoken"]))


def book_of(request: Request) -> Book:
    """The ledger that is served."""
    book: Book = request.app.state.book
    return book


def jobs_of(request: Request) -> Jobs:
    """The additions that run."""
    jobs: Jobs = request.app.state.jobs
    return jobs


def adding_view(jobs: Jobs, frame: Frame) -> AddingView:
    """What the form shows."""
    running = jobs.running
    return AddingView(
        suffixes=READABLE_SUFFIXES,
        most_megabytes=MOST_MEGABYTES,
        working=frame.addresses.page("work", running.id) if running else "",
    )


def shown(request: Request, page: Page) -> HTMLResponse:
    """Answer with a page."""
    return HTMLResponse(render(page, frame_of(request)), headers={"Cache-Control": MAY_BE_KEPT})


def download(data: bytes, media_type: str, name: str) -> Response:
    """Answer with a file to be kept, never to be shown in the browser; `name` is of plain letters."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(data, media_type=media_type, headers=headers)
