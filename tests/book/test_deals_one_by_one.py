"""Deals that are followed as documents come are those that all documents at once would give, on either database."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable, Iterator

import msgspec
import pytest
from synthetic import readings

from ihaeng.book import Book, compare, decide
from ihaeng.book.folding import listing
from ihaeng.ledger import build, deals
from ihaeng.model import CommitmentState, Reading, Span, Stage, Step, Verdict
from ihaeng.model.figures import GroupedBy
from ihaeng.model.lists import CommitmentQuery
from ihaeng.store import Original, Store

DAY = datetime.date(2041, 1, 1)
PARTNERS = ("누리정밀", "한별 바이오", "바다무역진흥원 US관", "카르딘시")
STATES = (CommitmentState.IN_PROGRESS, CommitmentState.DELIVERED, CommitmentState.STALLED)
NOON = datetime.datetime(2041, 1, 1, 12, tzinfo=datetime.UTC)
SUBJECTS = ("수소 저장 설비", "배터리 부품 공장", "")


def pile(chance: random.Random) -> list[Reading]:
    """Journeys whose deals are with few partners on few subjects, and later texts on what became of them."""
    found = []
    for one in readings(100, seed=chance.randrange(100)):
        acts = tuple(
            msgspec.structs.replace(
                act,
                counterparts=((chance.choice(PARTNERS),),) if chance.random() < 0.9 else (),
                about=chance.choice(SUBJECTS) or None,
                background=chance.random() < 0.1,
            )
            for act in one.activities
        )
        found.append(msgspec.structs.replace(one, activities=acts, steps=tuple(steps(one, chance))))
    return found


def steps(reading: Reading, chance: random.Random) -> Iterator[Step]:
    """Sentences of a text taken for steps of deals; each names a partner by standing in for one that it names."""
    text = reading.document.text
    for _ in range(chance.choice((1, 2, 3))):
        quote = f"{chance.choice(PARTNERS)}와 맺은 {chance.choice(SUBJECTS)} 협약"
        start = chance.randrange(len(text))
        yield Step(
            span=Span(start=start, end=start + len(quote), quote=quote),
            title="착공",
            state=chance.choice(
                (CommitmentState.IN_PROGRESS, CommitmentState.DELIVERED, CommitmentState.STALLED, None)
            ),
            stage=chance.choice((Stage.DONE, Stage.DONE, Stage.PLANNED)),
            date=chance.choice((None, "2042-03")),
        )


def keep(store: Store, reading: Reading) -> str:
    original = Original.of(reading.document.id.encode(), reading.document.source)
    store.keep(original)
    store.keep_reading(original.sha256, reading)
    return original.sha256


def listed(book: Book) -> dict[str, object]:
    found = book.lists.commitments(CommitmentQuery(day=DAY, most=1000)).commitments
    return {one.commitment.id: one.commitment for one in found}


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("commonest", [3, 600])
def test_deals_are_the_same_one_by_one_and_at_once(
    ledger_place: Callable[[], str], monkeypatch: pytest.MonkeyPatch, seed: int, commonest: int
) -> None:
    for room in (deals, listing):
        monkeypatch.setattr(room, "COMMONEST_NAME", commonest)
        monkeypatch.setattr(room, "COMMONEST_KEY", max(commonest // 10, 2))
    chance = random.Random(seed)  # noqa: S311 - an order, no secret
    known = pile(chance)
    store = Store.create(ledger_place())
    with Book(store) as book:
        here: dict[str, Reading] = {}
        for one in chance.sample(known, len(known)):
            name = keep(store, one)
            here[name] = one
            if chance.random() < 0.1:
                gone = chance.choice(sorted(here))
                del here[gone]
                store.keep_failure(gone, "IH101", "empty")
            if chance.random() < 0.2:
                book.refold()
        whole = build(here.values())
        assert any(deal.milestones for deal in whole.commitments)
        assert listed(book) == {deal.id: deal for deal in whole.commitments}
        for by in GroupedBy:
            assert book.lists.figures(by, DAY) == compare(whole, by, DAY)


def test_what_people_decide_on_deals_reaches_the_list(ledger_place: Callable[[], str]) -> None:
    known = pile(random.Random(2))  # noqa: S311 - an order, no secret
    store = Store.create(ledger_place())
    with Book(store) as book:
        for one in known:
            keep(store, one)
        told = book.ledger().commitments
        ids = (told[0].id, told[-1].id)
        decision = decide(book.ledger(), Verdict.SAME, ids, who="편집부", when=NOON)
        book.keep(decision)
        after = {deal.id: deal for deal in build(known, [decision]).commitments}
        assert len(after) < len(told)
        assert listed(book) == after
        taken_back = decide(book.ledger(), Verdict.UNDO, [decision.id], who="편집부", when=NOON)
        book.keep(taken_back)
        assert listed(book) == {deal.id: deal for deal in told}
