"""Decisions are only ever added, and come back in the order in which they were made known."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from ihaeng.store import KeptDecision, Store


def decision(why: str, made_at: str = "2026-03-01T09:00:00+09:00") -> KeptDecision:
    return KeptDecision(made_at=made_at, who="편집부", why=why, kind="reject", payload='{"field": "amount"}')


def test_decisions_come_back_in_the_order_of_adding_whatever_the_clock_said(store: Store) -> None:
    first, second = decision("보도 오류"), decision("정정 보도", made_at="2020-01-01T00:00:00+09:00")
    for one in (first, second):
        store.add_decision(one)
    assert store.decisions() == [first, second]


def test_the_same_decision_again_changes_nothing(store: Store) -> None:
    for one in (decision("하나"), decision("둘"), decision("하나")):
        store.add_decision(one)
    assert [one.why for one in store.decisions()] == ["하나", "둘"]


def test_a_ledger_from_before_decisions_has_none_until_one_is_added(tmp_path: Path) -> None:
    place = tmp_path / "ledger.db"
    Store.create(place).close()
    with closing(sqlite3.connect(place)) as old:
        old.execute("DROP TABLE decisions")
        old.execute("UPDATE ihaeng_ledger SET schema_version = 2")
        old.commit()
    looked_at = Store.existing(place)
    assert looked_at.decisions() == []
    looked_at.close()
    added_to = Store.create(place)
    added_to.add_decision(decision("하나"))
    assert added_to.decisions() == [decision("하나")]
    added_to.close()
