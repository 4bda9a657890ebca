"""The whole way of a document into the ledger: bytes → kept original → Document → Reading → kept reading."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ihaeng import documents, reading
from ihaeng.book.choosing import By, Choice, Reader, is_done, reader_of
from ihaeng.book.errors import UnreadablePathError
from ihaeng.book.report import FailedDocument, KnownDocument, ReadDocument
from ihaeng.documents import ManifestRow
from ihaeng.model import Document, IhaengError, Reading
from ihaeng.store import News, Original, Store, StoreError

LARGEST_FILE = 100_000_000
"""Bytes. Files above this are no articles; they are refused before they are read into memory."""

UNEXPECTED = "IH699"
"""The code of a document that met a fault of ihaeng itself."""


def load(path: Path, told: ManifestRow | None) -> Original:
    """Read a file from disk, with what a manifest tells of it.

    Raises:
        UnreadablePathError: the system does not let it be read, or it is too large.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UnreadablePathError(
                f"The file is larger than {LARGEST_FILE // 1_000_000} MB, which no article is. Cut out what you need."
            )
        data = path.read_bytes()
    except OSError as error:
        raise UnreadablePathError(
            f"The file cannot be read: {error.strerror}. Give yourself the right to read it, or leave it out."
        ) from error
    return Original.of(data, printable(path), msgspec.json.encode(told).decode() if told else None)


def take(store: Store, arrival: Original, by: Choice = By.BEFORE) -> FailedDocument | ReadDocument | KnownDocument:
    """Keep an original and read it, unless the ledger knows it; by a new name only its source is set right."""
    kept = store.keep(arrival)
    known = kept.news in (News.NOTHING, News.SOURCE) and is_done(store.reader_of(arrival.sha256), by)
    if known and kept.news is News.NOTHING:
        return KnownDocument(source=arrival.source)
    taken = derive(store, kept.original, by)
    return KnownDocument(source=arrival.source) if known and isinstance(taken, ReadDocument) else taken


def derive(store: Store, original: Original, by: Choice = By.BEFORE) -> FailedDocument | ReadDocument:
    """Read a kept original (again) and keep what comes out: a reading, or the reason why there is none.

    Where a language model gives no answer, the reading of before stays.
    """
    made = attempt(original, reader_of(store, original.sha256, by))
    if isinstance(made, FailedDocument):
        if isinstance(by, By) or store.reader_of(original.sha256) is None:
            store.keep_failure(original.sha256, made.code, made.reason)
        return made
    store.keep_reading(original.sha256, made)
    return ReadDocument(source=original.source, warnings=(*made.document.warnings, *losses_of(made)))


def attempt(original: Original, read: Reader) -> Reading | FailedDocument:
    """Read an original, or say why it cannot be read.

    Raises:
        StoreError: what came on the way could not be kept; that is no fault of the document.
    """
    try:
        return read(_document(original))
    except StoreError:
        raise
    except IhaengError as error:
        return failure_of(original.source, error)
    except Exception as error:  # noqa: BLE001 - edge of the work on one document: a fault met there must not stop the rest
        return FailedDocument(source=original.source, code=UNEXPECTED, reason=_unexpected(error))


def losses_of(made: Reading) -> tuple[str, ...]:
    """The notes of a reading that tell of words which stand in the text and were not read."""
    return tuple(note for note in made.notes if note.startswith(reading.LOSSES))


def failure_of(source: str, error: IhaengError) -> FailedDocument:
    """Say which document failed and why."""
    return FailedDocument(source=source, code=error.code, reason=str(error))


def printable(path: Path) -> str:
    """A path as text that can be stored and printed, also where its name is not valid in the system's encoding."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _document(original: Original) -> Document:
    told = msgspec.json.decode(original.told, type=ManifestRow) if original.told else None
    return documents.read_document(original.data, original.source, told=told)


def _unexpected(error: Exception) -> str:
    return (
        f"[{UNEXPECTED}] ihaeng failed on this document ({type(error).__name__}: {error}). "
        "Added originals are kept; please report it with the file, then run `ihaeng rebuild` with a mended version."
    )
