"""One page over HTTP: in time, up to a size, over a few redirects, each looked at like the first address."""

from __future__ import annotations

import datetime
import time
import urllib.parse
import zlib
from collections.abc import Callable, Iterator

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
LONGEST_VERSION = 500
"""Characters of an ETag or a Last-Modified that are kept."""
PORTS = (80, 443)
"""Ports that pages stand on; others belong to other services."""

_SCHEMES = ("http", "https")
_REDIRECTS = (301, 302, 303, 307, 308)
_FINE, _UNCHANGED = 200, 304
_PACKINGS = (b"", b"identity", b"gzip")
_HEADERS = [
    (b"User-Agent", b"ihaeng"),
    (b"Accept", b"text/html,application/pdf,*/*;q=0.5"),
    (b"Accept-Encoding", b"gzip"),
]


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """By what a server tells whether a page has changed (RFC 9110): its ETag and Last-Modified, as it sent them."""

    etag: str | None = None
    modified: str | None = None

    @classmethod
    def of(cls, etag: str | None, modified: str | None) -> Version:
        """A version as it was kept."""
        return cls(etag=etag, modified=modified)


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """A page as it came: the address it came from in the end, its bytes, and when (UTC, ISO 8601)."""

    url: str
    data: bytes
    captured: str
    version: Version = Version()


class _Moved(msgspec.Struct, frozen=True):
    to: str


def fetch(
    url: str,
    network: httpcore.NetworkBackend | None = None,
    ports: tuple[int, ...] = PORTS,
    may_ask: Callable[[str], None] = lambda _url: None,
) -> Fetched:
    """Fetch one page; `may_ask` is called with each address on the way before anybody is asked, and may raise.

    Raises:
        ForbiddenAddressError: it, or an address that it leads to, is none of a public page.
        UnfetchedPageError: nobody answers, not in time, not well, or with too much.
    """
    found = fetch_changed(url, Version(), network, ports, may_ask)
    if found is None:
        raise UnfetchedPageError(
            f"{url} answered 304 though nothing is known of it. Look whether it opens in a browser."
        )
    return found


def fetch_changed(
    url: str,
    since: Version,
    network: httpcore.NetworkBackend | None = None,
    ports: tuple[int, ...] = PORTS,
    may_ask: Callable[[str], None] = lambda _url: None,
) -> Fetched | None:
    """Fetch one page unless the server says that it is still the version known; else as `fetch`."""
    until = time.monotonic() + SECONDS
    with httpcore.ConnectionPool(network_backend=Hurried(network or PublicNetwork(), until)) as pool:
        for _hop in range(MOST_REDIRECTS + 1):
            asked = checked(url, ports)
            may_ask(asked)
            answer = _once(pool, asked, since, until)
            if not isinstance(answer, _Moved):
                return answer and msgspec.structs.replace(answer, url=url)
            url = urllib.parse.urljoin(url, answer.to)
    raise UnfetchedPageError(
        f"{url} leads on and on: more than {MOST_REDIRECTS} redirects. Save the page and add the file."
    )


def checked(url: str, ports: tuple[int, ...] = PORTS) -> str:
    """The address as it is asked for, in ASCII.

    Raises:
        ForbiddenAddressError: it is by its own words none of a public page.
    """
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


def _once(pool: httpcore.ConnectionPool, url: str, since: Version, until: float) -> Fetched | _Moved | None:
    """The page, where it redirects to, or None where it is still the version known."""
    timeouts = dict.fromkeys(("connect", "read", "write", "pool"), SECONDS_OF_SILENCE)
    try:
        with pool.stream("GET", url, headers=_headers(since), extensions={"timeout": timeouts}) as answer:
            told = {name.lower(): value for name, value in answer.headers}
            if answer.status in _REDIRECTS and b"location" in told:
                return _Moved(told[b"location"].decode("utf-8", "replace"))
            if answer.status == _UNCHANGED:
                return None
            pieces = _unpacked(answer.iter_stream(), _packing(url, answer.status, told))
            return Fetched(
                url=url,
                data=b"".join(_within(pieces, url, until)),
                captured=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
                version=Version(etag=_short(told.get(b"etag")), modified=_short(told.get(b"last-modified"))),
            )
    except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, zlib.error) as error:
        raise UnfetchedPageError(
            f"{url} could not be fetched ({type(error).__name__}: {error}). Try again later, or save the page and add "
            "the file."
        ) from error


def _headers(since: Version) -> list[tuple[bytes, bytes]]:
    told = ((b"If-None-Match", since.etag), (b"If-Modified-Since", since.modified))
    return [*_HEADERS, *((name, value.encode("latin-1")) for name, value in told if value)]


def _short(value: bytes | None) -> str | None:
    """A header that is sent back as it came; one that is longer than any server means it is left alone."""
    return value.decode("latin-1") if value and len(value) <= LONGEST_VERSION else None


def _packing(url: str, status: int, told: dict[bytes, bytes]) -> bytes:
    """How the page of an answer is packed.

    Raises:
        UnfetchedPageError: the answer is no page, or packed in a way that was not asked for.
    """
    if status != _FINE:
        raise UnfetchedPageError(f"{url} answered {status}. Look whether it opens in a browser.", status=status)
    packing = told.get(b"content-encoding", b"identity").strip().lower()
    if packing not in _PACKINGS:
        raise UnfetchedPageError(
            f"{url} came packed as {packing.decode('ascii', 'replace')[:40]}, which was not asked for. "
            "Save the page and add the file."
        )
    return packing


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
