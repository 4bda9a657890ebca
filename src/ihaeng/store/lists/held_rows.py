"""Rows of several tables in one answer: the way to a server and back costs more than it takes to find them."""

from __future__ import annotations

import functools
from collections.abc import Collection
from typing import Any

import msgspec
from sqlalchemy import CompoundSelect, Connection, Integer, Table, Text, literal_column, select, union_all
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from ihaeng.store.among import among
from ihaeng.store.asking import rows_among

Held = tuple[Any, ...]
"""The values of a row in the order of its table's columns; a truth may be told as 0 or 1."""

_DECODER = msgspec.json.Decoder(list[Any])


def held_rows(
    connection: Connection, tables: tuple[Table, ...], owner: str, owners: Collection[Any]
) -> dict[Table, list[Held]]:
    """The rows of some owners (values of a column that each table has) in each of some tables."""
    found: dict[Table, list[Held]] = {table: [] for table in tables}
    for number, told in rows_among(connection, _rows_in(tables, owner), owners):
        found[tables[number]].append(tuple(_DECODER.decode(told)))
    return found


@functools.cache
def _rows_in(tables: tuple[Table, ...], owner: str) -> CompoundSelect[int, str]:
    """Every row as the number of its table and a JSON array: columns differ from table to table."""
    asked = (
        select(literal_column(str(number), Integer), _JsonArray(*table.columns)).where(among(table.c[owner]))
        for number, table in enumerate(tables)
    )
    return union_all(*asked)


class _JsonArray(FunctionElement[str]):
    """Values as the text of a JSON array."""

    name = "json_array"
    type = Text()
    inherit_cache = True


@compiles(_JsonArray)
def _in_sqlite(element: _JsonArray, compiler: SQLCompiler, **options: Any) -> str:
    return f"json_array({compiler.process(element.clauses, **options)})"


@compiles(_JsonArray, "postgresql")
def _in_postgresql(element: _JsonArray, compiler: SQLCompiler, **options: Any) -> str:
    return f"CAST(json_build_array({compiler.process(element.clauses, **options)}) AS TEXT)"
