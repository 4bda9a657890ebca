"""From a path or URL to an engine whose transactions behave: locks taken at once, lost transactions noticed."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from ihaeng.store.errors import StoreError

BUSY_SECONDS = 10
"""How long to wait for another process that is writing; a document's own transaction takes milliseconds."""

PAGES_KEPT = 32_768
"""Kilobytes of the file that SQLite keeps in memory for a connection: keys are scattered over all of it."""

WRITING = {"ihaeng_writing": True}
"""Execution option of connections that will write: they take the lock when they begin, not halfway."""

FOLDING = {**WRITING, "ihaeng_folding": True}
"""The same of those that write only what is folded anew after a power cut: no commit waits for the disk."""

POSTGRESQL = frozenset({"postgres", "postgresql"})
"""How URLs of PostgreSQL begin that name no driver; they get the one of the extra `postgres`."""


def locate(place: str | Path) -> URL:
    """Take `place` for a URL if it reads like one, else for the path of an SQLite file.

    Raises:
        StoreError: it looks like a URL and is none.
    """
    if "://" not in str(place):
        return URL.create("sqlite", database=str(place))
    try:
        url = make_url(str(place))
    except ArgumentError as error:
        raise StoreError(
            f"{place} is not a database URL. Give a path such as ihaeng.db, or a URL such as sqlite:///ihaeng.db "
            "or postgresql://user@host/name."
        ) from error
    return url.set(drivername="postgresql+psycopg") if url.drivername in POSTGRESQL else url


def file_of(url: URL) -> Path | None:
    """The file that an SQLite URL names; None for other databases."""
    if url.get_backend_name() != "sqlite" or not url.database:
        return None
    return Path(url.database)


def connect(url: URL) -> Engine:
    """Make the engine; nothing is opened yet.

    Raises:
        StoreError: no driver for this kind of database is installed.
    """
    try:
        engine = create_engine(url)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        extra = " (`pip install 'ihaeng[postgres]'`)" if url.get_backend_name() == "postgresql" else ""
        raise StoreError(
            f"No driver for {url.get_backend_name()} databases is installed ({error}). "
            f"Use a file path for SQLite, or install the driver{extra}."
        ) from error
    match engine.dialect.name:
        case "sqlite":
            event.listen(engine, "connect", _prepare)
            event.listen(engine, "begin", _begin)
            event.listen(engine, "commit", _refuse_lost_transaction)
        case "postgresql":
            event.listen(engine, "begin", _wait_for_other_writers)
    return engine


def snapshot(engine: Engine) -> dict[str, str]:
    """The execution options under which all that one connection reads is of one moment."""
    return {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}


def use_write_ahead_log(engine: Engine) -> None:
    """Let readers and one writer work side by side; SQLite remembers it in the file. Others do so by themselves."""
    if engine.dialect.name != "sqlite":
        return
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # sqlite3 would begin by itself, too late for "immediate"
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = -{PAGES_KEPT}")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("ihaeng_writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _wait_for_other_writers(connection: Connection) -> None:
    """One writer a ledger, as in SQLite: what is written depends on all that stands near it."""
    options = connection.get_execution_options()
    if options.get("ihaeng_writing"):
        unhurried = "set_config('synchronous_commit', 'off', true), " if options.get("ihaeng_folding") else ""
        connection.exec_driver_sql(
            f"SELECT {unhurried}set_config('lock_timeout', '{BUSY_SECONDS}s', true), "
            "pg_advisory_xact_lock(hashtext('ihaeng ' || current_schema()))"
        )


def _refuse_lost_transaction(connection: Connection) -> None:
    """On a full disk SQLite rolls back by itself, and a commit after that would succeed while keeping nothing."""
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection) and not driver.in_transaction:
        raise StoreError("The database gave up the transaction before it was saved. Is the disk full? Try again.")
