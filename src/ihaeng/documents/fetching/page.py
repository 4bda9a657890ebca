"""One page over HTTP: in time, up to a size, over a few redirects, each looked at like the first address."""

from __future__ import annotations

import datetime
import time
import urllib.parse
import zlib
from collections.abc import Iterator

import httpcore
import msgspec

from ihaeng.documents.errors import ForbiddenAddressError, UnfetchedPageError
from ihaeng.documents.fetching.hurried import Hurried
from ihaeng.documents.fetching.network import PublicNetwork

SECONDS = 60.0
"""How long one page may take, redirects included."""
SECONDS_OF_SILENCE = 15.0
"""How long a server may say nothing."""
LARGEST_PAGE = 50_000_000
"""Bytes of a page, unpacked; PDFs of releases have some ten million at most."""
MOST_REDIRECTS = 5
"""Redirects that are followed."""
PORTS = (80, 443)
"""Ports that pages stand on; others belong to other services."""

_SCHEMES = ("http", "https")
_REDIRECTS = (301, 302, 303, 307, 308)
_FINE = 200
_PACKINGS = (b"", b"identity", b"gzip")
_HEADERS = [
    (b"User-Agent", b"ihaeng"),
    (b"Accept", b"text/html,application/pdf,*/*;q=0.5"),
    (b"Accept-Encoding", b"gzip"),
]


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """A page as it came: the address it came from in the end, its bytes, and when (UTC, ISO 8601)."""

    url: str
    data: bytes
    captured: str


def fetch(url: str, network: httpcore.NetworkBackend | None = None, ports: tuple[int, ...] = PORTS) -> Fetched:
    """Fetch one page.

    Raises:
        ForbiddenAddressError: it, or an address that it leads to, is none of a public page.
        UnfetchedPageError: nobody answers, not in time, not well, or with too much.
    """
    until = time.monotonic() + SECONDS
    with httpcore.ConnectionPool(network_backend=Hurried(network or PublicNetwork(), until)) as pool:
        for _hop in range(MOST_REDIRECTS + 1):
            answer = _once(pool, _checked(url, ports), until)
            if isinstance(answer, bytes):
                captured = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
                return Fetched(url=url, data=answer, captured=captured)
            url = urllib.parse.urljoin(url, answer)
    raise UnfetchedPageError(
        f"{url} leads on and on: more than {MOST_REDIRECTS} redirects. Save the page and add the file."
    )


def _checked(url: str, ports: tuple[int, ...]) -> str:
    try:
        parts = urllib.parse.urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise ForbiddenAddressError(f"{url} is no address ({error}). Copy it from the browser again.") from None
    if parts.scheme not in _SCHEMES or not parts.hostname or port not in ports or parts.username:
        raise ForbiddenAddressError(
            f"{url} is no address of a public page: only http and https on their own ports are fetched, without a name "
            "and password in them. Save the page and add the file."
        )
    return urllib.parse.quote(url, safe="%/:=&?~#+!$,;'@()*[]")


def _once(pool: httpcore.ConnectionPool, url: str, until: float) -> bytes | str:
    """The page's bytes, or where it redirects to."""
    timeouts = dict.fromkeys(("connect", "read", "write", "pool"), SECONDS_OF_SILENCE)
    try:
        with pool.stream("GET", url, headers=_HEADERS, extensions={"timeout": timeouts}) as answer:
            told = {name.lower(): value for name, value in answer.headers}
            if answer.status in _REDIRECTS and b"location" in told:
                return told[b"location"].decode("utf-8", "replace")
            if answer.status != _FINE:
                raise UnfetchedPageError(f"{url} answered {answer.status}. Look whether it opens in a browser.")
            packing = told.get(b"content-encoding", b"identity").strip().lower()
            if packing not in _PACKINGS:
                raise UnfetchedPageError(
                    f"{url} came packed as {packing.decode('ascii', 'replace')[:40]}, which was not asked for. "
                    "Save the page and add the file."
                )
            pieces = _unpacked(answer.iter_stream(), packing)
            return b"".join(_within(pieces, url, until))
    except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, zlib.error) as error:
        raise UnfetchedPageError(
            f"{url} could not be fetched ({type(error).__name__}: {error}). Try again later, or save the page and add "
            "the file."
        ) from error


def _unpacked(pieces: Iterator[bytes], encoding: bytes) -> Iterator[bytes]:
    """The pieces unpacked, each no larger than a page may be: what is packed can be a thousand times its size."""
    if encoding != b"gzip":
        yield from pieces
        return
    unpacker = zlib.decompressobj(wbits=31)
    for piece in pieces:
        yield unpacker.decompress(piece, LARGEST_PAGE + 1)


def _within(pieces: Iterator[bytes], url: str, until: float) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > LARGEST_PAGE:
            raise UnfetchedPageError(f"{url} is too large: more than {LARGEST_PAGE:,} bytes unpacked. No article is.")
        if time.monotonic() > until:
            raise UnfetchedPageError(f"{url} took longer than {SECONDS:g} seconds. Try again later, or save the page.")
        yield piece
