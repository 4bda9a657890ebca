"""The edge to parsers that are not ours: what they trip over becomes an error that says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ihaeng.documents.errors import DocumentError, LockedPaperError, UnreadablePaperError

_PANIC = "PanicException"
"""What a parser written in Rust raises where its code gives up; PyO3 makes it no `Exception`, and lends no name."""


@contextmanager
def foreign_parser(source: str, advice: str) -> Iterator[None]:
    """Run a parser of foreign bytes; whatever it raises, the file is the reason.

    Raises:
        UnreadablePaperError: the parser failed; the message ends with `advice`.
    """
    try:
        yield
    except DocumentError:
        raise
    except BaseException as error:  # parsers of damaged files raise whatever their code meets: KeyError, a panic, ...
        if not isinstance(error, Exception) and type(error).__name__ != _PANIC:
            raise
        raise UnreadablePaperError(
            f"{source} is damaged or of an unknown version ({_told(error)}). {advice}"
        ) from error


def _told(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".rstrip(" .:")


def locked(source: str, program: str) -> LockedPaperError:
    """What to say of a file that only a password opens."""
    return LockedPaperError(
        f"{source} is protected by a password. Open it in {program}, save it without the password, and add it again."
    )
