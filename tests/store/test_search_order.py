"""Entries are found newest first, however many there are and wherever the words stand among them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Connection

from ihaeng.store import searching
from ihaeng.store.engine import WRITING
from ihaeng.store.indexing import STEPS, replace_entries
from ihaeng.store.opening import open_or_create
from ihaeng.store.records import Entry

FIRST_DAY = datetime.date(2031, 5, 1)
TEXTS = ["수소 협약", "수소 투자", "배터리 협약", "수소 협약", "배터리 투자", "배터리 투자", "수소 협약", "배터리 계약"]
"""What stands in one entry a day."""


@pytest.fixture
def connection(ledger_place: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Connection]:
    monkeypatch.setattr(searching, "NEWEST", 3)
    engine = open_or_create(ledger_place())
    with engine.execution_options(**WRITING).begin() as opened:
        for number, words in enumerate(TEXTS):
            day = (FIRST_DAY + datetime.timedelta(days=number)).isoformat()
            replace_entries(opened, str(number), [Entry(subject="document", day=day, words=words)])
        replace_entries(opened, "steps", [Entry(subject=STEPS, day=FIRST_DAY.isoformat(), words="수소 협약")])
        yield opened
    engine.dispose()


@pytest.mark.parametrize(
    ("question", "most", "owners"),
    [
        ("투자", 1, "5"),  # among the newest
        ("수소", 2, "63"),  # one of them is, one is not
        ("수소", 9, "6310"),
        ("수소 협약", 9, "630"),
        ("배터리 협약", 9, "2"),  # older ones alone
        ("없는말", 9, ""),
    ],
)
def test_the_newest_entries_are_found_first(connection: Connection, question: str, most: int, owners: str) -> None:
    found = searching.search(connection, [[word] for word in question.split()], most)
    assert "".join(one.owner for one in found) == owners


def test_sentences_on_steps_are_found_apart(connection: Connection) -> None:
    assert [one.owner for one in searching.search_steps(connection, [["수소"]], 9)] == ["steps"]
