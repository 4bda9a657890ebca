"""The small tools of the ledger, each by itself."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.ledger.assignment import assign
from ihaeng.ledger.kinds_alike import kinds_alike
from ihaeng.ledger.words import (
    forms_of,
    governed_by,
    is_council,
    is_generic,
    is_head_of,
    is_region,
    is_same_seat,
    way_of_travel,
    word_lists,
)
from ihaeng.model.kinds import kinds


@given(st.lists(st.lists(st.integers(-5, 9), min_size=4, max_size=4), min_size=1, max_size=4))
def test_the_assignment_is_the_best_there_is(gains: list[list[int]]) -> None:
    chosen = assign(gains)
    total = sum(gains[row][column] for row, column in chosen.items())
    ways = permutations(range(4), len(gains))
    assert total == max(sum(max(gains[row][column], 0) for row, column in enumerate(way)) for way in ways)
    assert len(set(chosen.values())) == len(chosen)


def test_nothing_to_assign() -> None:
    assert assign([]) == assign([[], []]) == {}


def test_word_lists_hold_for_their_examples() -> None:
    lists = word_lists()
    assert all(is_generic(name) for name in lists["generic_counterparts"]["examples"]["generic"])
    assert not any(is_generic(name) for name in lists["generic_counterparts"]["examples"]["named"])
    assert all(is_region(name) for name in lists["regions"]["examples"]["region"])
    assert not any(is_region(name) for name in lists["regions"]["examples"]["town"])
    assert all(short in forms_of(name) for name, short in lists["short_forms"]["examples"].items())


def test_the_head_of_a_body_stands_for_it() -> None:
    examples = word_lists()["heads"]["examples"]
    assert all(is_head_of(head, body) for head, body in examples["head"].items())
    assert not any(is_head_of(head, body) for head, body in examples["other"].items())


def test_the_government_of_a_town_is_called_after_it() -> None:
    examples = word_lists()["governments"]["examples"]
    assert {government: governed_by(government) for government in examples} == examples
    assert governed_by("린덴시의회") is governed_by("시정부") is None


def test_councils_are_bodies_of_equals() -> None:
    examples = word_lists()["councils"]["examples"]
    assert all(map(is_council, examples["council"]))
    assert not any(map(is_council, examples["other"]))


def test_two_titles_of_one_office_are_one() -> None:
    assert is_same_seat("늘봄시장", "늘봄시 시장")
    assert not is_same_seat("해양부 장관", "해양부 차관")
    assert not is_same_seat("늘봄시장", "가을시 시장")


@pytest.mark.parametrize("way", ["departure", "return"])
def test_travel_words_tell_the_way(way: str) -> None:
    assert {way_of_travel(about) for about in word_lists()["travel"]["examples"][way]} == {way}


def test_kinds_are_alike_both_ways_and_to_themselves() -> None:
    for one in kinds():
        assert kinds_alike(one, one) == 1
        assert all(kinds_alike(one, other) == kinds_alike(other, one) < 1 for other in kinds() if other != one)
