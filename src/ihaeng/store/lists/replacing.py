"""Rows are replaced by what differs: most of a part stays the same when a document comes."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Table, bindparam, delete, insert

from ihaeng.store.lists.held_rows import held_rows

Row = Mapping[str, Any]
Rows = Iterable[Row]


def replace_rows(connection: Connection, table: Table, owner: str, owners: Collection[Any], new: Rows) -> list[Row]:
    """Let the rows of some owners (a column's values) be these; the rows that came, went or changed are returned."""
    return replace_in_tables(connection, {table: new}, owner, owners)[table]


def replace_in_tables(
    connection: Connection, new: Mapping[Table, Rows], owner: str, owners: Collection[Any]
) -> dict[Table, list[Row]]:
    """The same in several tables with the owner's column: what stands in them is asked for at once."""
    held = held_rows(connection, tuple(new), owner, owners)
    return {table: _replace(connection, table, held[table], rows) for table, rows in new.items()}


def _replace(connection: Connection, table: Table, held: Iterable[tuple[Any, ...]], new: Rows) -> list[Row]:
    names = [column.name for column in table.columns]
    keys = [column.name for column in table.primary_key]
    wanted = {tuple(row[name] for name in keys): tuple(row[name] for name in names) for row in new}
    gone: list[Row] = []
    changed: list[Row] = []
    for found in held:
        row = dict(zip(names, found, strict=True))
        key = tuple(row[name] for name in keys)
        if wanted.get(key) == found:
            del wanted[key]
            continue
        gone.append({_asked(name): row[name] for name in keys})
        changed.append(row)
    rows = [dict(zip(names, found, strict=True)) for found in wanted.values()]
    if gone:
        connection.execute(_delete(table), gone)
    if rows:
        connection.execute(_insert(table), rows)
    return changed + rows


@functools.cache
def _insert(table: Table) -> Insert:
    return insert(table)


@functools.cache
def _delete(table: Table) -> Delete:
    """One row by all the columns of its key."""
    return delete(table).where(*(column == bindparam(_asked(column.name)) for column in table.primary_key))


def _asked(name: str) -> str:
    """The parameter for a column."""
    return f"its_{name}"
