"""The process that makes pages: `python -m ihaeng.web.making.work`, asked and answering over its standard streams.

It ends when nobody can ask it any more: when its standard input is closed.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from typing import TypeVar

import msgspec
from starlette.types import ASGIApp, Message

from ihaeng import book
from ihaeng.model import Language
from ihaeng.model.figures import GroupedBy
from ihaeng.web.app import make_reader
from ihaeng.web.making.messages import LENGTH, Asked, Begin, Made, read, scope_of, written
from ihaeng.web.readiness import get_ready

_LOCAL = ((b"host", b"127.0.0.1"),)
"""The headers of what a process asks itself."""

Heard = TypeVar("Heard", bound=msgspec.Struct)


def main() -> int:
    """Make pages until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which closes what this one listens to
    begin = _heard(Begin)
    if begin is None:
        return 0
    with book.open(begin.place) as opened:
        get_ready()
        app = make_reader(opened)
        with asyncio.Runner() as runner:
            for page in first_asked():
                runner.run(answered(app, page))
            _tell(Begin(begin.place))
            while asked := _heard(Asked):
                _tell(runner.run(answered(app, asked)))
    return 0


def first_asked() -> list[Asked]:
    """The pages that are dear where nobody asked yet: what they count is remembered until the ledger is written to."""
    compared = (("/commitments/compare", f"by={by}") for by in GroupedBy)
    pages = (("/", ""), ("/commitments", ""), *compared)
    return [Asked(path, query.encode(), _LOCAL, Language.KO, Language.KO) for path, query in pages]


async def answered(app: ASGIApp, asked: Asked) -> Made:
    """Ask an application, and gather its whole answer."""
    start: Message = {}
    body: list[bytes] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            body.append(message.get("body", b""))

    await app(scope_of(asked), receive, send)
    headers = tuple((bytes(name), bytes(value)) for name, value in start["headers"])
    return Made(start["status"], headers, b"".join(body))


def _heard(sort: type[Heard]) -> Heard | None:
    length = sys.stdin.buffer.read(LENGTH.size)
    if len(length) < LENGTH.size:
        return None
    return read(sys.stdin.buffer.read(*LENGTH.unpack(length)), sort)


def _tell(message: msgspec.Struct) -> None:
    sys.stdout.buffer.write(written(message))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
