"""What a language model answered is kept, whatever becomes of readings; older ledgers get the table."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from ihaeng.model import Reading
from ihaeng.store import Original, Store, StoreError, schema

ORIGINAL = Original.of(b"text", "a.txt")


def test_answers_survive_readings_failures_and_closing(tmp_path: Path, reading_of: Callable[..., Reading]) -> None:
    store = Store.create(tmp_path / "ledger.db")
    store.keep(ORIGINAL)
    assert store.answers_of(ORIGINAL.sha256) is None
    store.keep_answers(ORIGINAL.sha256, '{"texts": []}')
    store.keep_reading(ORIGINAL.sha256, reading_of("글"))
    store.keep_failure(ORIGINAL.sha256, "IH101", "empty")
    store.close()
    again = Store.existing(tmp_path / "ledger.db")
    assert again.answers_of(ORIGINAL.sha256) == '{"texts": []}'
    again.close()


def test_later_answers_take_the_place_of_earlier_ones(store: Store) -> None:
    store.keep(ORIGINAL)
    for answers in ("one", "two"):
        store.keep_answers(ORIGINAL.sha256, answers)
    assert store.answers_of(ORIGINAL.sha256) == "two"


def test_no_answers_without_their_original(store: Store) -> None:
    with pytest.raises(StoreError):
        store.keep_answers(ORIGINAL.sha256, "{}")


def test_a_ledger_of_version_1_is_read_as_it_is_and_brought_up_when_something_is_added(tmp_path: Path) -> None:
    place = tmp_path / "ledger.db"
    first = Store.create(place)
    first.keep(ORIGINAL)
    first.close()
    with closing(sqlite3.connect(place)) as old:
        old.execute("DROP TABLE answers")
        old.execute("UPDATE ihaeng_ledger SET schema_version = 1")
        old.commit()
    looked_at = Store.existing(place)
    assert looked_at.answers_of(ORIGINAL.sha256) is None
    assert looked_at.hashes() == [ORIGINAL.sha256]
    looked_at.close()
    added_to = Store.create(place)
    added_to.keep_answers(ORIGINAL.sha256, "{}")
    assert added_to.answers_of(ORIGINAL.sha256) == "{}"
    added_to.close()
    with closing(sqlite3.connect(place)) as new:
        assert new.execute("SELECT schema_version FROM ihaeng_ledger").fetchall() == [(schema.VERSION,)]
