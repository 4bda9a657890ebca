"""Pages over HTTP: public places only, in time, up to a size; a server on this machine plays the bad ones."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpcore
import pytest

from ihaeng.documents.errors import ForbiddenAddressError, UnfetchedPageError
from ihaeng.documents.fetching import fetch, network
from ihaeng.documents.fetching.places import public_address

PAGE = "<html><body>린덴</body></html>".encode()


class Server(BaseHTTPRequestHandler):
    """Answers by the path that is asked for."""

    def do_GET(self) -> None:
        status, headers, body = {
            "/page": (200, {}, PAGE),
            "/moved": (301, {"Location": "/page"}, b""),
            "/round": (302, {"Location": "/round"}, b""),
            "/inside": (302, {"Location": "http://169.254.169.254/"}, b""),
            "/packed": (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE)),
            "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"0" * 60_000_000)),
            "/broken": (200, {"Content-Encoding": "gzip"}, b"no gzip"),
        }.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_said: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running.server_port
        running.shutdown()


def fetched(port: int, path: str) -> bytes:
    return fetch(f"http://127.0.0.1:{port}{path}", httpcore.SyncBackend(), ports=(port, 80)).data


@pytest.mark.parametrize("path", ["/page", "/moved", "/packed"])
def test_a_page_is_fetched_over_redirects_and_unpacked(server: int, path: str) -> None:
    assert fetched(server, path) == PAGE


@pytest.mark.parametrize(
    ("path", "words"),
    [("/none", "answered 404"), ("/round", "redirects"), ("/bomb", "too large"), ("/broken", "could not")],
)
def test_a_bad_answer_is_told(server: int, path: str, words: str) -> None:
    with pytest.raises(UnfetchedPageError, match=words):
        fetched(server, path)


def test_a_silent_server_is_given_up(server: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ihaeng.documents.fetching.page.SECONDS", -1.0)
    with pytest.raises(UnfetchedPageError, match="took longer"):
        fetched(server, "/page")


FORBIDDEN = [
    *("file:///etc/passwd", "ftp://news.example/a", "http://127.0.0.1/", "http://169.254.169.254/latest", "http://"),
    *("http://[::ffff:10.0.0.1]/", "http://[64:ff9b::a00:1]/", "http://0x7f000001/", "http://2130706433/"),
    *(
        "http://[::1]/",
        "http://[2002:a00:1::]/",
        "http://100.64.0.1/",
        "http://news.example:22/",
        "http://a:b@news.example/",
    ),
    *("http://[fe80::1]/", "http://0.0.0.0/", "http://[::7f00:1]/"),
]


@pytest.mark.parametrize("url", FORBIDDEN)
def test_what_is_no_public_page_is_refused_before_anybody_is_asked(url: str) -> None:
    with pytest.raises(ForbiddenAddressError):
        fetch(url)


def test_a_redirect_into_a_network_of_ones_own_is_refused(server: int) -> None:
    class OnlyTheServer(network.PublicNetwork):
        """The server of the test is let through; everything else is looked at."""

        def connect_tcp(self, host: str, port: int, *told: Any, **named: Any) -> httpcore.NetworkStream:
            if port == server:
                return httpcore.SyncBackend().connect_tcp(host, port, *told, **named)
            return super().connect_tcp(host, port, *told, **named)

    with pytest.raises(ForbiddenAddressError, match=r"169\.254"):
        fetch(f"http://127.0.0.1:{server}/inside", OnlyTheServer(), ports=(server, 80))


def test_a_name_that_also_leads_inside_is_refused() -> None:
    with pytest.raises(ForbiddenAddressError, match=r"10\.0\.0\.1"):
        public_address("news.example", 80, lambda _host, _port: ["93.184.215.14", "10.0.0.1"])


def test_a_name_is_asked_for_once_and_its_address_is_gone_to() -> None:
    answers = iter([["93.184.215.14"], ["127.0.0.1"]])
    assert public_address("news.example", 80, lambda _host, _port: next(answers)) == "93.184.215.14"
