"""From a request to the frame of its page."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import HTMLResponse

from ihaeng.book import Book
from ihaeng.publish.site import Addresses, Frame, Page, render


def frame_of(request: Request) -> Frame:
    """In which language the page is asked for, and how the others are reached."""
    state = request.scope["state"]
    return Frame(language=state["language"], addresses=Addresses(spoken=state["spoken"]))


def book_of(request: Request) -> Book:
    """The ledger that is served."""
    book: Book = request.app.state.book
    return book


def shown(request: Request, page: Page) -> HTMLResponse:
    """Answer with a page."""
    return HTMLResponse(render(page, frame_of(request)))
