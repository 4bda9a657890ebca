"""Answers are made once, until the ledger is written to."""

from __future__ import annotations

import threading

import pytest

from ihaeng.book import remembering
from ihaeng.book.remembering import Remembered


class Counter:
    """Makes answers, and counts them."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> int:
        self.made += 1
        return self.made


def test_an_answer_holds_until_something_is_written() -> None:
    remembered, make = Remembered(), Counter()
    assert [remembered.get(1, asked, make) for asked in ("a", "a", "b")] == [1, 1, 2]
    assert [remembered.get(2, "a", make), remembered.get(2, "a", make)] == [3, 3]


def test_who_still_reads_the_ledger_of_before_gets_and_leaves_nothing() -> None:
    remembered, make = Remembered(), Counter()
    assert [remembered.get(at, "a", make) for at in (2, 1, 1, 2)] == [1, 2, 3, 1]


def test_nothing_is_remembered_of_a_ledger_that_does_not_count() -> None:
    remembered, make = Remembered(), Counter()
    assert [remembered.get(None, "a", make), remembered.get(None, "a", make)] == [1, 2]


def test_what_failed_is_tried_again() -> None:
    remembered, make = Remembered(), Counter()

    def fail() -> int:
        raise ValueError("not now")

    with pytest.raises(ValueError, match="not now"):
        remembered.get(1, "a", fail)
    assert remembered.get(1, "a", make) == 1


def test_the_oldest_give_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "MOST_REMEMBERED", 2)
    remembered, make = Remembered(), Counter()
    for asked in ("a", "b", "c"):
        remembered.get(1, asked, make)
    assert remembered.get(1, "c", make) == 3
    assert remembered.get(1, "a", make) == 4


def test_who_asks_meanwhile_waits_for_the_answer_that_is_being_made() -> None:
    remembered, make = Remembered(), Counter()
    begun, go_on = threading.Event(), threading.Event()

    def slow() -> int:
        begun.set()
        go_on.wait(10)
        return make()

    found: list[int] = []
    first = threading.Thread(target=lambda: found.append(remembered.get(1, "a", slow)))
    first.start()
    begun.wait(10)
    second = threading.Thread(target=lambda: found.append(remembered.get(1, "a", slow)))
    second.start()
    go_on.set()
    first.join(10)
    second.join(10)
    assert found == [1, 1]
