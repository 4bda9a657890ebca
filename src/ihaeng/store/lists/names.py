"""The index of names as it is asked for."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from sqlalchemy import Column, Connection, func, select

from ihaeng.model.lists import NameKind, NameList, NameQuery, NameSort, NameSummary
from ihaeng.store.lists.asking import Condition, in_order, page, stands_in
from ihaeng.store.lists.tables import names as table

_SORTED_BY: Mapping[NameSort, Column[str]] = {
    NameSort.LINES: table.c.lines,
    NameSort.MISSIONS: table.c.missions,
    NameSort.COMMITMENTS: table.c.commitments,
    NameSort.NAME: table.c.name,
}


def names(connection: Connection, asked: NameQuery) -> NameList:
    """One page of the names that fit, and how many there are."""
    where: list[Condition] = []
    words = stands_in(connection, table.c.words, asked.words)
    if words is not None:
        where.append(words)
    if asked.kinds:
        where.append(table.c.kind.in_([kind.value for kind in asked.kinds]))
    query = select(table.c.told).where(*where)
    query = query.order_by(in_order(_SORTED_BY[asked.sort], asked.order), table.c.key, table.c.kind)
    return NameList(
        names=tuple(_read(told) for told in connection.execute(page(query, asked.offset, asked.most)).scalars()),
        total=connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one(),
    )


def name(connection: Connection, kind: NameKind, key: str) -> NameSummary | None:
    """One name by its kind and key; None where it occurs nowhere."""
    query = select(table.c.told).where(table.c.kind == kind.value, table.c.key == key)
    told = connection.execute(query).scalar()
    return _read(told) if told else None


def _read(told: str) -> NameSummary:
    return msgspec.json.decode(told, type=NameSummary)
