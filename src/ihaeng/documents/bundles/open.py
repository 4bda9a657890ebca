"""Which files are bundles, and how each kind is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from ihaeng.documents.bundles.article_table import article_members, article_rows
from ihaeng.documents.bundles.feed import feed_members
from ihaeng.documents.bundles.member import Member, Refused
from ihaeng.documents.bundles.tarred import tar_members
from ihaeng.documents.bundles.web_archive import warc_members
from ihaeng.documents.bundles.zipped import zip_members
from ihaeng.documents.papers.foreign import foreign_parser

_OPENERS: dict[tuple[str, ...], Callable[[Path], Iterator[Member | Refused]]] = {
    (".zip",): zip_members,
    (".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz"): tar_members,
    (".warc", ".warc.gz"): warc_members,
    (".rss", ".atom", ".xml", ".xml.gz"): feed_members,
}
_TABLES = (".csv", ".tsv", ".xlsx")


def may_be_bundle(path: Path) -> bool:
    """Whether a file may by its name hold many documents."""
    return path.name.lower().endswith((*_TABLES, *(suffix for suffixes in _OPENERS for suffix in suffixes)))


def members_of(path: Path) -> Iterator[Member | Refused] | None:
    """The documents of a bundle, one at a time, and those of it that are not taken; None for a document of its own.

    A table is a bundle where its header names headlines and texts; one that cannot be read is none. The iterator
    raises a `DocumentError` where the bundle cannot be opened, or ends too early; what came before stays.
    """
    name = path.name.lower()
    if name.endswith(_TABLES):
        rows = article_rows(path)
        return _guarded(path, article_members(rows)) if rows else None
    opener = next((opener for suffixes, opener in _OPENERS.items() if name.endswith(suffixes)), None)
    return _guarded(path, opener(path)) if opener else None


def _guarded(path: Path, members: Iterator[Member | Refused]) -> Iterator[Member | Refused]:
    with foreign_parser(str(path), "Get it again from where it came from."):
        yield from members
