"""The day of publication of every document that is read, so that nobody opens all readings to say what was searched."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, insert, select

from ihaeng.model import Document, Scope
from ihaeng.store.lists.tables import published
from ihaeng.store.schema import readings
from ihaeng.store.speaking import all_readings, readings_of


def keep_day(connection: Connection, sha256: str, document: Document) -> None:
    """Keep when a document was published, as the reading tells it that speaks for it: that of the smallest hash."""
    same = select(readings.c.sha256).where(readings.c.document == document.id, readings.c.sha256 < sha256)
    if connection.execute(same).first() is None:
        _put(connection, document)


def forget_day(connection: Connection, document: str) -> None:
    """One of the readings of a document is gone: another speaks for it, or none."""
    connection.execute(delete(published).where(published.c.document == document))
    left = readings_of(connection, [document])
    if left:
        _put(connection, left[document].document)


def keep_all_days(connection: Connection) -> None:
    """Keep the days of all documents, of a ledger that did not."""
    connection.execute(delete(published))
    rows = [_row(reading.document) for reading in all_readings(connection)]
    if rows:
        connection.execute(insert(published), rows)


def scope(connection: Connection) -> Scope:
    """How many documents are read, and from when to when they were published."""
    ends = (func.min(published.c.day), func.max(published.c.day))
    since, until = (connection.execute(select(end)).scalar() for end in ends)
    count = connection.execute(select(func.count()).select_from(published)).scalar_one()
    return Scope(documents=count, since=since, until=until)


def _put(connection: Connection, document: Document) -> None:
    connection.execute(delete(published).where(published.c.document == document.id))
    connection.execute(insert(published).values(**_row(document)))


def _row(document: Document) -> dict[str, str | None]:
    return {"document": document.id, "day": document.published[:10] if document.published else None}
