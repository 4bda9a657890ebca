"""A ledger that an older version left is brought to this one, and tells what it would tell had it been made anew."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from sqlalchemy import Connection, func, inspect, update
from synthetic import readings

from ihaeng.book import Book, open_existing
from ihaeng.model.figures import GroupedBy
from ihaeng.model.lists import CommitmentQuery
from ihaeng.store import Original, Store
from ihaeng.store.lists.tables import commitments, names
from ihaeng.store.schema import VERSION, about, metadata

DAY = datetime.date(2037, 6, 16)
PILE = list(readings(30, seed=4))
QUESTION = PILE[0].document.text.split()[0]

CAME_WITH = {
    4: "waiting folded_by pieces keys visits departures parts ids dealings entries entry_index",
    5: "listed_missions words_of_missions countries_of_missions documents_of_missions listed_lines uses_of_names "
    "listed_names listed_commitments words_of_commitments sums_of_commitments lines_of_commitments published",
    6: "remarks",
    7: "watched addresses",
    8: "lines_of_deals keys_of_deals pairs_of_deals followed_deals signs_of_deals later_tellings steps_of_deals "
    "stirred_deals",
    9: "counted_lines counted_deals",
    10: "changes",
    11: "reviews",
    12: "",
    13: "",
    14: "drawn",
}
"""The tables that each version brought; 12 only indexes, 13 only counts."""


def make_older(connection: Connection, version: int) -> None:
    """Take away what later versions brought, and let what changed since look otherwise."""
    there = inspect(connection).get_table_names()
    for later in range(version + 1, VERSION + 1):
        for table in set(CAME_WITH[later].split()) & {*there, "entry_index"}:
            connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")
    for index in commitments.indexes:
        connection.exec_driver_sql(f"DROP INDEX IF EXISTS {index.name}")
    if version < 13 and names.name in inspect(connection).get_table_names():
        leading = names.c.told.contains('"lead"') | names.c.told.contains('"own"')
        connection.execute(
            update(names).where(leading).values(lines=0, told=func.replace(names.c.told, "lines", "once"))
        )
    if version == 8:
        connection.exec_driver_sql("UPDATE lines_of_deals SET told = '{}'")
    connection.execute(update(about).values(schema_version=version))


def told(book: Book) -> list[object]:
    """What a ledger answers to all that is kept beside the readings."""
    asked = CommitmentQuery(day=DAY)
    lists = book.lists
    return [
        *(lists.missions(), lists.lines(), lists.names(), lists.commitments(asked), lists.scope()),
        *(lists.due(DAY), lists.figures(GroupedBy.LEAD, DAY), book.search(QUESTION), book.ledger()),
    ]


def test_every_table_came_with_a_version_or_was_there_before() -> None:
    brought = {table for tables in CAME_WITH.values() for table in tables.split()}
    first = {"ihaeng_ledger", "originals", "readings", "answers", "failures", "decisions"}
    assert brought - {"entry_index"} | first == set(metadata.tables)
    assert max(CAME_WITH) == VERSION


@pytest.mark.parametrize("version", range(3, VERSION))
def test_an_older_ledger_tells_what_a_new_one_does(ledger_place: Callable[[], str], version: int) -> None:
    place = ledger_place()
    store = Store.create(place)
    with Book(store) as book:
        for one in PILE:
            original = Original.of(one.document.id.encode(), one.document.source)
            store.keep(original)
            store.keep_reading(original.sha256, one)
        before = told(book)
        assert book.search(QUESTION).hits
        with store._writing() as connection:
            make_older(connection, version)
    with open_existing(place) as book:
        assert told(book) == before
