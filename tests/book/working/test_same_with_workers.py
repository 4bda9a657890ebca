"""By one worker, by two, or without any: the same ledger, ids and order included."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ihaeng.book import Book
from ihaeng.book.working import line

NewBook = Callable[[], Book]
Told = Callable[[Book], bytes]


def test_workers_change_nothing(
    example: list[Path], new_book: NewBook, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone, one, two = new_book(), new_book(), new_book()
    first = alone.add(example)
    monkeypatch.setattr(line, "FEW", 0)
    assert [ledger.add(example, workers=number) for number, ledger in enumerate([one, two], start=1)] == [first, first]
    assert told(one) == told(two) == told(alone)
