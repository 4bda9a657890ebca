"""Documents that wait to be placed: their reading changed, or a decision on them did."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, delete, insert, select

from ihaeng.store.among import among
from ihaeng.store.asking import change_among, rows_among
from ihaeng.store.schema import readings, waiting

_FIRST = select(waiting.c.document).order_by(waiting.c.document).limit(bindparam("most"))
_AMONG = select(waiting.c.document).where(among(waiting.c.document))
_PUT = insert(waiting)
_PLACED = delete(waiting).where(among(waiting.c.document))


def waiting_documents(connection: Connection, most: int) -> list[str]:
    """Documents whose reading changed since they were placed, in the order of their ids."""
    return list(connection.execute(_FIRST, {"most": most}).scalars())


def let_wait(connection: Connection, documents: Collection[str]) -> None:
    """Note that documents are to be placed and folded anew."""
    known = {row[0] for row in rows_among(connection, _AMONG, documents)}
    rows = [{"document": document} for document in dict.fromkeys(documents) if document not in known]
    if rows:
        connection.execute(_PUT, rows)


def let_all_wait(connection: Connection) -> None:
    """Note it of every document that has a reading."""
    known = select(readings.c.document).where(~readings.c.document.in_(select(waiting.c.document))).distinct()
    connection.execute(insert(waiting).from_select(["document"], known))


def wait_no_longer(connection: Connection, documents: Collection[str]) -> None:
    """Note that documents are placed."""
    change_among(connection, _PLACED, documents)
