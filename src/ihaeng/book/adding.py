"""The whole way of a document into the ledger: bytes → kept original → Document → Reading → kept reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import msgspec

from ihaeng import reading
from ihaeng.book.choosing import By, Choice, Reader, is_done
from ihaeng.book.errors import UnreadablePathError, WorkersEndedError
from ihaeng.book.report import FailedDocument, KnownDocument, Outcome, ReadDocument
from ihaeng.book.working import tasks
from ihaeng.book.working.tasks import UNEXPECTED, Failed, Parsed, ToParse, unexpected
from ihaeng.documents import ManifestRow
from ihaeng.model import IhaengError, Reading
from ihaeng.store import News, Original, Store, StoreError

LARGEST_FILE = 100_000_000
"""Bytes. Files above this are no articles; they are refused before they are read into memory."""


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


class Task(msgspec.Struct, frozen=True):
    """A kept original that is to be read; `is_known` where it was read before and only its name is new.

    `named` is what it came as now, where the original may bear the name under which its bytes came first.
    """

    original: Original
    is_known: bool = False
    named: str | None = None


Parse: TypeAlias = Callable[[ToParse], "Parsed | Failed"]
"""What makes a document of bytes: `tasks.parse`, here or in a worker."""


def begin(store: Store, arrival: Original, by: Choice) -> Task | KnownDocument:
    """Keep an original, and say what is left to do with it."""
    kept = store.keep(arrival)
    is_known = kept.news in (News.NOTHING, News.SOURCE) and is_done(store.reader_of(arrival.sha256), by)
    if is_known and kept.news is News.NOTHING:
        return KnownDocument(source=arrival.source)
    return Task(kept.original, is_known, arrival.source)


def finish(store: Store, task: Task, by: Choice, made: Reading | FailedDocument) -> Outcome:
    """Keep what came out of an original: a reading, or the reason why there is none.

    Where a language model gives no answer, the reading of before stays.
    """
    original = task.original
    if isinstance(made, FailedDocument):
        if isinstance(by, By) or store.reader_of(original.sha256) is None:
            store.keep_failure(original.sha256, made.code, made.reason)
        return msgspec.structs.replace(made, source=task.named or original.source)
    store.keep_reading(original.sha256, made)
    if task.is_known:
        return KnownDocument(source=original.source)
    return ReadDocument(source=original.source, warnings=(*made.document.warnings, *losses_of(made)))


def attempt(original: Original, read: Reader, parse: Parse = tasks.parse) -> Reading | FailedDocument:
    """Read an original, or say why it cannot be read.

    Raises:
        StoreError: what came on the way could not be kept; that is no fault of the document.
        WorkersEndedError: `parse` does it elsewhere, and nobody is there.
    """
    try:
        parsed = parse(to_parse(original))
        return failed(original, parsed) if isinstance(parsed, Failed) else read(parsed.document)
    except (StoreError, WorkersEndedError):
        raise
    except IhaengError as error:
        return failure_of(original.source, error)
    except Exception as error:  # noqa: BLE001 - edge of the work on one document: a fault met there must not stop the rest
        return FailedDocument(source=original.source, code=UNEXPECTED, reason=unexpected(error))


def to_parse(original: Original) -> ToParse:
    """The order to parse an original."""
    return ToParse(original.data, original.source, original.told)


def failed(original: Original, told: Failed) -> FailedDocument:
    """Say which document a worker's answer is of."""
    return FailedDocument(source=original.source, code=told.code, reason=told.reason)


def losses_of(made: Reading) -> tuple[str, ...]:
    """The notes of a reading that tell of words which stand in the text and were not read."""
    return tuple(note for note in made.notes if note.startswith(reading.LOSSES))


def failure_of(source: str, error: IhaengError) -> FailedDocument:
    """Say which document failed and why."""
    return FailedDocument(source=source, code=error.code, reason=str(error))


def printable(path: Path) -> str:
    """A path as text that can be stored and printed, also where its name is not valid in the system's encoding."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
