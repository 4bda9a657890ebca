"""Rows are replaced by what differs: most of a part stays the same when a document comes."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Select, Table, bindparam, delete, insert, select

from ihaeng.store.among import among
from ihaeng.store.asking import rows_among

Row = Mapping[str, Any]


def replace_rows(
    connection: Connection, table: Table, owner: str, owners: Collection[Any], new: Iterable[Row]
) -> list[Row]:
    """Let the rows of some owners (a column's values) be these; the rows that came, went or changed are returned."""
    names = [column.name for column in table.columns]
    keys = [column.name for column in table.primary_key]
    wanted = {tuple(row[name] for name in keys): tuple(row[name] for name in names) for row in new}
    gone: list[Row] = []
    changed: list[Row] = []
    for found in rows_among(connection, _of_owners(table, owner), owners):
        held = tuple(found)
        row = dict(zip(names, held, strict=True))
        key = tuple(row[name] for name in keys)
        if wanted.get(key) == held:
            del wanted[key]
            continue
        gone.append({_asked(name): row[name] for name in keys})
        changed.append(row)
    rows = [dict(zip(names, held, strict=True)) for held in wanted.values()]
    if gone:
        connection.execute(_delete(table), gone)
    if rows:
        connection.execute(_insert(table), rows)
    return changed + rows


@functools.cache
def _of_owners(table: Table, owner: str) -> Select[*tuple[Any, ...]]:
    return select(table).where(among(table.c[owner]))


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
