"""Pages are made once: as long as nothing changes of which they tell, they are answered as they were made.

What may be kept says so itself (`MAY_BE_KEPT`). It is kept packed, under all that an answer depends on: the address,
the language, and whether the reader takes it packed. Everything is forgotten when the moment passes: when somebody
writes to the ledger, from whichever process, when an addition begins or ends, and at midnight.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable

import msgspec
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ihaeng.model import IhaengError
from ihaeng.web.permission import permissions_of

MAY_BE_KEPT = "private, no-cache"
"""`Cache-Control` of answers that are the same for whoever may read them until the moment passes.

Browsers keep them too, and ask each time whether they still hold.
"""

MOST_BYTES = 64_000_000
"""Bytes of answers that are kept: packed pages of 5 to 15 kB, so some thousands; those asked for longest ago go."""

LARGEST = 1_000_000
"""Bytes of one answer that is kept."""

Moment = Callable[[], Hashable | None]
"""What everything that is shown depends on beside the request; None where that cannot be told."""


class Answer(msgspec.Struct, frozen=True):
    """A whole answer as it was sent, and the tag by which browsers ask for it again."""

    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    tag: str


class KeptPages:
    """Answers from memory what may be kept, and lets everything else on."""

    def __init__(self, app: ASGIApp, moment: Moment) -> None:
        self._app = app
        self._moment = moment
        self._at: Hashable | None = None
        self._answers: OrderedDict[Hashable, Answer] = OrderedDict()
        self._bytes = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or let it on."""
        now = self._now() if scope["type"] == "http" and scope["method"] == "GET" else None
        if now is None:
            await self._app(scope, receive, send)
            return
        asked = _asked(scope)
        known = self._answers.get(asked)
        if known is None:
            listening = _Listening(send)
            await self._app(scope, receive, listening)
            if listening.answer:
                self._keep(now, asked, listening.answer)
                known = listening.answer
        else:
            self._answers.move_to_end(asked)
        if known:
            await _send(known, Headers(scope=scope), send)

    def _now(self) -> Hashable | None:
        """The moment; whatever was kept of another one is forgotten."""
        try:
            now = self._moment()
        except IhaengError:  # whatever it is, the page itself will tell it
            return None
        if now != self._at:
            self._at, self._bytes = now, 0
            self._answers.clear()
        return now

    def _keep(self, now: Hashable, asked: Hashable, answer: Answer) -> None:
        if now != self._at or len(answer.body) > LARGEST:
            return
        before = self._answers.pop(asked, None)
        self._answers[asked] = answer
        self._bytes += len(answer.body) - (len(before.body) if before else 0)
        while self._bytes > MOST_BYTES:
            _, oldest = self._answers.popitem(last=False)
            self._bytes -= len(oldest.body)


class _Listening:
    """Holds back an answer that may be kept until it is whole; every other one goes on at once."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._body: list[bytes] = []
        self.answer: Answer | None = None

    async def __call__(self, message: Message) -> None:
        """Take a message of the answer."""
        if message["type"] == "http.response.start" and _may_be_kept(message):
            self._start = message
        elif self._start is None:
            await self._send(message)
        else:
            self._body.append(message.get("body", b""))
            if not message.get("more_body", False):
                self.answer = _answer(self._start, b"".join(self._body))


def _asked(scope: Scope) -> Hashable:
    state = scope["state"]
    takes_packed = "gzip" in Headers(scope=scope).get("accept-encoding", "")
    spoken = (state["language"], state["spoken"])
    return scope["path"], scope["query_string"], spoken, takes_packed, permissions_of(scope)


def _may_be_kept(message: Message) -> bool:
    return message["status"] == 200 and Headers(raw=message["headers"]).get("cache-control") == MAY_BE_KEPT


def _answer(start: Message, body: bytes) -> Answer:
    headers = MutableHeaders(raw=list(start["headers"]))
    headers.setdefault("etag", f'W/"{hashlib.sha256(body).hexdigest()[:32]}"')
    return Answer(tuple(headers.raw), body, headers["etag"])


async def _send(answer: Answer, sent: Headers, send: Send) -> None:
    """Send an answer, or only say that the browser has it already."""
    held = {one.strip().removeprefix("W/") for one in sent.get("if-none-match", "").split(",")}
    if answer.tag.removeprefix("W/") in held:
        headers = [pair for pair in answer.headers if pair[0] not in {b"content-length", b"content-type"}]
        await send({"type": "http.response.start", "status": 304, "headers": headers})
        await send({"type": "http.response.body"})
        return
    await send({"type": "http.response.start", "status": 200, "headers": list(answer.headers)})
    await send({"type": "http.response.body", "body": answer.body})
