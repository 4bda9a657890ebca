"""The application: guards around routes, each route a module of the folder `routes`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager, nullcontext

from fastapi import APIRouter, Depends, FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp

from ihaeng import __version__
from ihaeng.book import Book
from ihaeng.model import Language
from ihaeng.web import routes
from ihaeng.web.adding import Jobs
from ihaeng.web.answering import add_error_answers
from ihaeng.web.days import today
from ihaeng.web.guards import CrossOrigin, Headers, Hosts
from ihaeng.web.keeping import KeptPages
from ihaeng.web.making import Makers
from ihaeng.web.permission import permitted
from ihaeng.web.speaking import Speaking

SMALLEST_PACKED = 2_000
"""Bytes of an answer from which it is sent compressed, to who takes it so."""


def make_app(
    book: Book, *, language: Language = Language.EN, names: frozenset[str] = frozenset(), makers: int = 0
) -> ASGIApp:
    """Make the application over an open ledger.

    `language` is spoken to those who wish for none that there is. `names` are host names beside those of this machine
    under which it may be asked for. `makers` processes make the pages; without any, this one does.
    """
    app = bare_app(book)
    jobs: Jobs = app.state.jobs
    making = Makers(_packed(app), str(book.place), makers, lambda: jobs.running is not None)
    app.state.makers = making

    def moment() -> Hashable | None:
        changes = book.changes()
        return None if changes is None else (changes, today(), jobs.running and jobs.running.id)

    return Headers(Hosts(CrossOrigin(Speaking(KeptPages(making, moment), language)), names))


def make_reader(book: Book) -> ASGIApp:
    """Make the application of a process that makes pages: requests have passed the guards and come to be read only."""
    return _packed(bare_app(book))


def _packed(app: ASGIApp) -> ASGIApp:
    return GZipMiddleware(app, minimum_size=SMALLEST_PACKED, compresslevel=4)


def bare_app(book: Book) -> FastAPI:
    """Make the routes over an open ledger, without the guards."""
    jobs = Jobs()

    @asynccontextmanager
    async def until_stopped(app: FastAPI) -> AsyncIterator[None]:
        makers: Makers | None = getattr(app.state, "makers", None)
        async with makers.at_work() if makers else nullcontext():
            yield
        jobs.stop()

    app = FastAPI(
        title="ihaeng", version=__version__, docs_url=None, redoc_url=None, openapi_url=None, lifespan=until_stopped
    )
    app.state.book = book
    app.state.jobs = jobs
    for router in routers():
        app.include_router(router, dependencies=[Depends(permitted)])
    add_error_answers(app)
    return app


def routers() -> list[APIRouter]:
    """The routers of all modules of the folder `routes`, by their names."""
    names = sorted(f"{routes.__name__}.{found.name}" for found in pkgutil.iter_modules(routes.__path__))
    return [importlib.import_module(name).router for name in names]
