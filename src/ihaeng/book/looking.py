"""Documents read from disk without a ledger: nothing is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ihaeng.book.adding import attempt, failure_of, load, printable
from ihaeng.book.choosing import By, Choice, Reader, reader_alone
from ihaeng.book.finding import find, others, rows_by_place, unmet_rows
from ihaeng.book.report import AddReport, Doubt, FailedDocument
from ihaeng.documents import ManifestRow
from ihaeng.model import IhaengError, Reading


def read(
    paths: Iterable[Path], manifest: Path | None = None, by: Choice = By.RULES
) -> Iterator[Reading | FailedDocument | Doubt]:
    """The readings of files and of all files of folders, one after the other, with what to take note of on the way.

    Raises:
        DocumentError: the manifest cannot be read.
        NothingFoundError: the paths hold no document.
    """
    told = rows_by_place(manifest)
    named = list(paths)
    yield from unmet_rows(manifest, told)
    yield from others(named, manifest)
    report = AddReport()
    files = find(named, report)
    yield from report.failed
    for path in files:
        yield _read_one(path, told.get(path.resolve()), reader_alone(by))


def _read_one(path: Path, told: ManifestRow | None, read_document: Reader) -> Reading | FailedDocument:
    try:
        original = load(path, told)
    except IhaengError as error:
        return failure_of(printable(path), error)
    return attempt(original, read_document)
