"""Remarks stand behind each other for good, on either database, and survive a rebuild of everything else."""

from __future__ import annotations

from collections.abc import Callable

from ihaeng.model import Remark, RemarkState, Review, Span
from ihaeng.model.lists import RemarkQuery
from ihaeng.store import Store


def remark(said: str, document: str = "d1") -> Remark:
    seen = Span(start=3, end=7, quote="협약을 ")
    return Remark(made_at="2025-04-08T09:00:00+00:00", document=document, seen=seen, said=said, line="l1")


def test_remarks_come_back_in_their_order_and_for_their_document(ledger_place: Callable[[], str]) -> None:
    place = ledger_place()
    store = Store.create(place)
    told = [remark("하나"), remark("둘"), remark("하나")]
    for one in (*told, remark("다른 글", "d2")):
        store.add_remark(one)
    store.close()
    again = Store.existing(place)
    found = again.remarks(RemarkQuery(document="d1")).remarks
    assert [one.remark for one in reversed(found)] == told
    assert again.remarks(RemarkQuery(document="d3")).remarks == ()
    again.close()


def test_what_a_review_came_to_stands_with_its_remark_and_the_latest_counts(ledger_place: Callable[[], str]) -> None:
    store = Store.create(ledger_place())
    for said in ("하나", "둘", "셋"):
        store.add_remark(remark(said))
    second = store.remarks(RemarkQuery()).remarks[1].number
    settled = Review(made_at="2025-04-09T09:00:00+00:00", state=RemarkState.SETTLED, said="고쳤음")
    assert store.add_review(second, settled)
    assert not store.add_review(99, settled)
    found = store.remarks(RemarkQuery(state=RemarkState.SETTLED))
    assert [(one.remark.said, one.review) for one in found.remarks] == [("둘", settled)]
    assert (found.total(RemarkState.OPEN), found.total(None)) == (2, 3)
    store.add_review(second, Review(made_at="2025-04-10T09:00:00+00:00", state=RemarkState.OPEN))
    assert store.remarks(RemarkQuery(state=RemarkState.SETTLED)).remarks == ()
    assert [one.remark.said for one in store.remarks(RemarkQuery(offset=1, most=1)).remarks] == ["둘"]
    store.close()
