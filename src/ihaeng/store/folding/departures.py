"""Acts that belong to a mission of another neighbourhood than their document."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, Row, bindparam, delete, insert, select

from ihaeng.store.among import among
from ihaeng.store.asking import change_among, rows_among
from ihaeng.store.records import Departed
from ihaeng.store.schema import departures, pieces

_COLUMNS = select(
    *(departures.c.act, departures.c.document, departures.c.text, departures.c.to_document, departures.c.to_number)
)
_OF_DOCUMENTS = _COLUMNS.where(among(departures.c.document))
_ARRIVING = _COLUMNS.join_from(
    departures,
    pieces,
    (departures.c.to_document == pieces.c.document) & (departures.c.to_number == pieces.c.number),
).where(pieces.c.place == bindparam("at"))
_REMOVE = delete(departures).where(among(departures.c.act))
_PUT = insert(departures)


class DepartureRows:
    """Rows of departures within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, documents: Collection[str]) -> list[Departed]:
        """The acts of documents that belong to other neighbourhoods."""
        return [_departed(row) for row in rows_among(self._connection, _OF_DOCUMENTS, documents)]

    def arriving(self, place: int) -> list[Departed]:
        """The acts of other neighbourhoods that belong to this one."""
        return [_departed(row) for row in self._connection.execute(_ARRIVING, {"at": place})]

    def replace(self, acts: Collection[str], gone: Sequence[Departed]) -> None:
        """Keep which of a neighbourhood's acts belong elsewhere."""
        change_among(self._connection, _REMOVE, {*acts, *(one.act for one in gone)})
        rows = [
            {
                "act": one.act,
                "document": one.document,
                "text": one.text,
                "to_document": one.to[0],
                "to_number": one.to[1],
            }
            for one in gone
        ]
        if rows:
            self._connection.execute(_PUT, rows)


def _departed(row: Row[str, str, str, str, int]) -> Departed:
    act, document, text, to_document, to_number = row
    return Departed(act=act, document=document, text=text, to=(to_document, to_number))
