"""A folded ledger in memory, for one that is out of date and may not be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from ihaeng.book.folding.refold import refold
from ihaeng.model import Decision, Reading
from ihaeng.store import Folding, Original, Store

IN_MEMORY = "sqlite://"
"""The URL of a database that is gone when it is closed."""


@contextmanager
def beside(readings: Iterable[Reading], decisions: list[Decision]) -> Iterator[Folding]:
    """Fold readings in memory, as a ledger of their own."""
    store = Store.create(IN_MEMORY)
    try:
        for reading in readings:
            original = Original.of(reading.document.id.encode(), reading.document.source)
            store.keep(original)
            store.keep_reading(original.sha256, reading)
        refold(store, decisions)
        with store.folded() as work:
            work.at = None
            yield work
    finally:
        store.close()
