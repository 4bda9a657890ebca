"""Remarks: what people say is wrong, and what the review of each came to; behind all others and never changed."""

from __future__ import annotations

from sqlalchemy import Connection, RowMapping, Select, func, insert, select

from ihaeng.model import Remark, RemarkState, Review, Span
from ihaeng.model.lists import HeldRemark, RemarkList, RemarkQuery
from ihaeng.store.schema import remarks, reviews


def add_remark(connection: Connection, remark: Remark) -> None:
    """Keep a remark behind all others."""
    values = {"made_at": remark.made_at, "document": remark.document, "said": remark.said, "line": remark.line}
    seen = {"start": remark.seen.start, "end": remark.seen.end, "quote": remark.seen.quote}
    connection.execute(insert(remarks).values(**values, **seen))


def add_review(connection: Connection, remark: int, review: Review) -> bool:
    """Keep what the review of a remark came to; False where there is no remark of that number."""
    if connection.execute(select(remarks.c.number).where(remarks.c.number == remark)).first() is None:
        return False
    values = {"made_at": review.made_at, "state": review.state.value, "said": review.said}
    connection.execute(insert(reviews).values(remark=remark, **values))
    return True


def remarks_of(connection: Connection, asked: RemarkQuery) -> RemarkList:
    """One page of the remarks that fit, the newest first, and how many there are of each state."""
    counted = _with_reviews(asked.document).subquery()
    states = select(counted.c.state, func.count()).group_by(counted.c.state)
    query = select(counted).order_by(counted.c.number.desc()).offset(asked.offset).limit(asked.most)
    if asked.state is not None:
        query = query.where(counted.c.state == asked.state.value)
    return RemarkList(
        remarks=tuple(map(_held, connection.execute(query).mappings())),
        counts={RemarkState(row[0]): row[1] for row in connection.execute(states)},
    )


def _with_reviews(document: str | None) -> Select[tuple[object, ...]]:
    """Every remark with the latest of its reviews."""
    latest = select(func.max(reviews.c.number)).group_by(reviews.c.remark)
    last = select(reviews).where(reviews.c.number.in_(latest)).subquery()
    query = select(
        remarks,
        func.coalesce(last.c.state, RemarkState.OPEN.value).label("state"),
        last.c.made_at.label("reviewed_at"),
        last.c.said.label("review"),
    ).outerjoin(last, last.c.remark == remarks.c.number)
    return query if document is None else query.where(remarks.c.document == document)


def _held(row: RowMapping) -> HeldRemark:
    seen = Span(start=row["start"], end=row["end"], quote=row["quote"])
    remark = Remark(
        made_at=row["made_at"], document=row["document"], seen=seen, said=row["said"], line=row["line"] or None
    )
    review = None
    if row["reviewed_at"] is not None:
        review = Review(made_at=row["reviewed_at"], state=RemarkState(row["state"]), said=row["review"])
    return HeldRemark(number=row["number"], remark=remark, review=review)
