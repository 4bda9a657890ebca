"""Commitments as they are kept for lists, and as they are asked for on a day."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, Select, Table, and_, case, func, not_, or_, select, union

from ihaeng.language.search_terms import folded
from ihaeng.model import CommitmentState
from ihaeng.model.lists import (
    CommitmentFacets,
    CommitmentQuery,
    CommitmentSort,
    CommitmentSummary,
    DueReason,
    Facet,
    HeldCommitment,
)
from ihaeng.store.lists.asking import Condition, facets, facets_by_name, found_by, in_order, page
from ihaeng.store.lists.replacing import Row, Rows, replace_in_tables
from ihaeng.store.lists.tables import commitments as table
from ihaeng.store.lists.tables import counted_deals, deal_lines, sums, uses, words_of_commitments
from ihaeng.store.speaking import in_batches

NEVER = "9999-12-31"
"""Stands for a day that is not known, where it must come after all others."""

_SORTED_BY: Mapping[CommitmentSort, Column[str]] = {
    CommitmentSort.HEARD: table.c.heard,
    CommitmentSort.TOLD: table.c.first_told,
    CommitmentSort.DUE: table.c.due_day,
    CommitmentSort.ANNOUNCEMENTS: table.c.announcements,
}


def replace_commitments(connection: Connection, gone: Collection[str], new: Sequence[HeldCommitment]) -> None:
    """Let some commitments be these: `gone` are the ids of those that may be there and may have changed."""
    ids = {*gone, *(one.summary.commitment.id for one in new)}
    rows: dict[Table, Rows] = {
        table: map(_row, new),
        words_of_commitments: [
            {"id": one.summary.commitment.id, "words": folded(one.words).replace("\0", " ")} for one in new
        ],
        counted_deals: [{"id": one.summary.commitment.id, "told": one.counted} for one in new],
        sums: (row for one in new for row in _sums(one)),
        deal_lines: (row for one in new for row in _lines(one)),
    }
    replace_in_tables(connection, rows, "id", ids)


def _row(one: HeldCommitment) -> Row:
    held, deal = one.summary, one.summary.commitment
    return {
        "id": deal.id,
        "kind": deal.kind,
        "reported": held.reported.value,
        "over": one.over,
        "heard": deal.last_heard[:10] if deal.last_heard else None,
        "first_told": held.first_told,
        "year": held.first_told[:4] if held.first_told else None,
        "due_day": None if one.over else one.due_day,
        "announced_for": held.announced_for,
        "lead_key": held.lead_key,
        "lead": held.lead.name if held.lead else None,
        "organisation_key": held.organisation_key,
        "organisation": held.organisation,
        "announcements": one.announcements,
        "told": msgspec.json.encode(held).decode(),
    }


def _sums(one: HeldCommitment) -> Iterable[Row]:
    deal = one.summary.commitment
    rungs = dict.fromkeys((sum_.currency, sum_.basis.value if sum_.basis else None) for sum_ in deal.amounts)
    for number, (currency, basis) in enumerate(rungs):
        yield {"id": deal.id, "number": number, "currency": currency, "basis": basis}


def _lines(one: HeldCommitment) -> Iterable[Row]:
    deal = one.summary.commitment
    missions = {told.line: told.mission for told in deal.announcements}
    for line in deal.lines:
        yield {"line": line, "id": deal.id, "mission": missions.get(line)}


def commitments_that_fit(connection: Connection, asked: CommitmentQuery) -> tuple[list[CommitmentSummary], int]:
    """One page of the commitments that fit, as they are kept (of no day), and how many there are."""
    where = list(_conditions(connection, asked).values())
    sort = _SORTED_BY[asked.sort]
    by = sort if not where or asked.sort is CommitmentSort.ANNOUNCEMENTS else _as_counted(sort)
    query = select(table.c.id).where(*where).order_by(in_order(by, asked.order), table.c.id)
    names = connection.execute(page(query, asked.offset, asked.most)).scalars().all()
    found = {one.commitment.id: one for one in commitments_named(connection, names)}
    total = connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one()
    return [found[name] for name in names], total


def commitments_due(connection: Connection, asked: CommitmentQuery) -> list[CommitmentSummary]:
    """All commitments that fit, as they are kept, by id."""
    where = list(_conditions(connection, asked).values())
    query = select(table.c.told).where(*where).order_by(table.c.id)
    return [_read(told) for told in connection.execute(query).scalars()]


def commitments_named(connection: Connection, names: Iterable[str]) -> list[CommitmentSummary]:
    """The commitments of some ids, as they are kept, by id."""
    found: list[str] = []
    for batch in in_batches(sorted(set(names))):
        query = select(table.c.told).where(table.c.id.in_(batch)).order_by(table.c.id)
        found += connection.execute(query).scalars()
    return [_read(told) for told in found]


def commitments_of_lines(connection: Connection, lines: Iterable[str]) -> list[CommitmentSummary]:
    """The commitments that some lines stand in, as they are kept, by id."""
    found: set[str] = set()
    for batch in in_batches(sorted(set(lines))):
        found.update(connection.execute(select(deal_lines.c.id).where(deal_lines.c.line.in_(batch))).scalars())
    return commitments_named(connection, found)


def followed(connection: Connection) -> tuple[int, int]:
    """Of how many something is still awaited, and of how many of these no dated text speaks."""
    undated = func.count().filter(table.c.heard.is_(None))
    row = connection.execute(select(func.count(), undated).where(not_(table.c.over))).one()
    return row[0], row[1]


def commitment_facets(connection: Connection, asked: CommitmentQuery) -> CommitmentFacets:
    """What the list can be narrowed to."""
    fitting = _conditions(connection, asked)

    def but(name: str) -> list[Condition]:
        return [condition for field, condition in fitting.items() if field != name]

    def counted(column: ColumnElement[str], name: str) -> tuple[Facet, ...]:
        return facets(connection, select(column, func.count()).where(*but(name)).group_by(column))

    def of_sums(column: Column[str], name: str) -> tuple[Facet, ...]:
        query: Select[str, int] = select(column, func.count(func.distinct(sums.c.id))).group_by(column)
        where = but(name)
        if where:
            query = query.where(sums.c.id.in_(select(table.c.id).where(*where)))
        return facets(connection, query)

    return CommitmentFacets(
        states=counted(_state(asked), "states"),
        due=_due_facets(connection, asked, but("due")),
        leads=facets_by_name(connection, table.c.lead_key, table.c.lead, but("leads")),
        organisations=facets_by_name(connection, table.c.organisation_key, table.c.organisation, but("organisations")),
        years=counted(table.c.year, "years"),
        kinds=counted(table.c.kind, "kinds"),
        currencies=of_sums(sums.c.currency, "currencies"),
        bases=of_sums(sums.c.basis, "bases"),
    )


def _due_facets(connection: Connection, asked: CommitmentQuery, where: Sequence[Condition]) -> tuple[Facet, ...]:
    counts = [func.count().filter(_reason(reason, asked)) for reason in DueReason]
    row = connection.execute(select(*counts).where(*where)).one()
    found = (Facet(key=one.value, name=one.value, count=count) for one, count in zip(DueReason, row, strict=True))
    return tuple(one for one in found if one.count)


def _conditions(connection: Connection, asked: CommitmentQuery) -> dict[str, Condition]:
    """What each field asks for, under the name of its facet."""
    found: dict[str, Condition] = {}
    words = found_by(connection, table.c.id, words_of_commitments, asked.words)
    if words is not None:
        found["words"] = words
    if asked.states:
        found["states"] = _state(asked).in_([state.value for state in asked.states])
    if asked.due:
        found["due"] = or_(*(_reason(reason, asked) for reason in asked.due))
    if asked.quiet_since:
        found["quiet_since"] = and_(not_(table.c.over), _heard_by(asked.quiet_since.isoformat()))
    plain = {"leads": table.c.lead_key, "organisations": table.c.organisation_key, "years": table.c.year}
    for field, column in {**plain, "kinds": table.c.kind}.items():
        if values := getattr(asked, field):
            found[field] = column.in_(values)
    return found | {field: table.c.id.in_(ids) for field, ids in _by_other_tables(asked).items()}


def _by_other_tables(asked: CommitmentQuery) -> dict[str, Select[str]]:
    """The commitments that fit by what they hold many of."""
    found: dict[str, Select[str]] = {}
    if asked.currencies:
        found["currencies"] = _with_sums(asked)
    if asked.bases:
        found["bases"] = _with_sums(asked)
    if asked.missions:
        found["missions"] = select(deal_lines.c.id).where(deal_lines.c.mission.in_(asked.missions))
    if asked.name:
        kind, key = asked.name
        named = select(uses.c.subject).where(uses.c.kind == kind.value, uses.c.key == key)
        lines, missions = (
            select(deal_lines.c.id).where(own.in_(named)) for own in (deal_lines.c.line, deal_lines.c.mission)
        )
        found["name"] = select(union(lines, missions).subquery().c.id)
    return found


def _with_sums(asked: CommitmentQuery) -> Select[str]:
    """The commitments with a sum in one of the currencies and on one of the rungs, as far as either is asked for."""
    where = [sums.c.currency.in_(asked.currencies)] if asked.currencies else []
    if asked.bases:
        where.append(sums.c.basis.in_([basis.value for basis in asked.bases]))
    return select(sums.c.id).where(*where)


def _state(asked: CommitmentQuery) -> ColumnElement[str]:
    """The state on the day: silent where no word came for so many months."""
    return case((_reason(DueReason.QUIET, asked), CommitmentState.SILENT.value), else_=table.c.reported)


def _reason(reason: DueReason, asked: CommitmentQuery) -> Condition:
    match reason:
        case DueReason.QUIET:
            return and_(not_(table.c.over), _heard_by(months_before(asked.day, asked.months)))
        case DueReason.PAST:
            return table.c.due_day < asked.day.isoformat()
        case DueReason.ANNOUNCED:
            return table.c.announced_for < asked.day.isoformat()


def _as_counted(column: Column[str]) -> ColumnElement[str]:
    """The same words, for sorting what was narrowed down.

    SQLite is kept from the index by that column alone: it would fetch every row on the way, whose JSON is long, to see
    whether it fits, where another index holds all that is narrowed down by.
    """
    return column.concat("")


def _heard_by(day: str) -> Condition:
    """Last heard of on a day or before.

    Most deals are, so that SQLite is kept from the index by that day: it would fetch most rows, whose JSON is long, to
    count what another index holds whole.
    """
    return func.coalesce(table.c.heard, NEVER) <= day


def months_before(day: datetime.date, months: int) -> str:
    """The same day of the month so many months before, as words are compared: there need not be such a day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return f"{max(year, 0):04}-{month + 1:02}-{day.day:02}"


def _read(told: str) -> CommitmentSummary:
    return msgspec.json.decode(told, type=CommitmentSummary)
