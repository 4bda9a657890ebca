"""Pages are made in processes of their own; whatever happens to these, every request is answered."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from ihaeng import book
from ihaeng.model import Language, Remark, Span
from ihaeng.web.making import Makers
from ihaeng.web.making.messages import Asked, scope_of

SECONDS_TO_START = 60
HERE = "made by the server itself"


async def itself(scope: Scope, receive: Receive, send: Send) -> None:
    """The server's own application."""
    await PlainTextResponse(HERE)(scope, receive, send)


def scope(path: str, method: str = "GET") -> Scope:
    asked = Asked(path, b"", ((b"host", b"127.0.0.1"),), Language.EN, Language.EN)
    return {**scope_of(asked), "method": method}


async def answer(makers: Makers, asked: Scope) -> tuple[int, str]:
    """The status and the text of an answer."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await makers(asked, receive, send)
    return sent[0]["status"], b"".join(one.get("body", b"") for one in sent[1:]).decode()


def with_makers(
    place: Path, number: int, told: Callable[[Makers], Awaitable[None]], *, is_adding: bool = False
) -> None:
    """Let something be done while so many processes are ready."""

    async def run() -> None:
        makers = Makers(itself, str(place), number, lambda: is_adding)
        async with makers.at_work():
            await ready(makers, number)
            await told(makers)

    asyncio.run(run())


async def ready(makers: Makers, number: int) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while makers.ready < number:
        assert time.monotonic() < end, f"{makers.ready} of {number} processes are ready"
        await asyncio.sleep(0.05)


def children() -> list[int]:
    """The processes that this one started and that still run."""
    listed = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    found = [int(pid) for file in listed for pid in file.read_text().split()]
    return [pid for pid in found if b"ihaeng.web.making.work" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def test_processes_answer_what_only_reads(example_place: Path) -> None:
    async def told(makers: Makers) -> None:
        asked = [scope(path) for path in ("/", "/commitments", "/missions/none", "/names", "/search")]
        answers = await asyncio.gather(*(answer(makers, one) for one in asked))
        assert [status for status, _ in answers] == [200, 200, 404, 200, 200]
        assert all(text.lower().startswith("<!doctype html>") for _, text in answers)

    with_makers(example_place, 2, told)
    assert children() == []


def test_what_runs_in_the_server_it_answers_itself(example_place: Path) -> None:
    async def told(makers: Makers) -> None:
        for asked in (scope("/add"), scope("/work/1"), scope("/documents", "POST"), scope("/static/css"), scope("/")):
            assert await answer(makers, asked) == (200, HERE)
        assert (await answer(makers, scope("/names")))[1] != HERE

    with_makers(example_place, 1, told, is_adding=True)


def test_a_process_that_is_lost_is_made_good(example_place: Path) -> None:
    async def told(makers: Makers) -> None:
        (lost,) = children()
        os.kill(lost, signal.SIGKILL)
        answers = await asyncio.gather(*(answer(makers, scope("/names")) for _ in range(3)))
        assert answers == [(200, HERE)] * 3
        await ready(makers, 1)
        assert children() != [lost]
        assert (await answer(makers, scope("/names")))[1] != HERE

    with_makers(example_place, 1, told)


def test_without_processes_the_server_makes_all_pages(example_place: Path) -> None:
    async def told(makers: Makers) -> None:
        assert await answer(makers, scope("/names")) == (200, HERE)

    with_makers(example_place, 0, told)


def test_what_cannot_be_opened_leaves_the_server_alone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    foreign = tmp_path / "foreign.db"
    foreign.write_text("no ledger")

    async def run() -> None:
        makers = Makers(itself, str(foreign), 1, lambda: False)
        async with makers.at_work():
            while "could not be started" not in caplog.text:
                await asyncio.sleep(0.05)
            assert await answer(makers, scope("/names")) == (200, HERE)

    asyncio.run(asyncio.wait_for(run(), SECONDS_TO_START))


def test_what_others_write_is_seen_by_every_process(example_place: Path, tmp_path: Path) -> None:
    place = Path(shutil.copy(example_place, tmp_path / "own.db"))
    with book.open(place) as opened:
        held = opened.ledger().documents[0].document

    async def told(makers: Makers) -> None:
        before = await asyncio.gather(*(answer(makers, scope("/remarks")) for _ in range(2)))
        seen = Span.of(held.text, 0, 3)
        with book.open(place) as opened:
            opened.remark(Remark(made_at="2031-04-08T09:00:00+00:00", document=held.id, seen=seen, said="Not so."))
        after = await asyncio.gather(*(answer(makers, scope("/remarks")) for _ in range(2)))
        assert ["Not so." in text for _, text in (*before, *after)] == [False, False, True, True]

    with_makers(place, 2, told)
