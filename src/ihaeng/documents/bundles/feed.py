"""RSS and Atom → their entries, each as a page of its own."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ihaeng.documents.bundles.member import Member, Refused
from ihaeng.documents.errors import BundleError
from ihaeng.documents.manifest import ManifestRow
from ihaeng.documents.published import KOREAN_TIME, iso_date

MOST_ENTRIES = 10_000
"""Entries of one feed; feeds carry some dozens."""


def feed_members(path: Path) -> Iterator[Member | Refused]:
    """The entries of a feed; one that carries a summary and not the article is partial.

    Days are taken as the feed writes them: what a parser makes of "2031/03/05 오후 4:11" is another day.

    Raises:
        BundleError: it is no feed.
    """
    import feedparser

    feed = feedparser.parse(path.read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    if not feed.get("version"):
        raise BundleError(f"{path} is no RSS or Atom feed ({feed.get('bozo_exception', 'no channel')}). Save it again.")
    outlet = str(feed.feed.get("title", "")).strip() or None
    for number, entry in enumerate(feed.entries[:MOST_ENTRIES], 1):
        yield _entry(entry, outlet, number)
    if len(feed.entries) > MOST_ENTRIES:
        yield Refused("the rest", f"The feed has {len(feed.entries):,} entries; the first {MOST_ENTRIES:,} were taken.")


def _entry(entry: Any, outlet: str | None, number: int) -> Member:
    """`entry` is a feedparser entry."""
    whole = max((str(content.get("value", "")) for content in entry.get("content", [])), key=len, default="")
    summary = str(entry.get("summary", ""))
    title = " ".join(html.unescape(str(entry.get("title", ""))).split())
    body = whole if len(whole) > len(summary) else summary
    page = f"<html><head><title>{html.escape(title)}</title></head><body><article>{body}</article></body></html>"
    told = ManifestRow(
        path=f"{number}.html",
        url=str(entry.get("link", "")) or None,
        outlet=outlet,
        title=title or None,
        published=_published(entry),
        author=str(entry.get("author", "")).strip() or None,
        partial=None if len(whole) > len(summary) else True,
    )
    return Member(f"{number}.html", page.encode(), told)


def _published(entry: Any) -> str | None:
    """The day as written, in ISO or as RFC 822 has it; None where it is written in neither way."""
    import email.utils

    told = str(entry.get("published") or entry.get("updated") or "")
    try:
        return email.utils.parsedate_to_datetime(told).isoformat(timespec="minutes")
    except ValueError:
        return iso_date(told, KOREAN_TIME)
