"""RSS and Atom → their entries, each as a page of its own."""

from __future__ import annotations

import email.utils
import html
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ihaeng.documents.bundles.listing_root import LARGEST_FEED, SITEMAPS, listing_root, local_name
from ihaeng.documents.bundles.member import Member, Refused
from ihaeng.documents.errors import BundleError
from ihaeng.documents.manifest import ManifestRow
from ihaeng.documents.published import KOREAN_TIME, iso_date

MOST_ENTRIES = 10_000
"""Entries of one feed; feeds carry some dozens."""
LONGEST_NAME = 300
"""Characters of an author's or outlet's name that are kept."""

_ENTRIES = ("item", "entry")
_BODIES, _SUMMARIES = ("encoded", "content"), ("description", "summary")
_AUTHORS, _DAYS = ("author", "creator"), ("pubdate", "published", "date", "updated")
"""How elements of RSS 0.9 to 2.0, Dublin Core and Atom are called, without their namespaces, in small letters."""


def feed_members(path: Path) -> Iterator[Member | Refused]:
    """The entries of a feed; one that carries a summary and not the article is partial.

    Days are taken as the feed writes them, in ISO, as RFC 822 has it, or in Korean.

    Raises:
        BundleError: it is no feed, or larger than feeds are.
    """
    with path.open("rb") as file:
        root = listing_root(file.read(LARGEST_FEED + 1), str(path))
    if local_name(root) in SITEMAPS:
        raise BundleError(f"{path} is a sitemap: it names pages and holds none. `ihaeng watch` fetches what it names.")
    entries = entries_of(root)
    channel = next((child for child in root if local_name(child) == "channel"), root)
    outlet = _line(channel, "title")[:LONGEST_NAME] or None
    for number, entry in enumerate(entries[:MOST_ENTRIES], 1):
        yield _entry(entry, outlet, number)
    if len(entries) > MOST_ENTRIES:
        yield Refused("the rest", f"The feed has {len(entries):,} entries; the first {MOST_ENTRIES:,} were taken.")


def entries_of(root: Any) -> list[Any]:
    """The entries of a feed's root, all of them lxml elements."""
    return [element for element in root.iter() if local_name(element) in _ENTRIES]


def _entry(entry: Any, outlet: str | None, number: int) -> Member:
    """`entry` is an lxml element."""
    whole, summary = (
        max((_markup(child) for child in entry if local_name(child) in names), key=len, default="")
        for names in (_BODIES, _SUMMARIES)
    )
    title = html.unescape(_line(entry, "title"))
    body = whole if len(whole) > len(summary) else summary
    page = f"<html><head><title>{html.escape(title)}</title></head><body><article>{body}</article></body></html>"
    told = ManifestRow(
        path=f"{number}.html",
        url=link_of(entry),
        outlet=outlet,
        title=title or None,
        published=day_of(entry),
        author=_line(entry, *_AUTHORS)[:LONGEST_NAME] or None,
        partial=None if len(whole) > len(summary) else True,
    )
    return Member(f"{number}.html", page.encode("utf-8", "replace"), told)


def _markup(element: Any) -> str:
    """What an element carries as HTML: escaped, in CDATA, or as elements of its own."""
    from lxml import etree

    if not len(element):
        return element.text or ""
    inner = (etree.tostring(child, encoding="unicode") for child in element)
    return html.escape(element.text or "") + "".join(inner)


def _line(element: Any, *names: str) -> str:
    """The words of the first child of that name, in one line."""
    child = next((child for name in names for child in element if local_name(child) == name), None)
    return " ".join("".join(child.itertext(tag="*")).split()) if child is not None else ""


def link_of(entry: Any) -> str | None:
    """The address of the article: the text of RSS's element, the attribute of Atom's that leads to the page itself."""
    links = [child for child in entry if local_name(child) == "link"]
    told = (
        (child.text or "").strip() or child.get("href", "")
        for child in links
        if child.get("rel", "alternate") == "alternate"
    )
    return next((address for address in told if address), None)


def day_of(entry: Any) -> str | None:
    """The day as written, in ISO or as RFC 822 has it; None where it is written in neither way."""
    told = _line(entry, *_DAYS)
    try:
        return email.utils.parsedate_to_datetime(told).isoformat(timespec="minutes")
    except ValueError:
        return iso_date(told, KOREAN_TIME)
