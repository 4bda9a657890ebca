"""Which reading speaks for a document that several originals give: that of the smallest hash."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, func, select

from ihaeng.model import Reading
from ihaeng.store.among import AMONG, among
from ihaeng.store.schema import readings

MOST_ASKED = 500
"""Values named in one query."""

ROWS_AT_ONCE = 200
"""Readings that are fetched together when all are gone through."""

Value = TypeVar("Value")

_OF_DOCUMENTS = (
    select(readings.c.document, readings.c.reading).where(among(readings.c.document)).order_by(readings.c.sha256.desc())
)
_DECODER = msgspec.json.Decoder(Reading)


def in_batches(values: Iterable[Value]) -> Iterator[Sequence[Value]]:
    """The values in lists short enough for one query."""
    listed = list(values)
    for start in range(0, len(listed), MOST_ASKED):
        yield listed[start : start + MOST_ASKED]


def readings_of(connection: Connection, documents: Iterable[str]) -> dict[str, Reading]:
    """The readings of these documents; those that have none are left out."""
    found: dict[str, str] = {}
    for batch in in_batches(documents):
        found |= {row[0]: row[1] for row in connection.execute(_OF_DOCUMENTS, {AMONG: list(batch)}).all()}
    return {document: _DECODER.decode(text) for document, text in found.items()}


def all_readings(connection: Connection) -> Iterator[Reading]:
    """The readings, one a document, by the document's id."""
    speaking = select(func.min(readings.c.sha256)).group_by(readings.c.document)
    query = select(readings.c.reading).where(readings.c.sha256.in_(speaking)).order_by(readings.c.document)
    for text in connection.execute(query.execution_options(yield_per=ROWS_AT_ONCE)).scalars():
        yield _DECODER.decode(text)
