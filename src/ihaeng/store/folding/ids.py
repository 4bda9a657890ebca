"""Every id that ever was shown, with the act that named it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, insert, select

from ihaeng.store.among import among
from ihaeng.store.asking import rows_among
from ihaeng.store.records import KnownId
from ihaeng.store.schema import ids

_AMONG = select(ids.c.id).where(among(ids.c.id))
_BETWEEN = (
    select(ids.c.id, ids.c.document, ids.c.act, ids.c.start)
    .where(ids.c.id >= bindparam("first"), ids.c.id < bindparam("beyond"))
    .order_by(ids.c.id)
    .limit(bindparam("most"))
)
_PUT = insert(ids)

_LAST = "\U0010ffff"
"""What no id holds, and what stands behind all letters."""


def known_ids(connection: Connection, start: str, most: int) -> list[KnownId]:
    """The ids that begin with some letters, each with the act that once gave it."""
    asked = {"first": start, "beyond": start + _LAST, "most": most}
    return [
        KnownId(id=row.id, document=row.document, act=row.act, start=row.start)
        for row in connection.execute(_BETWEEN, asked)
    ]


def know(connection: Connection, known: Sequence[KnownId]) -> None:
    """Keep ids; those that are kept already stay as they are."""
    new = {one.id: one for one in known}
    for (old,) in rows_among(connection, _AMONG, list(new)):
        del new[old]
    rows = [{"id": one.id, "document": one.document, "act": one.act, "start": one.start} for one in new.values()]
    if rows:
        connection.execute(_PUT, rows)
