"""Rows are replaced by what differs: most of a part stays the same when a document comes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, insert, or_, select

from ihaeng.store.speaking import in_batches

Row = Mapping[str, Any]

MOST_KEYS = 100
"""Rows deleted in one statement by all the columns of their keys."""


def replace_rows(
    connection: Connection, table: Table, owner: str, owners: Collection[Any], new: Iterable[Row]
) -> list[Row]:
    """Let the rows of some owners (a column's values) be these; the rows that came, went or changed are returned."""
    names = [column.name for column in table.columns]
    keys = [column.name for column in table.primary_key]
    wanted = {tuple(row[name] for name in keys): tuple(row[name] for name in names) for row in new}
    gone: list[tuple[Any, ...]] = []
    changed: list[Row] = []
    for batch in in_batches(owners):
        for found in connection.execute(select(table).where(table.c[owner].in_(batch))):
            held = tuple(found)
            row = dict(zip(names, held, strict=True))
            key = tuple(row[name] for name in keys)
            if wanted.get(key) == held:
                del wanted[key]
                continue
            gone.append(key)
            changed.append(row)
    _delete(connection, table, keys, gone)
    rows = [dict(zip(names, held, strict=True)) for held in wanted.values()]
    if rows:
        connection.execute(insert(table), rows)
    return changed + rows


def _delete(connection: Connection, table: Table, keys: Collection[str], gone: Collection[tuple[Any, ...]]) -> None:
    listed = list(gone)
    for start in range(0, len(listed), MOST_KEYS):
        conditions = [
            and_(*(table.c[name] == value for name, value in zip(keys, key, strict=True)))
            for key in listed[start : start + MOST_KEYS]
        ]
        connection.execute(delete(table).where(or_(*conditions)))
