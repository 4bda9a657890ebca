"""Steps from each version of the tables to the next; tables that are merely new are made by themselves."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, insert, select, update

from ihaeng.store import schema


def migrate(connection: Connection) -> None:
    """Bring a ledger whose tables are all there to this version, one step after the other, in one transaction."""
    version = connection.execute(select(schema.about.c.schema_version)).scalar_one()
    for step in range(version + 1, schema.VERSION + 1):
        if step in STEPS:
            STEPS[step](connection)
    connection.execute(update(schema.about).values(schema_version=schema.VERSION))


def _everything_waits(connection: Connection) -> None:
    """Documents of a ledger from before version 4 are yet to be folded into parts and indexed."""
    known = select(schema.readings.c.document).distinct()
    connection.execute(insert(schema.waiting).from_select(["document"], known))


STEPS: dict[int, Callable[[Connection], None]] = {4: _everything_waits}
"""What is to be done to come to a version, beyond new tables."""
