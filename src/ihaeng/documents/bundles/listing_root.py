"""Feeds and sitemaps as XML.

They are read by lxml, which resolves no entity and opens no file here; one that is no well-formed XML is mended as far
as it can be.
"""

from __future__ import annotations

import re
import zlib
from typing import Any

from ihaeng.documents.errors import BundleError

LARGEST_FEED = 50_000_000
"""Bytes of one feed or sitemap, unpacked; the protocol of sitemaps allows as many."""

FEEDS, SITEMAPS = ("rss", "rdf", "feed"), ("urlset", "sitemapindex")
"""How the outermost elements are called, without their namespaces, in small letters."""

_ENCODING = re.compile(rb"""^\s{0,20}<\?xml[^>]{0,100}encoding\s?=\s?["']([A-Za-z0-9_-]{2,30})""")
_HEAD = 200
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_GZIP = b"\x1f\x8b"


def listing_root(data: bytes, source: str) -> Any:
    """The outermost element (of lxml) of a feed or sitemap, packed by gzip or not.

    Raises:
        BundleError: it is neither, damaged, or larger than these are.
    """
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(_mended(_unpacked(data, source)), parser)
    except etree.XMLSyntaxError as error:
        raise _none(source, str(error)) from None
    if root is None or local_name(root) not in FEEDS + SITEMAPS:
        raise _none(source, f"its outermost element is {local_name(root) if root is not None else 'none'}")
    return root


def local_name(element: Any) -> str:
    """The name of an lxml element without its namespace; nothing for comments and entities."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _mended(data: bytes) -> bytes:
    """The bytes without broken UTF-8, over which lxml stumbles only when the words are read."""
    declared = _ENCODING.search(data[:_HEAD])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        return data
    return data if data.startswith(_UTF16) else data.decode("utf-8", "replace").encode()


def _unpacked(data: bytes, source: str) -> bytes:
    if data.startswith(_GZIP):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            data = unpacker.decompress(data, LARGEST_FEED + 1)
        except zlib.error as error:
            raise _none(source, str(error)) from None
    if len(data) > LARGEST_FEED:
        raise BundleError(f"{source} has more than {LARGEST_FEED:,} bytes; no feed and no sitemap does. Leave it out.")
    return data


def _none(source: str, why: str) -> BundleError:
    return BundleError(f"{source} is no RSS or Atom feed and no sitemap ({why}). Get it again.")
