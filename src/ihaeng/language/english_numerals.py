"""English number words: "twenty-one", "five million", "two hundred and five"."""

from __future__ import annotations

import functools
import re

import msgspec

from ihaeng.language.tables import read_table

MAX_WORDS = 14
"""Most words after the first that one number has; bounded, so that a row of numbers is looked at once."""


class EnglishNumbers(msgspec.Struct, frozen=True, kw_only=True):
    """The number words of English: what is added, and what multiplies."""

    ones: dict[str, int]
    scales: dict[str, int]


@functools.cache
def _words() -> EnglishNumbers:
    return msgspec.convert(read_table("ihaeng.language", "numerals_en.yaml"), EnglishNumbers)


@functools.cache
def english_pattern() -> str:
    """A number in English words, starting with a number and not with a scale."""
    ones, scales = "|".join(_words().ones), "|".join(_words().scales)
    return rf"\b(?:{ones})(?:[ -](?:and )?(?:{ones}|{scales})){{0,{MAX_WORDS}}}+\b"


def parse_english(text: str) -> int | None:
    """What a number in English words is worth; None where it is none ("seventy eighty")."""
    total, section, last = 0, 0, 1000
    for word in re.split(r"[ -]+", text.lower()):
        if word in _words().ones:
            worth = _words().ones[word]
            if worth >= last:
                return None
            section, last = section + worth, 10 if worth >= 20 else 1
        elif word in _words().scales:
            scale = _words().scales[word]
            section, last = (section or 1) * scale, scale
            if scale >= 1000:
                total, section = total + section, 0
        elif word != "and":
            return None
    return total + section
