"""Fractions and decimals in English words: "three fifths", "five and a half", "two point zero three"."""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from ihaeng.language.english_numerals import any_of, english_pattern, english_words, parse_english

MAX_DECIMALS = 12
"""Most words behind a point that one number has."""

POINT = "point"


@functools.cache
def english_decimal_pattern() -> str:
    """A number with a point in English words: "two hundred point zero three"."""
    digits = any_of(english_words().ones)
    return rf"(?:{english_pattern()}) point(?:[ -](?:{digits})\b){{1,{MAX_DECIMALS}}}+"


@functools.cache
def english_fraction_pattern() -> str:
    """A fraction in English words, what is whole before it: "three fifths", "twenty and a half", "one twenty-fifth".

    "A third" is one only where it ends what is said ("a third of the firms"): else it counts ("a third mission").
    """
    words = english_words()
    under, several = any_of({**words.ordinals, **words.parts}), any_of(f"{word}s" for word in words.ordinals)
    joint, end = r"(?:[ -]{1,3}| and )", r"(?=\W*\Z| of\b|[,.;:)]| (?:million|billion|and|or|more|less)\b)"
    whole = rf"(?:{english_pattern()})"
    return (
        rf"(?:{whole}{joint}(?:an? )?(?:{several}|halves|quarters|{under})\b"
        rf"|\ban? (?:{english_pattern()}[ -])?(?:{several}|half|quarter|(?:{under})\b{end})\b)"
    )


def parse_english_number(text: str) -> Decimal | None:
    """What a whole number, a decimal or a fraction in English words is worth; None where it is none of them."""
    words = re.split(r"[ -]+", text.lower().strip())
    if POINT in words:
        return _decimal(words)
    whole = parse_english(text)
    return Decimal(whole) if whole is not None else _fraction(words)


def _decimal(words: list[str]) -> Decimal | None:
    place = words.index(POINT)
    whole, behind = parse_english(" ".join(words[:place])), words[place + 1 :]
    ones = english_words().ones
    if whole is None or not behind or any(word not in ones for word in behind):
        return None
    together = parse_english(" ".join(behind))
    # "Point seventy-one" is said as a number, "point zero three" digit by digit.
    digits = str(together) if together and behind[0] not in english_words().nothing else _digits(behind)
    return Decimal(f"{whole}.{digits}") if digits else None


def _digits(words: list[str]) -> str | None:
    digits = [str(english_words().ones[word]) for word in words]
    return "".join(digits) if all(len(digit) == 1 for digit in digits) else None


def _fraction(words: list[str]) -> Decimal | None:
    """The first way to cut numerator and denominator that fits: "twenty twenty fifths" are 20 of 25."""
    for length in (2, 1, *range(3, len(words))):
        over, under = words[:-length], _denominator(words[-length:])
        if under is None or not over or length >= len(words):
            continue
        value = _over(over, under, several=words[-1].endswith("s"))
        if value is not None:
            return value
    return None


def _denominator(words: list[str]) -> int | None:
    """Below the line: an ordinal or part, behind tens ("twenty-fifths") or a whole number ("one hundred and fifth")."""
    known = english_words()
    *front, last = words
    single = last if last in known.ordinals or last in known.parts else last.removesuffix("s")
    worth = known.parts.get(single) or known.ordinals.get(single)
    if worth is None or not front:
        return worth if worth and worth > 2 else known.parts.get(single)
    if single not in known.ordinals or front[0] not in known.ones:
        return None
    whole = parse_english(" ".join(word for word in front if word != "and"))
    if whole is None or worth >= 10 or (len(front) == 1 and not 20 <= whole <= 90):
        return None
    return whole + worth


def _over(words: list[str], under: int, *, several: bool) -> Decimal | None:
    """What stands above the line, and what is whole before the last "and"."""
    place = len(words) - 1 - words[::-1].index("and") if "and" in words else None
    over = parse_english(" ".join(words[place + 1 :] if place is not None else words))
    if over is None or (over == 1) == (several and under != 2):
        return None
    if place is None:
        return Decimal(over) / under
    if over >= under:
        # What stands behind a whole number is less than one: "one hundred and thirty fifths" are 130 of them.
        together = parse_english(" ".join(words))
        return None if together is None else Decimal(together) / under
    whole = parse_english(" ".join(words[:place]))
    return None if whole is None else whole + _scale_behind(words[:place]) * Decimal(over) / under


def _scale_behind(words: list[str]) -> int:
    """ "A million and a half" is one and a half of a million."""
    scale = english_words().scales.get(words[-1], 1)
    return scale if scale >= 1000 else 1
