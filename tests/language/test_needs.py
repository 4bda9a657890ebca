"""What a pattern needs is found in every text that it matches in."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.language.needs import DIGIT, Sieve, needs_of


def needed(pattern: str) -> list[str]:
    return ["".join(sorted(choice)) for choice in needs_of(re.compile(pattern))]


def test_letters_and_one_of_a_class_are_needed() -> None:
    assert needed(r"a[bc]") == ["a", "bc"]


def test_figures_of_any_script_count_as_digits() -> None:
    assert needs_of(re.compile(r"\d일")) == (frozenset({DIGIT}), frozenset("일"))
    assert Sieve([needs_of(re.compile(r"\d"))]).fitting("٣") == [0]


def test_what_may_be_missing_is_not_needed() -> None:
    assert needed(r"a?(?:b)*(?!c)(?<!d)[^e].[가-힣] ") == []


def test_lookarounds_need_their_letters_too() -> None:
    assert needed(r"(?<=a)(?=b)(?>c)d++") == ["a", "b", "c", "d"]


def test_of_several_words_those_letters_that_most_have_are_needed() -> None:
    assert needed(r"지난달|이번 달|내달|익월") == ["달월", "난내번익"]


def test_a_second_letter_is_needed_only_where_every_word_has_one() -> None:
    assert needed(r"지난달|달|익월") == ["달월"]


def test_of_a_word_and_anything_nothing_is_needed() -> None:
    assert needed(r"달|\w") == []


def test_where_case_is_ignored_no_letter_is_needed() -> None:
    assert needs_of(re.compile("k", re.IGNORECASE)) == ()
    assert needs_of(re.compile(r"\dk", re.IGNORECASE)) == (frozenset({DIGIT}),)
    assert needs_of(re.compile(r"(?i:k\d)m")) == (frozenset({DIGIT}), frozenset("m"))


@pytest.mark.parametrize(
    "pattern", [r"\d{1,2} ?(?:일|월)(?=에|부터)", r"(?:제|이번)? ?[주달]", r"(?<!\d)(?:가나|나다|[다-라])+"]
)
@given(text=st.text(alphabet="0일월에부터제이번 주달가나다라", max_size=20))
def test_no_match_is_lost(pattern: str, text: str) -> None:
    compiled = re.compile(pattern)
    assert compiled.search(text) is None or Sieve([needs_of(compiled)]).fitting(text) == [0]


def test_a_sieve_lets_those_patterns_through_whose_needs_are_all_met() -> None:
    sieve = Sieve([needs_of(re.compile(pattern)) for pattern in (r"\d월", r"월요일", r"[가-힣]", r"a?")])
    assert sieve.fitting("3월") == [0, 2, 3]
    assert sieve.fitting("월요일") == [1, 2, 3]
    assert sieve.fitting("") == [2, 3]
