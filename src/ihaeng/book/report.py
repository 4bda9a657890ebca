"""What an addition did, while it runs and at its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import msgspec


class FailedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document that could not be read; its bytes are kept all the same where they could be read from disk."""

    source: str
    code: str
    reason: str


class ReadDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document that was read (anew); `warnings` say, each behind its code, what could not be made sure of."""

    source: str
    warnings: tuple[str, ...] = ()


class KnownDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document that the ledger knew already."""

    source: str


Outcome: TypeAlias = FailedDocument | ReadDocument | KnownDocument
"""What became of one document."""


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """What the user should know of something that was taken in all the same; `reason` begins with its code."""

    source: str
    reason: str


class AddReport(msgspec.Struct, kw_only=True):
    """Counts that grow while documents are taken in; the same object goes to every call of the progress callback.

    `total` is the number of files to go through; `added` those read (anew), `unchanged` those that the ledger knew.
    `unfolded` is how much is left to be done when all are read: documents, their acts and parts of the ledger.
    """

    total: int = 0
    added: int = 0
    unchanged: int = 0
    failed: list[FailedDocument] = []
    doubts: list[Doubt] = []
    unfolded: int = 0

    @property
    def done(self) -> int:
        """How many files have been gone through, well or badly."""
        return self.added + self.unchanged + len(self.failed)

    def note(self, outcome: Outcome) -> None:
        """Count one document more."""
        match outcome:
            case FailedDocument():
                self.failed.append(outcome)
            case ReadDocument(source=source, warnings=warnings):
                self.added += 1
                self.doubts += [Doubt(source=source, reason=warning) for warning in warnings]
            case KnownDocument():
                self.unchanged += 1


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """How far a ledger has come with its documents.

    `documents` are all that are kept: `read`, `failed`, and `waiting`, which an addition that was stopped left unread.
    `outdated` are those among the read whose rules are another version's. `unfetched` are addresses, of pages and of
    lists, that a watch could not fetch; `unasked` is how many pages it knows of and has not asked for.
    """

    documents: int
    read: int
    waiting: int
    outdated: int
    failed: tuple[FailedDocument, ...]
    unfetched: tuple[FailedDocument, ...] = ()
    unasked: int = 0


ProgressCallback: TypeAlias = Callable[[AddReport], None]
"""Called after each document, and while the ledger is folded at the end, with the report so far."""


def no_progress(_report: AddReport) -> None:
    """Tell nobody."""
