"""WARC (ISO 28500) → the pages that were captured, each with its address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ihaeng.documents.bundles.member import LARGEST_MEMBER, Member, Refused
from ihaeng.documents.bundles.names import shown_name
from ihaeng.documents.errors import BundleError
from ihaeng.documents.manifest import ManifestRow

_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_SUFFIXES = {"text/plain": ".txt", "application/pdf": ".pdf"}
_FINE = 200


def warc_members(path: Path) -> Iterator[Member | Refused]:
    """The pages of a web archive: responses that went well, and resources, of kinds that hold text.

    Raises:
        BundleError: it is no WARC, or damaged; what came before is kept.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    count = 0
    try:
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream):
                count += 1
                headers = record.http_headers
                kind = (headers or record.rec_headers).get_header("Content-Type", "").partition(";")[0].strip().lower()
                went_well = headers is None or int(headers.get_statuscode() or 0) == _FINE
                if record.rec_type not in ("response", "resource") or kind not in _PAGES or not went_well:
                    continue
                yield _page(record.content_stream().read(LARGEST_MEMBER + 1), _address(record), kind)
    except (ArchiveLoadFailed, OSError, EOFError, ValueError) as error:
        raise BundleError(
            f"{path} is no web archive, or damaged after {count:,} records ({error}). Those were taken; get it again."
        ) from error


def _address(record: Any) -> str:
    """`record` is a warcio record."""
    return str(record.rec_headers.get_header("WARC-Target-URI") or "")


def _page(data: bytes, address: str, kind: str) -> Member | Refused:
    name = shown_name(address.partition("://")[2] or address)
    if len(data) > LARGEST_MEMBER:
        return Refused(name, f"It is larger than {LARGEST_MEMBER:,} bytes, which no article is.")
    name += "" if name.endswith(_SUFFIXES.get(kind, ".html")) else _SUFFIXES.get(kind, ".html")
    return Member(name, data, ManifestRow(path=name, url=address or None))
