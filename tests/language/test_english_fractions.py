"""Fractions and decimals in English words: how they are cut into whole, above and below the line."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.language.english_fractions import (
    english_decimal_pattern,
    english_fraction_pattern,
    parse_english_number,
)

BELOW = {3: "third", 4: "fourth", 5: "fifth", 8: "eighth", 10: "tenth", 21: "twenty-first", 35: "thirty-fifth"}
SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("three fifths", Fraction(3, 5)),
        ("a twenty-first", Fraction(1, 21)),
        ("one one hundred and fifth", Fraction(1, 105)),
        ("one hundred thirty-fifths", Fraction(100, 35)),
        ("one hundred and three quarters", Fraction(403, 4)),
        ("one hundred and thirty fifths", Fraction(130, 5)),
        ("twenty and three and three fifths", Fraction(118, 5)),
        ("one million and a half", Fraction(1_500_000)),
        ("two hundred point zero three", Fraction(20003, 100)),
        ("two point seventy-one", Fraction(271, 100)),
    ],
)
def test_a_number_is_worth(text: str, worth: Fraction) -> None:
    assert re.fullmatch(f"{english_fraction_pattern()}|{english_decimal_pattern()}", text)
    value = parse_english_number(text)
    assert value is not None
    assert abs(Fraction(value) - worth) < Fraction(1, 10**20)


@pytest.mark.parametrize("text", ["twenty-fifth", "one hundred fifth", "two first", "point five", "one thirds"])
def test_what_only_counts_is_no_fraction(text: str) -> None:
    assert parse_english_number(text) is None


@given(st.integers(min_value=2, max_value=9), st.sampled_from(sorted(BELOW)))
def test_proper_fractions_read_back(over: int, under: int) -> None:
    value = parse_english_number(f"{SMALL[over]} {BELOW[under]}s")
    assert value == Decimal(over) / under


@given(st.integers(min_value=0, max_value=9), st.lists(st.integers(min_value=0, max_value=9), min_size=1, max_size=8))
def test_decimals_said_digit_by_digit_read_back(whole: int, digits: list[int]) -> None:
    said = " ".join(SMALL[digit] for digit in digits)
    value = parse_english_number(f"{SMALL[whole]} point {said}")
    assert value == Decimal(f"{whole}.{''.join(str(digit) for digit in digits)}")
