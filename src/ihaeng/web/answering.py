"""Errors as answers, in one shape: a page for people, one envelope of JSON for programs."""

from __future__ import annotations

import re

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException

from ihaeng.book.errors import NothingToSearchError
from ihaeng.model import IhaengError
from ihaeng.publish.reasons import reason_of
from ihaeng.publish.selection import NoSuchMissionError
from ihaeng.publish.site import render
from ihaeng.publish.site.pages.errors import Trouble, error_page
from ihaeng.web.errors import MisaskedError, NotFoundError, NotPermittedError, WebError
from ihaeng.web.framing import frame_of

BUSY = "IH403"
"""The code of a ledger that another process is writing to for long."""

_STATUS = {NoSuchMissionError.code: 404, NothingToSearchError.code: 400, BUSY: 503}
"""What errors of other rooms answer with, by their codes; all others are 500: nothing in the request told of them."""

_OF_STATUS = {403: NotPermittedError.code, 404: NotFoundError.code, 500: IhaengError.code}
"""Codes for what the framework itself refuses; all others are requests that are not understood."""

API = "/api/"
"""How the addresses begin that programs ask: they get JSON."""

_CODE = re.compile(r"\A\[(IH\d{3})\] ")


def add_error_answers(app: FastAPI) -> None:
    """Answer every error in its shape."""

    @app.exception_handler(IhaengError)
    def known(request: Request, error: IhaengError) -> Response:
        status = error.status if isinstance(error, WebError) else _STATUS.get(error.code, 500)
        return trouble(request, status, error.code, _CODE.sub("", str(error)))

    @app.exception_handler(HTTPException)
    def refused(request: Request, error: HTTPException) -> Response:
        answer = trouble(request, error.status_code, _OF_STATUS.get(error.status_code, MisaskedError.code), "")
        answer.headers.update(error.headers or {})
        return answer

    @app.exception_handler(RequestValidationError)
    def misasked(request: Request, error: RequestValidationError) -> Response:
        told = (f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors())
        return trouble(request, 400, MisaskedError.code, "; ".join(dict.fromkeys(told)))

    @app.exception_handler(Exception)
    def unexpected(request: Request, _error: Exception) -> Response:
        return trouble(request, 500, IhaengError.code, "")


def trouble(request: Request, status: int, code: str, detail: str) -> Response:
    """Answer with what went wrong; what the request brought is never repeated in a title."""
    if request.url.path.startswith(API):
        return JSONResponse({"error": {"status": status, "code": code, "detail": detail}}, status)
    frame = frame_of(request)
    told = reason_of(frame.language, code) or detail
    return HTMLResponse(render(error_page(Trouble(status=status, code=code, detail=told)), frame), status)
