"""A language model behind a local address that answers what a test tells it to, as OpenAI's chat completions do."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import msgspec


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """One HTTP answer; `words` become a completion unless a raw `body` is given.

    It comes after so many `seconds`, or byte by byte with so many seconds between (`drips`).
    """

    words: str = ""
    status: int = 200
    finish: str = "stop"
    refusal: str | None = None
    body: bytes | None = None
    headers: dict[str, str] = {}
    seconds: float = 0
    drips: float = 0

    def written(self) -> bytes:
        if self.body is not None:
            return self.body
        message = {"role": "assistant", "content": self.words, "refusal": self.refusal}
        return json.dumps({"choices": [{"index": 0, "message": message, "finish_reason": self.finish}]}).encode()


class FakeModel(ThreadingHTTPServer):
    """Gives its replies in turn, the last one again and again; `asked` are the requests that came."""

    daemon_threads = True

    def __init__(self, replies: list[Reply]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies = replies
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def next(self) -> Reply:
        return self.replies[min(len(self.asked), len(self.replies)) - 1]


class _Handler(BaseHTTPRequestHandler):
    server: FakeModel

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append(json.loads(body) | {"path": self.path})
        self.server.headers.append(dict(self.headers))
        reply = self.server.next()
        time.sleep(reply.seconds)
        written = reply.written()
        try:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(written)))
            self.end_headers()
            for start in range(0, len(written), 1 if reply.drips else len(written)):
                self.wfile.write(written[start:] if not reply.drips else written[start : start + 1])
                time.sleep(reply.drips)
        except OSError:
            pass  # the one who asked did not wait

    def log_message(self, *_: object) -> None:
        """Tell nobody."""


@contextmanager
def fake_model(*replies: Reply) -> Iterator[FakeModel]:
    """A running model."""
    server = FakeModel(list(replies))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
