"""Remarks stand behind each other for good, on either database, and survive a rebuild of everything else."""

from __future__ import annotations

from collections.abc import Callable

from ihaeng.model import Remark, Span
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
    assert again.remarks_on("d1") == told
    assert again.remarks_on("d3") == []
    again.close()
