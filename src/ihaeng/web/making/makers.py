"""The processes that make pages, as the server asks them: each one page at a time, whoever is free the next."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import msgspec
from starlette.types import ASGIApp, Receive, Scope, Send

from ihaeng.web.making.messages import LENGTH, Begin, Made, asked_of, read, written

MOST_UNASKED = 4
"""Processes that are started where nobody says how many, however many cores there are."""

SECONDS_TO_LEAVE = 5
"""How long a process gets to end by itself."""

ONLY_HERE = ("/add", "/work/", "/static/")
"""How the paths begin that are answered by the server itself: what runs in it, and what costs nothing."""

FIRST_PAGE = "/"
"""The page that tells of an addition that runs."""

_LOST = (OSError, asyncio.IncompleteReadError, msgspec.DecodeError)
"""What comes of asking a process that is gone, or is going."""

_log = logging.getLogger(__name__)


def as_many_as_cores() -> int:
    """Processes that make pages where nobody says how many; none where there is one core, which they would share."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_UNASKED) if cores > 1 else 0


class Makers:
    """Passes requests that only read on to processes; answers itself, by `app`, where there is none of them.

    `is_adding` tells whether documents are being added by the server, of which the first page tells.
    """

    def __init__(self, app: ASGIApp, place: str, number: int, is_adding: Callable[[], bool]) -> None:
        self._app = app
        self._place = place
        self._number = number
        self._is_adding = is_adding
        self._running: set[Process] = set()
        self._free: list[Process] = []
        self._changed = asyncio.Condition()
        self._starting: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Have the processes from here on, as soon as each is ready, and none afterwards."""
        for _ in range(self._number):
            self._start()
        try:
            yield
        finally:
            for task in self._starting:
                task.cancel()
            await asyncio.gather(*self._starting, return_exceptions=True)
            await asyncio.gather(*map(_left, self._running))

    @property
    def ready(self) -> int:
        """How many processes can be asked."""
        return len(self._running)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request by whichever process is free first."""
        made = await self._made(scope) if self._running and self._may_be_passed_on(scope) else None
        if made is None:
            await self._app(scope, receive, send)
            return
        await send({"type": "http.response.start", "status": made.status, "headers": list(made.headers)})
        await send({"type": "http.response.body", "body": made.body})

    def _may_be_passed_on(self, scope: Scope) -> bool:
        """Whether a request only reads what every process can read."""
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(ONLY_HERE):
            return False
        return scope["path"] != FIRST_PAGE or not self._is_adding()

    async def _made(self, scope: Scope) -> Made | None:
        """The answer of a process; None where it was lost over it, or where all are."""
        async with self._changed:
            await self._changed.wait_for(lambda: self._free or not self._running)
            if not self._free:
                return None
            process = self._free.pop()
        try:
            made = await _answer(process, asked_of(scope))
        except _LOST:
            _log.warning("A process that makes pages was lost; the server answers %s itself.", scope["path"])
            await self._replace(process)
            return None
        except asyncio.CancelledError:  # what the process answers next, nobody waits for
            await self._replace(process)
            raise
        await self._release(process)
        return made

    async def _release(self, process: Process) -> None:
        async with self._changed:
            self._running.add(process)
            self._free.append(process)
            self._changed.notify()

    async def _replace(self, process: Process) -> None:
        """Start another process for one that was lost."""
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        async with self._changed:
            self._running.discard(process)
            self._changed.notify_all()
        self._start()

    def _start(self) -> None:
        task = asyncio.create_task(self._started())
        self._starting.add(task)
        task.add_done_callback(self._starting.discard)

    async def _started(self) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "ihaeng.web.making.work", stdin=PIPE, stdout=PIPE
        )
        try:
            _told(process, Begin(self._place))
            read(await _heard(process), Begin)
        except _LOST:
            _log.warning("A process that makes pages could not be started; there is one less.")
            await _left(process)
        except asyncio.CancelledError:
            await _left(process)
            raise
        else:
            await self._release(process)


async def _answer(process: Process, asked: msgspec.Struct) -> Made:
    _told(process, asked)
    return read(await _heard(process), Made)


def _told(process: Process, message: msgspec.Struct) -> None:
    assert process.stdin is not None  # noqa: S101 - asked for when it was started
    process.stdin.write(written(message))


async def _heard(process: Process) -> bytes:
    assert process.stdout is not None  # noqa: S101 - asked for when it was started
    (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
    return await process.stdout.readexactly(length)


async def _left(process: Process) -> None:
    """Let a process end: nobody asks it any more."""
    if process.stdin is not None:
        process.stdin.close()
    try:
        await asyncio.wait_for(process.wait(), SECONDS_TO_LEAVE)
    except TimeoutError:
        process.kill()
        await process.wait()
