"""Steps from each version of the tables to the next; tables that are merely new are made by themselves."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, insert, select, update

from ihaeng.store import schema
from ihaeng.store.lists import tables
from ihaeng.store.lists.counting_names import count_leading_names
from ihaeng.store.lists.days import keep_all_days
from ihaeng.store.searchable import find_all_by_text


def migrate(connection: Connection) -> None:
    """Bring a ledger whose tables are all there to this version, one step after the other, in one transaction."""
    version = connection.execute(select(schema.about.c.schema_version)).scalar_one()
    for step in range(version + 1, schema.VERSION + 1):
        if step in STEPS:
            STEPS[step](connection)
    connection.execute(update(schema.about).values(schema_version=schema.VERSION))


def _everything_waits(connection: Connection) -> None:
    """Documents of a ledger from before version 4 are yet to be folded into parts, and to be found by their texts."""
    known = select(schema.readings.c.document).distinct()
    connection.execute(insert(schema.waiting).from_select(["document"], known))
    find_all_by_text(connection)


def _rows_are_made(connection: Connection) -> None:
    """Parts of a ledger from before version 5 are yet to be told in rows; days of publication are read off."""
    _parts_are_folded_anew(connection)
    keep_all_days(connection)


def _parts_are_folded_anew(connection: Connection) -> None:
    """What is kept beside the parts of a ledger from before version 9 is yet to be made."""
    connection.execute(update(schema.parts).values(stale=True))


def _counting_is_indexed(connection: Connection) -> None:
    """Indexes of a ledger from before version 12 are yet to be made: those of tables that are new made themselves."""
    for index in tables.commitments.indexes:
        index.create(connection, checkfirst=True)


def _leads_are_counted(connection: Connection) -> None:
    """In a ledger from before version 13, the acts of those who led or sent missions are yet to count as theirs."""
    count_leading_names(connection)


STEPS: dict[int, Callable[[Connection], None]] = {
    4: _everything_waits,
    5: _rows_are_made,
    8: _parts_are_folded_anew,
    9: _parts_are_folded_anew,
    12: _counting_is_indexed,
    13: _leads_are_counted,
}
"""What is to be done to come to a version, beyond new tables."""
