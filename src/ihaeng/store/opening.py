"""Open a ledger's database: make a new one, know an old one, refuse what is none."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, insert, inspect, select
from sqlalchemy.exc import DatabaseError

from ihaeng.store import schema
from ihaeng.store.engine import WRITING, connect, file_of, locate, use_write_ahead_log
from ihaeng.store.errors import ForeignFileError, MissingLedgerError, NewerLedgerError, StoreError
from ihaeng.store.indexing import create_index
from ihaeng.store.migrations import migrate
from ihaeng.store.troubles import translated


def open_existing(place: str | Path) -> Engine:
    """Open the ledger at a path or URL, which must be there; one of an older version stays as it is.

    Raises:
        MissingLedgerError: there is none.
        ForeignFileError: something else is there.
        NewerLedgerError: a newer ihaeng wrote it.
    """
    url = locate(place)
    file = file_of(url)
    if file and not file.exists():
        raise _missing(place)
    engine = _checked(place, connect(url))
    with translated(place), engine.connect() as connection:
        if not _holds_ledger(connection, place):
            raise _missing(place)
    return engine


def open_or_create(place: str | Path) -> Engine:
    """Open the ledger at a path or URL; make it if nothing is there, bring it to this version if it is older.

    Raises:
        StoreError: the folder is not there or cannot be written.
        ForeignFileError: something else is there.
        NewerLedgerError: a newer ihaeng wrote it.
    """
    url = locate(place)
    file = file_of(url)
    if file and not file.parent.is_dir():
        raise StoreError(
            f"The folder {file.parent} does not exist. Make it first, or choose another place for --ledger."
        )
    engine = _checked(place, connect(url))
    if bring_up(place, engine):
        use_write_ahead_log(engine)
    return engine


def bring_up(place: str | Path, engine: Engine) -> bool:
    """Make the tables of this version, or bring older ones to it; whether there were none."""
    with translated(place), engine.execution_options(**WRITING).begin() as connection:
        created = not _holds_ledger(connection, place)
        schema.metadata.create_all(connection)
        create_index(connection)
        if created:
            connection.execute(insert(schema.about).values(schema_version=schema.VERSION, created_by="ihaeng"))
        else:
            migrate(connection)
    return created


def _checked(place: str | Path, engine: Engine) -> Engine:
    """Look at the file before anything is done to it."""
    file = file_of(engine.url)
    if file and file.is_dir():
        raise ForeignFileError(f"{place} is a folder. Give --ledger the name of a file, such as {file / 'ihaeng.db'}.")
    try:
        with translated(place), engine.connect() as connection:
            inspect(connection).get_table_names()
    except StoreError as error:
        if isinstance(error.__cause__, DatabaseError) and "not a database" in str(error.__cause__):
            raise _foreign(place) from error
        raise
    return engine


def _holds_ledger(connection: Connection, place: str | Path) -> bool:
    """Whether a ledger is there; False where nothing at all is there."""
    names = inspect(connection).get_table_names()
    if not names:
        return False
    if schema.about.name not in names:
        raise _foreign(place)
    version = connection.execute(select(schema.about.c.schema_version)).scalar_one()
    if version > schema.VERSION:
        raise NewerLedgerError(
            f"{place} was written by a newer ihaeng (its tables are version {version}, this program knows "
            f"{schema.VERSION}). Bring ihaeng up to date; nothing was changed."
        )
    return True


def _foreign(place: str | Path) -> ForeignFileError:
    return ForeignFileError(
        f"{place} is there and is not a ledger of ihaeng. Nothing was changed in it; choose another place for --ledger."
    )


def _missing(place: str | Path) -> MissingLedgerError:
    return MissingLedgerError(
        f"There is no ledger at {place} yet. Make one with `ihaeng add FOLDER`, or name another place by --ledger."
    )
