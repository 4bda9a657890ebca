"""What documents are found by."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from ihaeng.model import Reading
from ihaeng.store.indexing import STEPS, replace_entries
from ihaeng.store.records import Entry
from ihaeng.store.speaking import all_readings


def find_by_text(connection: Connection, reading: Reading) -> None:
    """Let a document be found by its text, and by nothing that stood there before."""
    replace_entries(connection, reading.document.id, list(_entries(reading)))


def find_all_by_text(connection: Connection) -> None:
    """Let all documents be found by their texts, of a ledger that had no search."""
    for reading in all_readings(connection):
        find_by_text(connection, reading)


def _entries(reading: Reading) -> Iterator[Entry]:
    """The text and, where it tells steps of deals, their sentences apart."""
    day = reading.document.published
    yield Entry(subject="document", day=day, words=reading.document.text)
    if reading.steps:
        spans = (span for step in reading.steps for span in (step.context, step.span) if span)
        yield Entry(subject=STEPS, day=day, words=" ".join(dict.fromkeys(span.quote for span in spans)))
