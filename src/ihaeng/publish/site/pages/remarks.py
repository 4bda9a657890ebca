"""What people said is wrong, for the desk: open and settled, each with its sentence and the way to it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ihaeng.model import LedgerDocument, Mention, RemarkState
from ihaeng.model.lists import HeldRemark, RemarkList, RemarkQuery
from ihaeng.publish.shapes import Quote
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.narrowing import PAGE, Paging, Pairs, paging
from ihaeng.publish.site.sourcing import Sourced, Sources
from ihaeng.publish.values import day, shown

STEPS = ("remarks",)
ALL = "all"
"""The state that is meant where all are asked for."""


class RemarkRow(msgspec.Struct, frozen=True, kw_only=True):
    """A remark: what was said when, of which sentence, for which line, and what its review came to."""

    number: int
    said: str
    day: str
    quote: Quote
    line: str
    is_settled: bool
    reviewed: str = ""
    review: str = ""


class StateChoice(msgspec.Struct, frozen=True, kw_only=True):
    """One state as a way to narrow the list."""

    name: str
    count: int
    chosen: bool
    address: str


class RemarksView(Sourced, frozen=True, kw_only=True):
    """The list; `state` is the one shown, whose name stays in the address after a review."""

    rows: tuple[RemarkRow, ...]
    states: tuple[StateChoice, ...]
    state: str
    paging: Paging


def remarks_page(
    found: RemarkList, asked: RemarkQuery, frame: Frame, *, documents: Iterable[LedgerDocument] = ()
) -> Page:
    """Show one page of remarks; `documents` are those that they are of."""
    sources, state = Sources(documents, frame), str(asked.state or ALL)
    pairs = _pairs(state)

    def leading(query: Pairs) -> str:
        return frame.addresses.page(*STEPS, query=query)

    quotes = [sources.quote(Mention(document=one.remark.document, span=one.remark.seen)) for one in found.remarks]
    rows = zip(found.remarks, quotes, strict=True)
    view = RemarksView(
        sources=sources.addresses(quotes),
        rows=tuple(_row(one, quote, frame) for one, quote in rows),
        states=tuple(
            StateChoice(
                name=name,
                count=found.total(None if name == ALL else RemarkState(name)),
                chosen=name == state,
                address=leading(_pairs(name)),
            )
            for name in (*map(str, RemarkState), ALL)
        ),
        state=state,
        paging=paging(asked.offset, len(found.remarks), asked.most, found.total(asked.state), pairs, leading),
    )
    at_page: Pairs = ((PAGE, str(asked.offset // asked.most + 1)),) if asked.offset else ()
    return Page(
        template="remarks.html.j2", view=view, section="remarks", steps=STEPS, query=(*pairs, *at_page), keys=True
    )


def _pairs(state: str) -> Pairs:
    """The open ones go without saying."""
    return () if state == RemarkState.OPEN else (("state", state),)


def _row(one: HeldRemark, quote: Quote, frame: Frame) -> RemarkRow:
    words, review = frame.words, one.review
    return RemarkRow(
        number=one.number,
        said=shown(one.remark.said),
        day=day(words, one.remark.made_at),
        quote=quote,
        line=one.remark.line or "",
        is_settled=one.state is RemarkState.SETTLED,
        reviewed=day(words, review.made_at) if review else "",
        review=shown(review.said) if review else "",
    )
