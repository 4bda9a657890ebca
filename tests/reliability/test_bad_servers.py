"""Rows 11 and 17 of docs/bad-input.md: servers that are slow, endless, or pack what they send in other ways.

Addresses that lead inside (row 16) and bombs in gzip are told in tests/documents/fetching/test_fetching.py.
"""

from __future__ import annotations

import contextlib
import itertools
import socket
import threading
import time
from collections.abc import Iterator

import httpcore
import pytest

from ihaeng.documents.errors import UnfetchedPageError
from ihaeng.documents.fetching import fetch

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
CHUNK = b"10000\r\n" + b"a" * 65_536 + b"\r\n"

ANSWERS: dict[str, Iterator[bytes]] = {}
PAUSE = 0.05
"""Seconds between two pieces of a slow server; a page may take `QUICK` of them in these tests."""
QUICK = 0.5


def answers() -> dict[str, Iterator[bytes]]:
    """What the server sends, a piece at a time."""
    return {
        "/slow-head": (bytes([byte]) for byte in itertools.chain(OK, itertools.cycle(b"X-A: b\r\n"))),
        "/slow-body": itertools.chain([OK + b"Content-Length: 9000\r\n\r\n"], itertools.repeat(b"a")),
        "/endless": itertools.chain([OK + b"Transfer-Encoding: chunked\r\n\r\n"], itertools.repeat(CHUNK)),
        "/brotli": iter([OK + b"Content-Encoding: br\r\nContent-Length: 4\r\n\r\nabcd"]),
        "/zstd": iter([OK + b"Content-Encoding: zstd\r\nContent-Length: 4\r\n\r\nabcd"]),
        "/cut": iter([OK + b"Content-Length: 9000\r\n\r\nabcd"]),
        "/no-http": iter([b"220 mail.example ready\r\n"]),
        "/good": iter([OK + b"Content-Length: 4\r\n\r\nabcd"]),
    }


@pytest.fixture
def server() -> Iterator[int]:
    """A server of raw bytes; its port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=serve, args=(listening,), daemon=True).start()
        yield listening.getsockname()[1]


def serve(listening: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while True:
            connection, _from = listening.accept()
            threading.Thread(target=answer, args=(connection,), daemon=True).start()


def answer(connection: socket.socket) -> None:
    with connection, contextlib.suppress(OSError, IndexError, KeyError):
        path = connection.recv(4_096).split(b" ")[1].decode("latin-1")
        for piece in answers()[path]:
            connection.sendall(piece)
            if path.startswith("/slow"):
                time.sleep(PAUSE)


def fetched(port: int, path: str, scheme: str = "http") -> bytes:
    return fetch(f"{scheme}://127.0.0.1:{port}{path}", httpcore.SyncBackend(), ports=(port,)).data


@pytest.mark.parametrize("path", ["/slow-head", "/slow-body"])
def test_17_a_server_of_a_byte_at_a_time_is_given_up(server: int, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setattr("ihaeng.documents.fetching.page.SECONDS", QUICK)
    with pytest.raises(UnfetchedPageError, match=r"\[IH116\] http.*(took longer|could not be fetched \(ReadTimeout)"):
        fetched(server, path)
    monkeypatch.undo()
    assert fetched(server, "/good") == b"abcd"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/endless", "is too large: more than 50,000,000 bytes unpacked"),
        ("/brotli", "came packed as br, which was not asked for. Save the page and add the file"),
        ("/zstd", "came packed as zstd, which was not asked for"),
        ("/cut", "could not be fetched (RemoteProtocolError"),
        ("/no-http", "could not be fetched (RemoteProtocolError"),
    ],
)
def test_11_17_an_answer_that_cannot_be_taken_is_told(server: int, path: str, words: str) -> None:
    with pytest.raises(UnfetchedPageError) as told:
        fetched(server, path)
    assert str(told.value).startswith(f"[IH116] http://127.0.0.1:{server}{path} {words}")


def test_17_a_server_that_cannot_prove_its_name_is_told(server: int) -> None:
    with pytest.raises(UnfetchedPageError, match=r"\[IH116\] https.* could not be fetched \(ConnectError"):
        fetched(server, "/good", "https")
