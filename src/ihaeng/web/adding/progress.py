"""What one process tells another: the order to add, and how far that is, a line of JSON each time."""

from __future__ import annotations

import enum

import msgspec

MOST_NAMED = 500
"""Documents that failed, and remarks, that are told by name; of more, their number is."""


class Task(enum.StrEnum):
    """What is done with a ledger."""

    ADD = "add"
    RETRY = "retry"


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What to do with the ledger at a place: add all of a folder and the pages at some addresses, or retry."""

    place: str
    task: Task = Task.ADD
    folder: str = ""
    addresses: tuple[str, ...] = ()


class Named(msgspec.Struct, frozen=True):
    """A document, and why it could not be read or what is to be noted; the reason begins with its code."""

    source: str
    reason: str


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of an addition; `error` is why it stopped before its end, with its code, empty where it did not."""

    total: int = 0
    done: int = 0
    added: int = 0
    unchanged: int = 0
    failures: int = 0
    failed: tuple[Named, ...] = ()
    doubts: tuple[Named, ...] = ()
    finished: bool = False
    error: str = ""
