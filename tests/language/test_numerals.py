"""Numbers in words and figures, and what they count: every example of the table, and numbers there and back."""

import re
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.language.numerals import Counter, find_counts, mixed_pattern, parse_number
from ihaeng.language.tables import read_table

WORTH = {
    "8천6백억": 860_000_000_000,
    "5억 3500만": 535_000_000,
    "2조6천억": 2_600_000_000_000,
    "천4백만": 14_000_000,
    "삼천오백만": 35_000_000,
    "1,234.5": Decimal("1234.5"),
    "스물세": 23,
    "열하루": 11,
    "322백": 32_200,
}


@pytest.mark.parametrize(("text", "value"), WORTH.items())
def test_a_number_is_worth(text: str, value: Decimal | int) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["5만 3억", "3억 5억", "", "가나", "1" * 100, "1만만"])
def test_what_contradicts_itself_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@given(st.integers(min_value=1, max_value=10**16 - 1))
def test_a_number_written_in_myriads_reads_back(number: int) -> None:
    parts = [(number // size % 10_000, word) for word, size in (("조", 10**12), ("억", 10**8), ("만", 10**4), ("", 1))]
    written = " ".join(f"{part}{word}" for part, word in parts if part)
    assert parse_number(written) == number


def test_figures_end_where_another_count_begins() -> None:
    assert [m.group() for m in re.finditer(mixed_pattern(), "20억 3개국 5억 3500만 달러")] == [
        "20억",
        "3",
        "5억 3500만",
    ]


COUNTERS = [
    (language, msgspec.convert(row, Counter))
    for language in ("ko", "en")
    for row in read_table("ihaeng.language", f"numerals_{language}.yaml")["counters"]
]


@pytest.mark.parametrize(("language", "counter"), COUNTERS, ids=[f"{row[0]}: {row[1].unit}" for row in COUNTERS])
def test_every_counter_keeps_its_examples(language: str, counter: Counter) -> None:
    assert counter.yes
    assert counter.no
    for text, value in counter.yes.items():
        assert (value, counter.unit) in [(m.value, m.unit) for m in find_counts(text, language)], text
    for text in counter.no:
        assert counter.unit not in [m.unit for m in find_counts(text, language)], text


def test_about_and_more_make_a_count_approximate() -> None:
    about, more, exact = find_counts("약 30명과 100여 명, 26명")
    assert (about.approximate, more.approximate, exact.approximate) == (True, True, False)
