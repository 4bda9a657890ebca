"""What arrives from a path: the file itself, or, of a bundle, each document that it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from ihaeng import documents
from ihaeng.book.adding import failure_of, load, printable
from ihaeng.book.report import AddReport, FailedDocument
from ihaeng.documents import ManifestRow, Member, Refused
from ihaeng.documents.errors import BundleError
from ihaeng.model import IhaengError
from ihaeng.store import Original


def all_arrivals(
    files: Iterable[Path], addresses: Iterable[str], told: Mapping[Path, ManifestRow], report: AddReport
) -> Iterator[Original | FailedDocument]:
    """What comes from files and addresses, one at a time; what a bundle holds beyond one is added to the total."""
    for path in files:
        for number, arrival in enumerate(arrivals(path, told.get(path.resolve()))):
            report.total += number > 0
            yield arrival
    for address in addresses:
        yield arrival_from(address)


def arrivals(path: Path, told: ManifestRow | None) -> Iterator[Original | FailedDocument]:
    """The originals of a path, one at a time; what cannot be taken is told in its place, and the rest goes on."""
    try:
        members = documents.members_of(path)
        if members is None:
            yield load(path, told)
        else:
            yield from (_arrival(path, member) for member in members)
    except IhaengError as error:
        yield failure_of(printable(path), error)


def arrival_from(address: str) -> Original | FailedDocument:
    """The page at an address, fetched now and kept with the moment of its capture."""
    from ihaeng.documents.fetching import fetch  # here, because the default way never loads what can reach a network

    try:
        page = fetch(address)
    except IhaengError as error:
        return failure_of(address, error)
    told = ManifestRow(path=address, url=page.url, captured=page.captured)
    return Original.of(page.data, address, msgspec.json.encode(told).decode())


def _arrival(bundle: Path, member: Member | Refused) -> Original | FailedDocument:
    source = f"{printable(bundle)}/{member.name}"
    if isinstance(member, Refused):
        return FailedDocument(source=source, code=BundleError.code, reason=f"[{BundleError.code}] {member.reason}")
    told = msgspec.json.encode(member.told).decode() if member.told else None
    return Original.of(member.data, source, told)
