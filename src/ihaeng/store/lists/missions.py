"""Missions as they are asked for: narrowed down, sorted, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import Column, Connection, func, or_, select

from ihaeng.model import Status
from ihaeng.model.lists import Facet, MissionFacets, MissionList, MissionQuery, MissionSort, MissionSummary, Order
from ihaeng.store.lists.asking import Condition, facets, facets_by_name, found_by, in_order, page
from ihaeng.store.lists.tables import countries, lines, tellers, words_of_missions
from ihaeng.store.lists.tables import missions as table
from ihaeng.store.speaking import in_batches

_SORTED_BY: Mapping[MissionSort, Column[str]] = {
    MissionSort.START: table.c.start,
    MissionSort.LEAD: table.c.lead,
    MissionSort.ORGANISATION: table.c.organisation,
    MissionSort.LINES: table.c.lines,
    MissionSort.COMMITMENTS: table.c.commitments,
    MissionSort.DOCUMENTS: table.c.documents,
    MissionSort.NOT_REPORTED: table.c[Status.NOT_REPORTED.value],
    MissionSort.UPDATED: table.c.until,
}


def missions(connection: Connection, asked: MissionQuery) -> MissionList:
    """One page of the missions that fit, and how many there are; without what they can be narrowed to."""
    where = list(_conditions(connection, asked).values())
    sort = [_SORTED_BY[asked.sort], table.c.start] if asked.sort is not MissionSort.START else [table.c.start]
    order = [*(in_order(column, asked.order) for column in sort), table.c.id]
    chosen = page(select(table.c.told).where(*where).order_by(*order), asked.offset, asked.most)
    outside = select(func.count()).select_from(lines).where(lines.c.mission.is_(None))
    return MissionList(
        missions=tuple(_read(told) for told in connection.execute(chosen).scalars()),
        total=connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one(),
        lines_outside=connection.execute(outside).scalar_one(),
    )


def all_missions(connection: Connection) -> list[MissionSummary]:
    """All missions by their start, those without one last, then by id."""
    query = select(table.c.told).order_by(in_order(table.c.start, Order.ASCENDING), table.c.id)
    return [_read(told) for told in connection.execute(query).scalars()]


def missions_named(connection: Connection, names: Iterable[str]) -> list[MissionSummary]:
    """The missions of some ids, by id."""
    found: list[str] = []
    for batch in in_batches(dict.fromkeys(names)):
        query = select(table.c.told).where(table.c.id.in_(batch)).order_by(table.c.id)
        found += connection.execute(query).scalars()
    return [_read(told) for told in found]


def missions_of_document(connection: Connection, document: str) -> list[MissionSummary]:
    """The missions that a document tells."""
    query = select(tellers.c.id).where(tellers.c.document == document)
    return missions_named(connection, connection.execute(query).scalars().all())


def _conditions(connection: Connection, asked: MissionQuery) -> dict[str, Condition]:
    """What each field asks for, under the name of its facet."""
    found: dict[str, Condition] = {}
    words = found_by(connection, table.c.id, words_of_missions, asked.words)
    if words is not None:
        found["words"] = words
    if asked.leads:
        found["leads"] = table.c.lead_key.in_(asked.leads)
    if asked.organisations:
        found["organisations"] = table.c.organisation_key.in_(asked.organisations)
    if asked.years:
        found["years"] = table.c.year.in_(asked.years)
    if asked.countries:
        found["countries"] = table.c.id.in_(select(countries.c.id).where(countries.c.country.in_(asked.countries)))
    if asked.statuses:
        found["statuses"] = or_(*(table.c[status.value] > 0 for status in asked.statuses))
    if asked.directions:
        found["directions"] = table.c.direction.in_([direction.value for direction in asked.directions])
    return found


def mission_facets(connection: Connection, asked: MissionQuery) -> MissionFacets:
    """What the list can be narrowed to."""
    fitting = _conditions(connection, asked)

    def but(name: str) -> list[Condition]:
        return [condition for field, condition in fitting.items() if field != name]

    def counted(column: Column[str], name: str) -> tuple[Facet, ...]:
        return facets(connection, select(column, func.count()).where(*but(name)).group_by(column))

    going = select(countries.c.country, func.count()).join_from(
        countries, table, (countries.c.id == table.c.id) & (countries.c.place == table.c.place)
    )
    return MissionFacets(
        leads=facets_by_name(connection, table.c.lead_key, table.c.lead, but("leads")),
        organisations=facets_by_name(connection, table.c.organisation_key, table.c.organisation, but("organisations")),
        years=counted(table.c.year, "years"),
        countries=facets(connection, going.where(*but("countries")).group_by(countries.c.country)),
        statuses=_statuses(connection, but("statuses")),
        directions=counted(table.c.direction, "directions"),
    )


def _statuses(connection: Connection, where: Iterable[Condition]) -> tuple[Facet, ...]:
    counts = [func.count().filter(table.c[status.value] > 0) for status in Status]
    row = connection.execute(select(*counts).where(*where)).one()
    found = (Facet(key=status.value, name=status.value, count=count) for status, count in zip(Status, row, strict=True))
    return tuple(one for one in found if one.count)


def _read(told: str) -> MissionSummary:
    return msgspec.json.decode(told, type=MissionSummary)
