"""Remarks: what people say is wrong, behind all others and never changed."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, RowMapping, insert, select

from ihaeng.model import Remark, Span
from ihaeng.store.schema import remarks


def add_remark(connection: Connection, remark: Remark) -> None:
    """Keep a remark behind all others."""
    values = {"made_at": remark.made_at, "document": remark.document, "said": remark.said, "line": remark.line}
    seen = {"start": remark.seen.start, "end": remark.seen.end, "quote": remark.seen.quote}
    connection.execute(insert(remarks).values(**values, **seen))


def remarks_on(connection: Connection, document: str) -> Iterator[Remark]:
    """The remarks on a document, in the order in which they were made."""
    query = select(remarks).where(remarks.c.document == document).order_by(remarks.c.number)
    for row in connection.execute(query).mappings():
        yield _remark(row)


def _remark(row: RowMapping) -> Remark:
    seen = Span(start=row["start"], end=row["end"], quote=row["quote"])
    return Remark(
        made_at=row["made_at"], document=row["document"], seen=seen, said=row["said"], line=row["line"] or None
    )
