"""A pattern tried only where it can begin finds what a search finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.language.beginnings import Finder, beginnings_of
from ihaeng.language.needs import DIGIT

PATTERNS = [
    r"(?<!\d)\d{1,2}(?:일|월)",
    r"(?:(?<![가나\d])(?<!\d\.))(?:가나|[일월])",
    r"(?<![^가-라])(?<!일)가",
    r"(?:지난 |오는 )?(?:(?P<month>\d++)월 ?)?+\d일?",
    r"(?:가나|나다|[다-라])++(?=일)",
    r"(?>이번|이)?(?:달|주)",
]


def begins_with(pattern: str) -> str | None:
    found = beginnings_of(re.compile(pattern))
    return None if found is None else "".join(sorted(found))


def test_a_pattern_begins_with_the_first_letter_of_each_way() -> None:
    assert begins_with(r"지난달|이번 달|[월화]요일") == "월이지화"


def test_what_may_be_missing_leaves_the_beginning_to_what_follows() -> None:
    assert begins_with(r"(?:약 )?\d{2}년") == DIGIT + "약"


def test_what_only_looks_around_is_no_beginning() -> None:
    assert begins_with(r"(?<![가-힣])(?=일)\b일") == "일"


@pytest.mark.parametrize("pattern", [r"a?", r".일", r"[^가]", r"[가-힣]월", r"(가)\1|\1", r""])
def test_a_pattern_that_may_begin_with_anything_is_searched_for_everywhere(pattern: str) -> None:
    assert begins_with(pattern) is None


def test_where_case_is_ignored_no_letter_is_a_beginning() -> None:
    assert beginnings_of(re.compile("k", re.IGNORECASE)) is None
    assert [found.span() for found in Finder(re.compile("k", re.IGNORECASE)).finditer("Kk")] == [(0, 1), (1, 2)]


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text(alphabet="03일월지난 오는이번달주가나다라", max_size=20))
def test_the_same_is_found_as_by_a_search(pattern: str, text: str) -> None:
    compiled = re.compile(pattern)
    assert [found.span() for found in Finder(compiled).finditer(text)] == [m.span() for m in compiled.finditer(text)]
