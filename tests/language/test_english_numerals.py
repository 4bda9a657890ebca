"""English numbers in words: what they are worth, what is none, and numbers there and back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.language.english_numerals import english_pattern, english_year_pattern, parse_english

ONES: list[str] = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen",
)
TENS: list[str] = re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety")


def in_words(number: int) -> str:
    for size, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= size:
            rest = number % size
            return f"{in_words(number // size)} {word}" + (f" {in_words(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f" and {in_words(rest)}" if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_a_number_in_words_reads_back_whole(number: int) -> None:
    written = in_words(number)
    assert re.fullmatch(english_pattern(), written)
    assert parse_english(written) == number


@given(st.integers(min_value=1100, max_value=2099).filter(lambda year: year % 100 >= 10))
def test_a_year_said_in_halves_reads_back(year: int) -> None:
    written = f"{in_words(year // 100)} {in_words(year % 100)}"
    assert re.fullmatch(english_year_pattern(), written)
    assert parse_english(written) == year


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("nineteen oh one", 1901),
        ("two thousand and eighteen", 2018),
        ("eighteen hundred", 1800),
        ("a hundred and five", 105),
        ("a", 1),
        ("two hundred thousand million", 2 * 10**11),
    ],
)
def test_numbers_as_people_say_them(text: str, worth: int) -> None:
    assert parse_english(text) == worth


@pytest.mark.parametrize("text", ["seventy eighty", "one two", "two million three billion", "two zero", "and"])
def test_what_contradicts_itself_is_no_number(text: str) -> None:
    assert parse_english(text) is None
