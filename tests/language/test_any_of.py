"""A pattern for many words finds what a row of them finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ihaeng.language.any_of import any_of

WORDS = st.lists(st.text(alphabet="가나다.-^]", min_size=1, max_size=4), min_size=1, max_size=8)


def test_words_that_begin_alike_share_their_beginning() -> None:
    assert any_of(["지사", "지사장", "지회", "시장"]) == "(?:지(?:사(?:장)?|회)|시장)"


def test_words_of_one_letter_make_a_class() -> None:
    assert any_of(["김", "이", "박", "남궁"]) == "(?:남궁|[김이박])"


def test_of_several_words_that_fit_the_longest_is_found() -> None:
    assert re.findall(any_of(["도", "도지사", "지사"]), "다솔도지사와 지사") == ["도지사", "지사"]


@given(words=WORDS, text=st.text(alphabet="가나다.-^]", max_size=12))
def test_the_same_is_found_as_by_trying_the_words_one_by_one(words: list[str], text: str) -> None:
    one_by_one = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    assert re.findall(any_of(words), text) == re.findall(one_by_one, text)
