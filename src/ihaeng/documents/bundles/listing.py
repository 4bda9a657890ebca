"""Feeds and sitemaps as lists of addresses: what a site says that it has, and from when."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterator
from typing import Any

import msgspec

from ihaeng.documents.bundles.feed import day_of, entries_of, link_of
from ihaeng.documents.bundles.listing_root import FEEDS, listing_root, local_name
from ihaeng.documents.papers.foreign import foreign_parser
from ihaeng.documents.published import KOREAN_TIME, iso_date

LONGEST_ADDRESS = 2_048
"""Characters of an address; the protocol of sitemaps allows no more."""
MOST_ADDRESSES = 50_000
"""Addresses of one list, as the protocol of sitemaps has it."""

_SAFE = "%/:=&?~#+!$,;'@()*[]"
_LASTING = ("publication_date", "lastmod")
"""Where a sitemap tells a day: when news came out, else when the page last changed."""


class Listed(msgspec.Struct, frozen=True):
    """An address, and the day (ISO) that the list gives for what is there; None where it gives none."""

    address: str
    day: str | None


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """What a list names: pages or, an index of sitemaps, further lists; `left` are entries that could not be taken."""

    pages: tuple[Listed, ...] = ()
    lists: tuple[Listed, ...] = ()
    left: int = 0


def listing_of(data: bytes, source: str) -> Listing:
    """Read a feed (RSS, Atom) or a sitemap (of pages, of news, an index; also packed by gzip) that came from `source`.

    Addresses are those of http and https, made absolute, without fragments, in ASCII, each once.

    Raises:
        BundleError: it is none of these.
        UnreadablePaperError: it is too damaged for its parser.
    """
    with foreign_parser(source, "Get it again."):
        return _listing(data, source)


def _listing(data: bytes, source: str) -> Listing:
    root = listing_root(data, source)
    if local_name(root) in FEEDS:
        told = [(link_of(entry) or "", day_of(entry)) for entry in entries_of(root)]
    else:
        told = [(_child(entry, "loc"), _day(entry)) for entry in root if local_name(entry) in ("url", "sitemap")]
    first: dict[str, Listed] = {}
    left = 0
    for link, day in told:
        address = _absolute(link, source)
        if address is None or (address not in first and len(first) == MOST_ADDRESSES):
            left += 1
        else:
            first.setdefault(address, Listed(address, _date(day)))
    kept = tuple(first.values())
    if local_name(root) == "sitemapindex":
        return Listing(lists=kept, left=left)
    return Listing(pages=kept, left=left)


def _absolute(link: str, source: str) -> str | None:
    try:
        whole = urllib.parse.urljoin(source, link.strip()) if link.strip() else ""
        parts = urllib.parse.urlsplit(whole)
        host = parts.hostname
    except ValueError:
        return None
    address = urllib.parse.quote(urllib.parse.urlunsplit(parts._replace(fragment="")), safe=_SAFE)
    return address if parts.scheme in ("http", "https") and host and len(address) <= LONGEST_ADDRESS else None


def _child(entry: Any, name: str) -> str:
    """The words of a child of an lxml element; those deeper down belong to pictures and videos."""
    return next((" ".join("".join(child.itertext()).split()) for child in entry if local_name(child) == name), "")


def _day(entry: Any) -> str:
    """`entry` is an lxml element; what is told of news stands one element deeper than what is told of the page."""
    told = [_child(inner, name) for name in _LASTING for inner in (*_inner(entry, "news"), entry)]
    return next((day for day in told if day), "")


def _inner(entry: Any, name: str) -> Iterator[Any]:
    return (child for child in entry if local_name(child) == name)


def _date(told: str | None) -> str | None:
    day = iso_date(told, KOREAN_TIME)
    return day[: len("2031-03-09")] if day else None
