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
    (".rss", ".atom", ".xml"): feed_members,
}
_TABLES = (".csv", ".tsv", ".xlsx")


def is_bundle(path: Path) -> bool:
    """Whether a file holds many documents: by its name, or, of tables, by a header that names headlines and texts.

    Raises:
        DocumentError: it is a table and cannot be read.
    """
    name = path.name.lower()
    return name.endswith(tuple(suffix for suffixes in _OPENERS for suffix in suffixes)) or (
        name.endswith(_TABLES) and article_rows(path) is not None
    )


def members_of(path: Path) -> Iterator[Member | Refused]:
    """The documents of a bundle, one at a time, and those of it that are not taken.

    Raises:
        DocumentError: it cannot be opened, or ends too early; what came before stays.
    """
    name = path.name.lower()
    with foreign_parser(str(path), "Get it again from where it came from."):
        if name.endswith(_TABLES):
            yield from article_members(article_rows(path) or [[]])
            return
        opener = next(opener for suffixes, opener in _OPENERS.items() if name.endswith(suffixes))
        yield from opener(path)
