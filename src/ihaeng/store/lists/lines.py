"""Lines as they are asked for: of a mission, of a name, of a status."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import Column, Connection, func, or_, select, union

from ihaeng.model.lists import LineList, LineQuery, LineSort, LineSummary
from ihaeng.store.lists.asking import Condition, in_order, page
from ihaeng.store.lists.counting_names import missions_led
from ihaeng.store.lists.tables import lines as table
from ihaeng.store.lists.tables import uses
from ihaeng.store.speaking import in_batches

_SORTED_BY: Mapping[LineSort, Column[str]] = {LineSort.DAY: table.c.day, LineSort.TEXTS: table.c.texts}


def lines(connection: Connection, asked: LineQuery) -> LineList:
    """One page of the lines that fit, and how many there are."""
    where = list(_conditions(asked))
    query = select(table.c.told).where(*where).order_by(in_order(_SORTED_BY[asked.sort], asked.order), table.c.id)
    return LineList(
        lines=tuple(_read(told) for told in connection.execute(page(query, asked.offset, asked.most)).scalars()),
        total=connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one(),
    )


def lines_named(connection: Connection, names: Iterable[str]) -> list[LineSummary]:
    """The lines of some ids, by id."""
    found: list[str] = []
    for batch in in_batches(dict.fromkeys(names)):
        query = select(table.c.told).where(table.c.id.in_(batch)).order_by(table.c.id)
        found += connection.execute(query).scalars()
    return [_read(told) for told in found]


def places_of_lines(connection: Connection, names: Iterable[str]) -> list[int]:
    """The neighbourhoods in which lines of some ids stand, sorted."""
    found: set[int] = set()
    for batch in in_batches(dict.fromkeys(names)):
        found.update(connection.execute(select(table.c.place).where(table.c.id.in_(batch))).scalars())
    return sorted(found)


def _conditions(asked: LineQuery) -> Iterable[Condition]:
    if asked.statuses:
        yield table.c.status.in_([status.value for status in asked.statuses])
    if asked.kinds:
        yield table.c.kind.in_(asked.kinds)
    if asked.missions:
        named = table.c.mission.in_([name for name in asked.missions if name is not None])
        yield or_(named, table.c.mission.is_(None)) if None in asked.missions else named
    if asked.name:
        kind, key = asked.name
        of_name = select(uses.c.subject).where(uses.c.kind == kind.value, uses.c.key == key)
        led = select(table.c.id).where(table.c.mission.in_(missions_led(kind.value, key)))
        yield table.c.id.in_(select(union(of_name, led).subquery().c[0]))


def _read(told: str) -> LineSummary:
    return msgspec.json.decode(told, type=LineSummary)
