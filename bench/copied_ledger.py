"""A ledger in one database, row by row as it is, in another: folding a large one twice would take hours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, create_engine, func, select, text

from ihaeng.store import Store
from ihaeng.store.engine import locate
from ihaeng.store.indexing import token_list
from ihaeng.store.schema import decisions, entries, metadata, pieces, remarks, reviews

AT_ONCE = 5_000
"""Rows that are read together."""

NUMBERED = {pieces: "id", decisions: "number", remarks: "number", reviews: "number"}
"""Tables that count on by themselves, and the column in which they do."""


def copy_ledger(source: str, target: str) -> None:
    """Bring all rows of an SQLite ledger into a PostgreSQL one, which is made anew, with what it is searched by."""
    Store.create(source).close()
    Store.create(target).close()
    old, new = create_engine(locate(source)), create_engine(locate(target))
    with old.connect() as reading, new.begin() as writing:
        for table in metadata.sorted_tables:
            writing.execute(table.delete())
            _write(writing, table, _rows(reading, table))
        for table, name in NUMBERED.items():
            _count_on(writing, table, name)
    with new.connect().execution_options(isolation_level="AUTOCOMMIT") as writing:
        writing.execute(text("ANALYZE"))
    old.dispose()
    new.dispose()


def _rows(connection: Connection, table: Table) -> Iterator[tuple[Any, ...]]:
    for row in connection.execute(select(table).execution_options(yield_per=AT_ONCE)):
        yield (*row, _tokens(row.text)) if table is entries else tuple(row)


def _tokens(plain: str) -> str:
    """The tokens of a text as PostgreSQL reads them."""
    return " ".join(f"'{token}'" for token in token_list(plain))


def _write(connection: Connection, table: Table, rows: Iterable[tuple[Any, ...]]) -> None:
    columns = [column.name for column in table.columns] + (["tokens"] if table is entries else [])
    named = ", ".join(f'"{name}"' for name in columns)
    driver: Any = connection.connection.driver_connection
    with driver.cursor().copy(f'COPY "{table.name}" ({named}) FROM STDIN') as into:
        for row in rows:
            into.write_row(row)


def _count_on(connection: Connection, table: Table, name: str) -> None:
    last = connection.execute(select(func.max(table.c[name]))).scalar()
    if last:
        counter = func.pg_get_serial_sequence(table.name, name)
        connection.execute(select(func.setval(counter, last)))
