"""A site on this machine for tests: its pages can be changed while it runs, and it notes what it was asked for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpcore
import msgspec

from ihaeng.documents.fetching import Visitor

_ARTICLE = """<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>입력 2031.03.10 09:00</p>
<p>한서윤 다솔도지사는 9일 미국 린덴시를 방문해 우호협력 협약을 맺었다고 다솔도가 10일 밝혔다.</p></article></body>
</html>"""


def article(title: str = "다솔도, 린덴시와 손잡다") -> str:
    """A page with an article under this headline."""
    return _ARTICLE.format(title=title)


class Answer(msgspec.Struct):
    """What a page answers: to whoever knows its ETag, 304."""

    body: bytes
    status: int = 200
    etag: str | None = None
    location: str | None = None


class Site:
    """The pages by path, and the paths that were asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.port = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def put(self, path: str, body: str | bytes, **told: str) -> None:
        self.pages[path] = Answer(body if isinstance(body, bytes) else body.encode(), etag=told.get("etag"))

    def fail(self, path: str, status: int) -> None:
        self.pages[path] = Answer(b"", status=status)

    def lead(self, path: str, to: str) -> None:
        self.pages[path] = Answer(b"", status=302, location=to)

    def visitor(self) -> Visitor:
        """One that may ask this machine, and need not wait."""
        return Visitor(httpcore.SyncBackend(), (self.port,), wait=lambda _seconds: None)


@contextmanager
def running_site() -> Iterator[Site]:
    """A site that runs while the test does."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            page = site.pages.get(self.path, Answer(b"", status=404))
            known = page.etag is not None and self.headers["If-None-Match"] == page.etag
            body = b"" if known else page.body
            self.send_response(304 if known else page.status)
            for name, value in (("ETag", page.etag), ("Location", page.location)):
                if value:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_said: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site.port = server.server_port
        yield site
        server.shutdown()
