"""Statements that are made once and asked many times: of which values, is said when they are asked.

Making a statement costs more than SQLite takes to answer it; one that stays the same is made and compiled once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVarTuple

from sqlalchemy import Connection, Delete, Row, Update
from sqlalchemy.sql.selectable import TypedReturnsRows

from ihaeng.store.among import AMONG
from ihaeng.store.speaking import in_batches

Columns = TypeVarTuple("Columns")


def rows_among(
    connection: Connection,
    statement: TypedReturnsRows[*Columns],
    values: Iterable[Any],
    other: Mapping[str, Any] | None = None,
) -> list[Row[*Columns]]:
    """The rows that a statement finds among values, so many at once as a question can name; none for no values.

    `other` are its other parameters.
    """
    found: list[Row[*Columns]] = []
    for batch in in_batches(values):
        found += connection.execute(statement, {AMONG: list(batch), **(other or {})}).all()
    return found


def change_among(
    connection: Connection, statement: Update | Delete, values: Iterable[Any], other: Mapping[str, Any] | None = None
) -> None:
    """Update or delete the rows that a statement finds among values; nothing is done for no values."""
    for batch in in_batches(values):
        connection.execute(statement, {AMONG: list(batch), **(other or {})})
