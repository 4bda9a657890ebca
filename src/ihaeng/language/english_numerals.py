"""English number words: "twenty-one", "five million", "two hundred and five", and years: "nineteen ninety-nine"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

import msgspec

from ihaeng.language.tables import read_table

MAX_WORDS = 22
"""Most words after the first that one number has; bounded, so that a row of numbers is looked at once."""

MAX_YEAR_WORDS = 5
"""Most words after "two thousand" that a year has."""

CENTURIES = range(10, 21)
"""What the first half of a year in two halves can be: "ten sixty-six" to "twenty thirty-one"."""


class EnglishNumbers(msgspec.Struct, frozen=True, kw_only=True):
    """The number words of English.

    What is added (`ones`) and what multiplies (`scales`), what is worth one (`articles`), the nothing inside of years;
    what one is divided by: `ordinals` ("three fifths") and other `parts` ("a half").
    """

    ones: dict[str, int]
    scales: dict[str, int]
    articles: list[str]
    nothing: list[str]
    ordinals: dict[str, int]
    parts: dict[str, int]


@functools.cache
def english_words() -> EnglishNumbers:
    """The number words of English, from `numerals_en.yaml`."""
    return msgspec.convert(read_table("ihaeng.language", "numerals_en.yaml"), EnglishNumbers)


def any_of(words: Iterable[str]) -> str:
    """A choice among words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


@functools.cache
def english_pattern() -> str:
    """A number in English words, starting with a number, or with a scale as in "a hundred" and "hundred thousand"."""
    ones, scales = any_of(english_words().ones), any_of(english_words().scales)
    further = any_of([*english_words().ones, *english_words().scales])
    first = rf"\b(?:(?:{ones})\b|an?(?= (?:{scales})\b)|hundred(?= (?:thousand|million|billion)\b))"
    return rf"{first}(?:(?:-| {{1,3}}(?:- )?)(?:and {{1,2}})?(?:{further})\b){{0,{MAX_WORDS}}}+"


@functools.cache
def english_year_pattern() -> str:
    """A year in English words: "nineteen ninety-nine", "nineteen oh one", "two thousand and eighteen"."""
    ones = english_words().ones
    centuries = any_of(word for word, worth in ones.items() if worth in CENTURIES)
    tens = any_of(word for word, worth in ones.items() if worth >= CENTURIES[0])
    units = any_of(word for word, worth in ones.items() if 0 < worth < CENTURIES[0])
    rest = rf"hundred|(?:{'|'.join(english_words().nothing)})[ -](?:{units})|(?:{tens})\b(?:[ -](?:{units})\b)?+"
    thousands = rf"(?:one|two) thousand(?:[ -](?:and )?(?:{any_of([*ones, 'hundred'])})\b){{0,{MAX_YEAR_WORDS}}}+"
    return rf"\b(?:{thousands}|(?:{centuries})[ -](?:{rest}))\b"


def parse_english(text: str) -> int | None:
    """What a number or a year in English words is worth; None where it is none ("seventy eighty")."""
    words = [word for word in re.split(r"[ -]+", text.lower()) if word != "and"]
    ones = english_words().ones
    if not words:
        return None
    if words[0] in english_words().articles:
        return 1 if len(words) == 1 else _sum(words[1:]) if words[1] in english_words().scales else None
    halves = len(words) > 1 and ones.get(words[0]) in CENTURIES
    if halves and (words[1] in english_words().nothing or ones.get(words[1], 0) >= CENTURIES[0]):
        rest = _sum(words[2:] if words[1] in english_words().nothing else words[1:])
        return 100 * ones[words[0]] + rest if rest else None
    return _sum(words)


def _sum(words: list[str]) -> int | None:
    """The words added up: within thousands what follows is smaller, and each scale is smaller than the one before."""
    total, section, room, ceiling = 0, 0, 1000, 0
    for word in words:
        worth, scale = english_words().ones.get(word), english_words().scales.get(word)
        if worth == 0 and len(words) > 1:
            return None
        if worth is not None and worth < room:
            section, room = section + worth, 10 if worth >= 20 else 1
        elif scale == 100 and section < 100:
            section, room = (section or 1) * scale, scale
        elif scale is not None and scale > 100:
            if ceiling and scale >= ceiling and section:
                return None
            # A scale right after a scale multiplies it: "three hundred thousand million".
            total = total * scale if ceiling and not section else total + (section or 1) * scale
            section, room, ceiling = 0, 1000, scale
        else:
            return None
    return total + section
