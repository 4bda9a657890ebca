"""What is opened, what is refused, and that nothing foreign is touched."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from ihaeng.store import ForeignFileError, MissingLedgerError, NewerLedgerError, Store, StoreError, engine
from ihaeng.store.errors import BusyError


def test_a_path_and_its_url_are_one_ledger(tmp_path: Path) -> None:
    Store.create(tmp_path / "ledger.db").close()
    Store.existing(f"sqlite:///{tmp_path / 'ledger.db'}").close()


def test_a_missing_ledger_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(MissingLedgerError, match="ihaeng add"):
        Store.existing(tmp_path / "ledger.db")
    assert not list(tmp_path.iterdir())


def test_an_empty_file_may_become_a_ledger(tmp_path: Path) -> None:
    place = tmp_path / "ledger.db"
    place.touch()
    with pytest.raises(MissingLedgerError):
        Store.existing(place)
    Store.create(place).close()
    Store.existing(place).close()


@pytest.mark.parametrize("opening", [Store.create, Store.existing])
def test_a_text_file_is_refused_and_left_alone(tmp_path: Path, opening: Callable[[Path], Store]) -> None:
    place = tmp_path / "notes.txt"
    place.write_text("my own notes, long enough to be read as a page of something else. " * 20)
    before = place.read_bytes()
    with pytest.raises(ForeignFileError, match="Nothing was changed"):
        opening(place)
    assert place.read_bytes() == before


@pytest.mark.parametrize("opening", [Store.create, Store.existing])
def test_a_foreign_database_is_refused_and_left_alone(tmp_path: Path, opening: Callable[[Path], Store]) -> None:
    place = tmp_path / "other.db"
    with closing(sqlite3.connect(place)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.commit()
    before = place.read_bytes()
    with pytest.raises(ForeignFileError):
        opening(place)
    assert place.read_bytes() == before


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "ledger.db"
    Store.create(place).close()
    with closing(sqlite3.connect(place)) as raw:
        raw.execute("UPDATE ihaeng_ledger SET schema_version = 99")
        raw.commit()
    with pytest.raises(NewerLedgerError, match="version 99"):
        Store.existing(place)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ForeignFileError, match="folder"):
        Store.create(tmp_path)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does not exist"):
        Store.create(tmp_path / "nowhere" / "ledger.db")


@pytest.mark.parametrize("url", ["nosuch://host/name", "postgresql+nosuch://host/name", "://"])
def test_an_unknown_database_is_told(url: str) -> None:
    with pytest.raises(StoreError, match="IH400"):
        Store.create(url)


def test_a_ledger_in_another_hand_is_told_after_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0)
    place = tmp_path / "ledger.db"
    Store.create(place).close()
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError, match="Another process"):
            Store.create(place)
        Store.existing(place).close()  # reading goes on beside a writer


def test_the_database_settings_hold(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "ledger.db")
    with store._reading() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "foreign_keys")
        }
    store.close()
    assert pragmas == {"journal_mode": "wal", "foreign_keys": 1}


def test_only_what_can_be_folded_anew_does_not_wait_for_the_disk(postgres_url: str) -> None:
    opened = engine.connect(engine.locate(postgres_url))
    asked = "SHOW synchronous_commit"
    for options, waits in ((engine.WRITING, "on"), (engine.FOLDING, "off"), (engine.WRITING, "on")):
        with opened.execution_options(**options).begin() as connection:
            assert connection.exec_driver_sql(asked).scalar() == waits
    opened.dispose()


def test_a_transaction_that_was_lost_does_not_pass_for_saved(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "ledger.db")
    with pytest.raises(StoreError, match="gave up"), store._writing() as connection:
        connection.exec_driver_sql("ROLLBACK")  # as SQLite does by itself when the disk is full
    store.close()
