"""What drew a seeker is kept: it is asked about again only where something that came draws it more strongly."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import delete
from synthetic import readings

from ihaeng.book import Book
from ihaeng.book.folding.drawing import keys_of
from ihaeng.book.folding.placing import answers
from ihaeng.ledger import Draw, best_answers, draws_of
from ihaeng.store import Bond, Folding, Original, Placed, Store
from ihaeng.store.schema import drawn

PILE = list(readings(90, seed=5))


@pytest.fixture
def store(ledger_place: Callable[[], str]) -> Iterator[Store]:
    """A ledger into which documents came in parcels, in no order."""
    store = Store.create(ledger_place())
    chance = random.Random(5)  # noqa: S311 - an order, no secret
    left = chance.sample(PILE, len(PILE))
    with Book(store) as book:
        while left:
            for one in [left.pop() for _ in range(min(len(left), chance.choice((1, 2, 5))))]:
                original = Original.of(one.document.id.encode(), one.document.source)
                store.keep(original)
                store.keep_reading(original.sha256, one)
            book.refold()
    yield store
    store.close()


def drawn_pieces(work: Folding) -> list[Placed]:
    return [one for one in work.pieces.of(one.document.id for one in PILE) if one.bond is Bond.DRAWN]


def test_what_drew_a_seeker_draws_it_no_less_now(store: Store) -> None:
    with store.folded() as work:
        pieces = drawn_pieces(work)
        drawn_by = work.pieces.drawn_by(one.id for one in pieces)
        assert len(drawn_by) == len(pieces) > 5
        for one in pieces:
            seeks, day = keys_of(one).seeks, keys_of(one).day
            found = list(answers(work.keys.offered(seeks), seeks))
            assert best_answers(found, day, 1) == [one.place]
            assert draws_of(found, day)[one.place].rank <= Draw(*drawn_by[one.id]).rank


def test_a_ledger_that_does_not_tell_it_tells_it_when_folded_anew(store: Store) -> None:
    with store.folded() as work:
        told = work.pieces.drawn_by(one.id for one in drawn_pieces(work))
    with store._writing() as connection:
        connection.execute(delete(drawn))
        Folding(connection).fold_by("other rules")
    with Book(store) as book:
        book.refold()
    with store.folded() as work:
        assert work.pieces.drawn_by(one.id for one in drawn_pieces(work)).keys() == told.keys()
