"""What workers do: bytes → Document, and Document → Reading. They run this file without the rest of the book."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from ihaeng import documents
from ihaeng.model import Document, IhaengError, Reading

PARSE, READ = "parse", "read"
"""The two kinds of workers."""

UNEXPECTED = "IH699"
"""The code of a document that met a fault of ihaeng itself."""

Made = TypeVar("Made")


class ToParse(msgspec.Struct, frozen=True, tag=True):
    """The bytes of a document, where they came from, and what a manifest tells of them, as JSON."""

    data: bytes
    source: str
    told: str | None


class ToRead(msgspec.Struct, frozen=True, tag=True):
    """A document to be read by the rules."""

    document: Document


class Parsed(msgspec.Struct, frozen=True, tag=True):
    """What came of `ToParse`."""

    document: Document


class Read(msgspec.Struct, frozen=True, tag=True):
    """What came of `ToRead`."""

    reading: Reading


class Failed(msgspec.Struct, frozen=True, tag=True):
    """Why nothing came of it."""

    code: str
    reason: str


def prepare(kind: str) -> None:
    """Load, before any fork, what workers of this kind share.

    Kiwi starts a thread with its first sentence, and a fork copies no threads: it is loaded here and not yet used.
    """
    if kind == READ:
        from ihaeng import reading  # noqa: F401 - here, because parsing workers need none of it
        from ihaeng.language.kiwi import shared_analyzer

        shared_analyzer()


def work(request: bytes) -> bytes:
    """Answer `ToParse` with `Parsed`, `ToRead` with `Read`, both with `Failed` where the document is at fault.

    Raises:
        MemoryError: there is not enough; the worker cannot be trusted with anything after that.
    """
    order = msgspec.msgpack.decode(request, type=ToParse | ToRead)
    return msgspec.msgpack.encode(parse(order) if isinstance(order, ToParse) else read(order))


def parse(order: ToParse) -> Parsed | Failed:
    """Parse a document, or say why it cannot be; for `MemoryError` see `work`."""
    return _guarded(lambda: Parsed(_document(order)))


def read(order: ToRead) -> Read | Failed:
    """Read a document, or say why it cannot be; for `MemoryError` see `work`."""
    from ihaeng import reading  # here, because parsing workers need none of it

    return _guarded(lambda: Read(reading.read(order.document)))


def unexpected(error: BaseException) -> str:
    """What to tell of a fault of ihaeng itself."""
    return (
        f"[{UNEXPECTED}] ihaeng failed on this document ({type(error).__name__}: {error}). "
        "Added originals are kept; please report it with the file, then run `ihaeng retry` with a mended version."
    )


def _document(order: ToParse) -> Document:
    told = msgspec.json.decode(order.told, type=documents.ManifestRow) if order.told else None
    return documents.read_document(order.data, order.source, told=told)


def _guarded(make: Callable[[], Made]) -> Made | Failed:
    try:
        return make()
    except IhaengError as error:
        return Failed(error.code, str(error))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - edge of the work on one document: a fault met there must not stop the rest
        return Failed(UNEXPECTED, unexpected(error))
