"""However a ledger grows, on either database, it is the one that all documents at once would give."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence

import msgspec
import pytest
from synthetic import readings

from ihaeng.book import Book
from ihaeng.book.folding.refold import refold
from ihaeng.ledger import build
from ihaeng.model import Decision, Ledger, Reading, Seen, Subject, Verdict
from ihaeng.model.decision import named
from ihaeng.model.ledger_json import encode
from ihaeng.store import Original, Store

PILE = list(readings(66, seed=3))


@pytest.fixture
def store(ledger_place: Callable[[], str]) -> Store:
    return Store.create(ledger_place())


def keep(store: Store, reading: Reading) -> str:
    original = Original.of(reading.document.id.encode(), reading.document.source)
    store.keep(original)
    store.keep_reading(original.sha256, reading)
    return original.sha256


def grow(book: Book, store: Store, order: Sequence[Reading], chance: random.Random) -> None:
    left = list(order)
    while left:
        for _ in range(chance.choice((1, 1, 2, 7))):
            if left:
                keep(store, left.pop())
        book.refold()


def ids_of(ledger: Ledger) -> set[str]:
    lists = (ledger.missions, ledger.lines, ledger.commitments)
    return {one.id for facts in lists for one in facts}


@pytest.mark.parametrize("seed", range(3))
def test_one_by_one_in_any_order_is_all_at_once(store: Store, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - an order, no secret
    order = chance.sample(PILE, len(PILE))
    with Book(store) as book:
        grow(book, store, order, chance)
        assert encode(book.ledger()) == encode(build(PILE))


def test_folding_tells_how_much_is_left(ledger_place: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[refold.__module__], "BATCH", 10)
    left: list[int] = []
    store = Store.create(ledger_place())
    with Book(store):
        for one in PILE:
            keep(store, one)
        refold(store, [], left.append)
    assert len(left) > len(PILE) // 10
    assert left[-1] < left[0]


def test_readings_that_change_or_go_leave_no_trace(store: Store) -> None:
    changed = [msgspec.structs.replace(one, missions=()) if at % 3 else one for at, one in enumerate(PILE)]
    with Book(store) as book:
        for one in changed:
            keep(store, one)
        book.refold()
        for at, one in enumerate(PILE):
            name = keep(store, one)
            if at % 11 == 0:
                store.keep_failure(name, "IH101", "empty")
                book.refold()
        left = [one for at, one in enumerate(PILE) if at % 11]
        assert encode(book.ledger()) == encode(build(left))


def test_decisions_reach_the_parts_that_they_bear_on(store: Store) -> None:
    with Book(store) as book:
        for one in PILE:
            keep(store, one)
        told = book.ledger()
        by_id = {one.document.id: one.document for one in PILE}
        tellers = [by_id[mission.documents[0]] for mission in (told.missions[0], told.missions[-1])]
        sides = [(Seen(document=one.id, sha256=one.sha256),) for one in tellers]
        facts = {"verdict": Verdict.SAME, "subject": Subject.MISSION, "who": "편집부", "when": "2041-01-01T00:00:00Z"}
        decision = named(msgspec.convert({"id": "", **facts, "seen": sides[0], "others": sides[1]}, Decision))
        book.keep(decision)
        assert encode(book.ledger()) == encode(build(PILE, [decision]))
        undo = {"id": "", **facts, "verdict": Verdict.UNDO, "subject": Subject.DECISION, "undoes": decision.id}
        taken_back = named(msgspec.convert(undo, Decision))
        book.keep(taken_back)
        assert encode(book.ledger()) == encode(build(PILE, [decision, taken_back]))


def test_an_id_that_was_shown_leads_to_what_took_its_place(store: Store) -> None:
    whole = build(PILE)
    naming = next(act.document for act in whole.activities if act.id in whole.missions_of)
    with Book(store) as book:
        for one in PILE:
            if one.document.id != naming:
                keep(store, one)
        before = book.ledger()
        keep(store, next(one for one in PILE if one.document.id == naming))
        after = book.ledger()
        assert ids_of(before) - ids_of(after)
        for shown in ids_of(before):
            found = book.part_with(shown)
            assert found is not None
            assert found[1] in ids_of(after)


def test_a_part_holds_its_missions_as_the_whole_does(store: Store) -> None:
    with Book(store) as book:
        for one in PILE:
            keep(store, one)
        whole = book.ledger()
        for mission in whole.missions:
            found = book.part_with(mission.id[:9])
            assert found is not None
            part, name = found
            assert mission in part.missions
            assert name == mission.id
            own = [line for line in whole.lines if line.mission == name]
            assert [line for line in part.lines if line.mission == name] == own
