"""A ledger counts who writes to it, so that others know when to look again, on either database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from ihaeng.store import Original, Store


def test_every_transaction_that_writes_is_counted_and_none_that_reads(ledger_place: Callable[[], str]) -> None:
    place = ledger_place()
    one, other = Store.create(place), Store.create(place)
    assert other.changes() == one.changes() == 0
    one.keep(Original.of(b"a", "a.txt"))
    assert other.changes() == 1
    other.keep_failure(Original.of(b"a", "a.txt").sha256, "IH101", "none")
    with one.folded() as work:
        work.left()
    assert one.changes() == 2
    one.close()
    other.close()


def test_what_is_rolled_back_counts_for_nothing(ledger_place: Callable[[], str]) -> None:
    store = Store.create(ledger_place())
    with pytest.raises(ValueError, match="no"), store.folding():
        raise ValueError("no")
    assert store.changes() == 0
    store.close()


def test_a_ledger_of_an_older_version_counts_from_its_first_change(tmp_path: Path) -> None:
    place = tmp_path / "old.db"
    Store.create(place).close()
    with sqlite3.connect(place) as old:
        old.execute("DROP TABLE changes")
        old.execute("UPDATE ihaeng_ledger SET schema_version = 9")
    store = Store.existing(place)
    assert store.changes() is None
    store.keep(Original.of(b"a", "a.txt"))
    assert store.changes() == 1
    store.close()


def test_a_ledger_of_an_older_version_gets_the_indexes_that_counting_needs(tmp_path: Path) -> None:
    place = tmp_path / "old.db"
    Store.create(place).close()
    with sqlite3.connect(place) as old:
        old.execute("DROP INDEX commitments_counted")
        old.execute("UPDATE ihaeng_ledger SET schema_version = 11")
    Store.create(place).close()
    with sqlite3.connect(place) as new:
        query = "SELECT count(*) FROM listed_commitments"
        plan = new.execute(f"EXPLAIN QUERY PLAN {query} WHERE kind = 'contract' GROUP BY reported").fetchall()
    assert "COVERING INDEX commitments_counted" in plan[0][3]
