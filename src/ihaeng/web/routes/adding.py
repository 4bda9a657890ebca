"""Adding documents through the pages: files from a form, or the shipped example."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import msgspec
from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from ihaeng import book
from ihaeng.model.lists import MissionQuery, MissionSort, MissionSummary
from ihaeng.publish.reasons import parted
from ihaeng.publish.site import Frame
from ihaeng.publish.site.pages.adding import Reason, WorkView, adding_page, named_missions, work_page
from ihaeng.web.adding import MOST_MEGABYTES, Job, Order, Task, keep_uploads, shown_source
from ihaeng.web.adding.progress import Named
from ihaeng.web.errors import BusyAddingError, MisaskedError, NotFoundError, TooLargeError
from ihaeng.web.framing import adding_view, book_of, frame_of, jobs_of, shown
from ihaeng.web.permission import Permission, needs

router = APIRouter()

MOST_FILES = 1_000
"""Files that one form may bring."""

MOST_ADDRESSES = 50
"""Addresses that one form may bring; longer lists are added by `ihaeng add` or watched."""

LONGEST_ADDRESS = 2_000
"""Characters of one address."""

MOST_LATEST = 5
"""Missions that the page of an addition leads to when it has ended."""

MOST_SHOWN = 200
"""Documents that could not be read which the page names; `ihaeng status` names all."""

_ADDRESS = re.compile(r"https?://[^\s<>\"']{1,1990}", re.IGNORECASE)


@router.get("/add", response_class=HTMLResponse)
@needs(Permission.ADD)
def form(request: Request) -> Response:
    """Show the form, and what of the ledger could not be read."""
    frame, failed = frame_of(request), book_of(request).failures()
    view = msgspec.structs.replace(
        adding_view(jobs_of(request), frame),
        failures=len(failed),
        failed=tuple(_reason(Named(shown_source(one.source), one.reason), frame) for one in failed[:MOST_SHOWN]),
    )
    return shown(request, adding_page(view))


@router.post("/documents")
@needs(Permission.ADD)
async def add(request: Request) -> Response:
    """Take files in, and lead to the page that tells how far it is."""
    length = request.headers.get("content-length", "")
    if not length.isascii() or not length.isdigit() or int(length) > MOST_MEGABYTES * 1_000_000:
        raise TooLargeError(
            f"A form may bring {MOST_MEGABYTES} MB. Add fewer files at once, or use `ihaeng add` on the command line."
        )
    async with request.form(max_files=MOST_FILES, max_fields=10) as sent:
        files = [one for one in sent.getlist("files") if isinstance(one, UploadFile) and one.filename]
        if not files:
            raise MisaskedError("No file came with the form. Choose one or more and send it again.")
        folder = await run_in_threadpool(keep_uploads, files)
    return await run_in_threadpool(_begin, request, Order(place=_place(request), folder=str(folder)), folder)


@router.post("/addresses")
@needs(Permission.ADD)
def add_pages(
    request: Request, addresses: Annotated[str, Form(max_length=MOST_ADDRESSES * LONGEST_ADDRESS)]
) -> Response:
    """Fetch pages by their addresses, one a line, and lead to the page that tells how far it is."""
    named = tuple(dict.fromkeys(filter(None, map(str.strip, addresses.splitlines()))))
    if not named or len(named) > MOST_ADDRESSES or not all(map(_ADDRESS.fullmatch, named)):
        raise MisaskedError(
            f"Addresses begin with http:// or https:// and stand one a line, {MOST_ADDRESSES} at most. Mend the list "
            "and send it again."
        )
    return _begin(request, Order(place=_place(request), addresses=named))


@router.post("/retry")
@needs(Permission.ADD)
def retry(request: Request) -> Response:
    """Read again what could not be read."""
    return _begin(request, Order(place=_place(request), task=Task.RETRY))


@router.post("/example")
@needs(Permission.ADD)
def example(request: Request) -> Response:
    """Take in the shipped example."""
    return _begin(request, Order(place=_place(request), folder=str(book.example())))


@router.get("/work/{name}", response_class=HTMLResponse)
@needs(Permission.ADD)
def work(request: Request, name: str) -> Response:
    """Show how far an addition is."""
    answer = shown(request, work_page(_view(_job(request, name), request)))
    answer.headers["Cache-Control"] = "no-store"
    return answer


@router.post("/work/{name}/stop")
@needs(Permission.ADD)
def stop(request: Request, name: str) -> Response:
    """Stop an addition; what it has done stays."""
    job = _job(request, name)
    job.stop()
    return RedirectResponse(frame_of(request).addresses.page("work", job.id), 303)


def _place(request: Request) -> str:
    return str(book_of(request).place)


def _begin(request: Request, order: Order, spent: Path | None = None) -> Response:
    job = jobs_of(request).start(order, spent)
    if job is None:
        raise BusyAddingError("Other documents are being added. Wait until that is done, or stop it.")
    return RedirectResponse(frame_of(request).addresses.page("work", job.id), 303)


def _job(request: Request, name: str) -> Job:
    job = jobs_of(request).find(name)
    if job is None:
        raise NotFoundError("Nothing is known of this work; the server may have been started anew since.")
    return job


def _view(job: Job, request: Request) -> WorkView:
    told, frame = job.progress, frame_of(request)
    return WorkView(
        id=job.id,
        total=told.total,
        done=told.done,
        added=told.added,
        unchanged=told.unchanged,
        failures=told.failures,
        failed=tuple(_reason(one, frame) for one in told.failed),
        doubts=tuple(_reason(one, frame) for one in told.doubts),
        seconds=job.seconds,
        is_running=job.is_running,
        was_stopped=job.was_stopped,
        missions=() if job.is_running else named_missions(_latest(request), frame),
        error=parted(frame.language, told.error)[1] if told.error else "",
    )


def _latest(request: Request) -> tuple[MissionSummary, ...]:
    """The missions of which the ledger was told last."""
    return book_of(request).lists.missions(MissionQuery(sort=MissionSort.UPDATED, most=MOST_LATEST)).missions


def _reason(one: Named, frame: Frame) -> Reason:
    code, told = parted(frame.language, one.reason)
    return Reason(source=one.source, code=code, told=told)
