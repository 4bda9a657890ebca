"""The index of names as it is asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import Column, Connection, func, select

from ihaeng.model.lists import NameKind, NameList, NameQuery, NameSort, NameSummary
from ihaeng.store.lists.asking import Condition, in_order, page, stands_in
from ihaeng.store.lists.tables import lines, uses
from ihaeng.store.lists.tables import names as table
from ihaeng.store.speaking import in_batches

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


def lines_of_names(
    connection: Connection, asked: Iterable[tuple[NameKind, str]]
) -> dict[tuple[NameKind, str], list[str]]:
    """The lines that each of some names stands in, by their ids, sorted; of names that stand in none, nothing."""
    keys: defaultdict[NameKind, list[str]] = defaultdict(list)
    for kind, key in asked:
        keys[kind].append(key)
    found: defaultdict[tuple[NameKind, str], list[str]] = defaultdict(list)
    for kind, of_kind in keys.items():
        for batch in in_batches(of_kind):
            where = (uses.c.kind == kind.value, uses.c.key.in_(batch), uses.c.subject.in_(select(lines.c.id)))
            query = select(uses.c.key, uses.c.subject).where(*where).order_by(uses.c.subject).distinct()
            for key, line in connection.execute(query):
                found[kind, key].append(line)
    return dict(found)


def _read(told: str) -> NameSummary:
    return msgspec.json.decode(told, type=NameSummary)
