"""What all questions to lists share: words, orders, pages and facets. Only columns named here are ever asked for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    Text,
    and_,
    cast,
    func,
    literal,
    nulls_last,
    or_,
    select,
)
from sqlalchemy.sql.elements import UnaryExpression

from ihaeng.language.search_terms import folded, forms, wanted, without_particle
from ihaeng.model.lists import Facet, Order

MOST_WORDS = 10
"""Words of one question that are looked for; those behind are left out."""

MOST_FACETS = 100
"""Values of one field that a list can be narrowed to: those of most rows."""

MOST_PAGE = 1000
"""Rows of one page, however many are asked for."""

Condition = ColumnElement[bool]


def found_by(connection: Connection, id_: Column[str], told: Table, words: str) -> Condition | None:
    """That an id is one of those under which every word stands in a table's `words`; None with nothing to look for.

    The texts are read through once, here: what a list asks with this condition, again and again, reads none.
    """
    where = stands_in(connection, told.c.words, words)
    if where is None:
        return None
    ids = connection.execute(select(told.c.id).where(where).distinct()).scalars().all()
    listed = literal(msgspec.json.encode(ids).decode(), Text)
    is_sqlite = connection.dialect.name == "sqlite"
    each = func.json_each(listed) if is_sqlite else func.json_array_elements_text(cast(listed, JSON))
    return id_.in_(select(each.table_valued("value").c.value))


def stands_in(connection: Connection, text: ColumnElement[str], words: str) -> Condition | None:
    """That every word stands in a folded text, in whatever form; None where there is nothing to look for."""
    asked = [word for word in folded(words).split() if any(wanted(word))][:MOST_WORDS]
    find = func.instr if connection.dialect.name == "sqlite" else func.strpos
    if not asked:
        return None
    return and_(*(or_(*(find(text, form) > 0 for form in _forms(word))) for word in asked))


def _forms(word: str) -> list[str]:
    return list(dict.fromkeys((*forms(word), *forms(without_particle(word)))))


def in_order(column: ColumnElement[str] | Column[str], order: Order) -> UnaryExpression[str]:
    """Sorted by a column, rows without a value last."""
    return nulls_last(column.desc() if order is Order.DESCENDING else column.asc())


def page(query: Select[str], offset: int, most: int) -> Select[str]:
    """One page of rows."""
    return query.offset(max(offset, 0)).limit(min(max(most, 0), MOST_PAGE))


def facets_by_name(
    connection: Connection, key: Column[str], name: Column[str], where: Sequence[Condition]
) -> tuple[Facet, ...]:
    """The values of a key with the name that most of their rows show, the most first."""
    query = select(key, name, func.count()).where(key != "", *where).group_by(key, name)
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for value, shown, count in connection.execute(query):
        names[value][shown or value] += count
    return _most(
        Facet(key=value, name=min(held, key=lambda one: (-held[one], one)), count=sum(held.values()))
        for value, held in names.items()
    )


def facets(connection: Connection, query: Select[str, int]) -> tuple[Facet, ...]:
    """The values that a query counts, each its own name, the most first."""
    rows = connection.execute(query).all()
    return _most(Facet(key=value, name=value, count=count) for value, count in rows if value and count)


def _most(found: Iterable[Facet]) -> tuple[Facet, ...]:
    return tuple(sorted(found, key=lambda one: (-one.count, one.key))[:MOST_FACETS])
