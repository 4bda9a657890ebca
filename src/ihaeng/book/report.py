"""What an addition did, while it runs and at its end."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import TypeAlias

import msgspec


class FailedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document that could not be read; its bytes are kept all the same where they could be read from disk."""

    source: str
    code: str
    reason: str


class Taken(enum.Enum):
    """How a document went that did not fail."""

    READ = "read"
    KNOWN = "known"


class AddReport(msgspec.Struct, kw_only=True):
    """Counts that grow while documents are taken in; the same object goes to every call of the progress callback.

    `total` is the number of files to go through; `added` those read (anew), `unchanged` those that the ledger knew.
    """

    total: int = 0
    added: int = 0
    unchanged: int = 0
    failed: list[FailedDocument] = []

    @property
    def done(self) -> int:
        """How many files have been gone through, well or badly."""
        return self.added + self.unchanged + len(self.failed)

    def note(self, outcome: FailedDocument | Taken) -> None:
        """Count one document more."""
        if isinstance(outcome, FailedDocument):
            self.failed.append(outcome)
        elif outcome is Taken.READ:
            self.added += 1
        else:
            self.unchanged += 1


ProgressCallback: TypeAlias = Callable[[AddReport], None]
"""Called after each document with the report so far."""


def no_progress(_report: AddReport) -> None:
    """Tell nobody."""
