"""Serving the pages from this machine to itself."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import uvicorn

from ihaeng import book
from ihaeng.model import Language
from ihaeng.web.app import make_app
from ihaeng.web.errors import PublicAddressError, TakenAddressError
from ihaeng.web.making import as_many_as_cores
from ihaeng.web.readiness import get_ready

HOST = "127.0.0.1"
"""Served here unless another address of this machine is named."""

PORT = 8000
"""Served here unless another port is named."""

LAST_PORT = 65_535
"""The system counts ports no further."""

SECONDS_TO_END = 5
"""How long requests that are under way get when the server is stopped."""


def serve(
    place: str | Path,
    host: str,
    port: int,
    *,
    language: Language,
    makers: int | None = None,
    ready: Callable[[str], None] = lambda _: None,
) -> None:
    """Serve the ledger at a place until it is stopped; `ready` is told the address when it can be opened.

    `makers` processes make pages: none, and this one makes them; None for as many as there are cores.

    Raises:
        PublicAddressError: the host is not this machine itself.
        TakenAddressError: the address cannot be served on.
        StoreError: the ledger cannot be opened or made there.
    """
    refuse_beyond_this_machine(host)
    with book.open(place) as opened, contextlib.closing(_listening(host, port)) as listening:
        taken = listening.getsockname()[1]
        config = uvicorn.Config(
            make_app(opened, language=language, makers=as_many_as_cores() if makers is None else makers),
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=SECONDS_TO_END,
        )
        threading.Thread(target=get_ready, daemon=True).start()
        ready(f"http://{f'[{host}]' if ':' in host else host}:{taken}/")
        uvicorn.Server(config).run(sockets=[listening])


def refuse_beyond_this_machine(host: str) -> None:
    """Let loopback addresses pass.

    Raises:
        PublicAddressError: others could reach that address, and there are no users yet who would have to log in.
    """
    with contextlib.suppress(ValueError):
        if ipaddress.ip_address(host).is_loopback:
            return
    if host != "localhost":
        raise PublicAddressError(
            "The pages are served to this machine only, because nobody has to log in yet. Use --host 127.0.0.1 (or "
            "leave it out), and reach it from elsewhere through a tunnel of your own, such as ssh -L."
        )


def _listening(host: str, port: int) -> socket.socket:
    if not 0 <= port <= LAST_PORT:
        raise TakenAddressError(
            f"There is no port {port}. Name one from 1 to {LAST_PORT} with --port, or 0 for a free one."
        )
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.create_server(address[:2], family=family)
    except OSError as error:
        raise TakenAddressError(
            f"Port {port} cannot be served on: {error}. Another program may have it; name another one with --port."
        ) from error
    # An answer is sent in two pieces, and without this the second waits 40 ms for the reader to confirm the first.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening
