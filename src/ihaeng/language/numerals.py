"""Korean and plain numbers: how a text writes them, what they are worth, and what they count."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from ihaeng.language.english_fractions import parse_english_number
from ihaeng.language.english_numerals import english_pattern
from ihaeng.language.needs import Sieve, needs_of
from ihaeng.language.remembered import remembered_of_texts
from ihaeng.language.tables import read_table

MAX_NUMERAL_LENGTH = 60
"""Longest stretch that is read as one number: no real one is longer, and big integers cost time."""

MAX_PARTS = 16
"""Most powers that one number has; bounded, so that a row of numbers is looked at once and not once from each."""

_SET_OFF = str.maketrans("", "", " ,\u00a0\u2009\u202f")
"""Commas and spaces, also unbreakable and narrow ones, within a number."""

_POINT = "점"
"""Before decimals in words ("삼점일사")."""

_DIGITS = r"(?:\d{1,3}(?:,\d{3})++|\d++)(?:\.\d++)?+"


class Counter(msgspec.Struct, frozen=True, kw_only=True):
    """A unit that things are counted in, with what a text must (`yes`) and must not (`no`) give."""

    unit: str
    written: str
    yes: dict[str, int]
    no: list[str]


class NumeralWords(msgspec.Struct, frozen=True, kw_only=True):
    """The number words of a language."""

    digits: dict[str, int]
    powers: dict[str, int]
    myriads: dict[str, int]
    native_tens: dict[str, int]
    native_units: dict[str, int]
    native_days: dict[str, int]


@functools.cache
def numeral_words() -> NumeralWords:
    """The Korean number words, from `numerals_ko.yaml`."""
    return msgspec.convert(read_table("ihaeng.language", "numerals_ko.yaml"), NumeralWords)


@functools.cache
def _odd_pattern() -> re.Pattern[str]:
    """The 여 of "300여만": and some more."""
    return re.compile(rf"여(?=[{''.join(numeral_words().myriads)}])")


@functools.cache
def mixed_pattern() -> str:
    """A number that starts with a digit, in figures or figures and powers: "1,200", "5억 3500만", "30여만"."""
    words = numeral_words()
    units = "".join([*words.powers, *words.myriads])
    # After a space figures go on only towards a power ("5억 3500만") or as a long rest ("2천 345"), not "20억 3개국".
    onward = rf"(?:{_DIGITS}| {_DIGITS}(?= ?[{units}])| \d{{3,4}}(?![\d.,년월일]))"
    return rf"(?<![\d.,]){_DIGITS}(?:(?: |여 ?)?+[{units}]++{onward}?+){{0,{MAX_PARTS}}}+"


@functools.cache
def sino_pattern() -> str:
    """A number in Sino-Korean words that ends in a power, not inside a longer word: "삼천만", "천 4백만".

    One syllable is a number only before a space: "만 달러", but not "만원 관중".
    """
    words = numeral_words()
    digits, units = "".join(words.digits), "".join([*words.powers, *words.myriads])
    word = rf"(?:[{digits}{units}]{{2,{MAX_NUMERAL_LENGTH}}}+(?<=[{units}])|[{units}](?= ))"
    return rf"(?<![가-힣\d])(?<![수몇] ){word}(?: ?{_DIGITS}[{units}]++){{0,{MAX_PARTS}}}+"


@functools.cache
def native_pattern() -> str:
    """A native number word before a counter, not inside a longer word: "스물세", "열", "두"."""
    words = numeral_words()
    tens, units = "|".join(words.native_tens), "|".join(sorted(words.native_units, key=len, reverse=True))
    return rf"(?<![가-힣])(?:(?:{tens})(?:{units})?+|(?:{units}))"


def parse_number(text: str) -> Decimal | None:
    """What a number in figures, Sino-Korean or native words is worth; None where it is none or contradicts itself.

    Powers must fall from left to right ("5만 3억" is no number); a power without a figure stands for one of it.
    """
    if text.isdecimal() and len(text) <= MAX_NUMERAL_LENGTH:
        return Decimal(text)
    squeezed = _odd_pattern().sub("", text.translate(_SET_OFF))
    if not squeezed or len(squeezed) > MAX_NUMERAL_LENGTH:
        return None
    if squeezed[0].isascii() and squeezed[0].isalpha():
        return parse_english_number(text)
    native = _parse_native(squeezed)
    return Decimal(native) if native is not None else _parse_sino(squeezed)


def _parse_native(text: str) -> int | None:
    words = numeral_words()
    if text in words.native_days:
        return words.native_days[text]
    written = next((word for word in words.native_tens if text.startswith(word)), "")
    ten, rest = words.native_tens.get(written, 0), text.removeprefix(written)
    if not rest:
        return ten or None
    return ten + words.native_units[rest] if rest in words.native_units else None


def _parse_sino(text: str) -> Decimal | None:
    words = numeral_words()
    total, section, figure = Decimal(0), Decimal(0), None
    last_power, last_myriad = 10**4, 10**24
    for token in _sino_tokens().findall(text):
        if token.startswith(_POINT) and len(token) > 1:
            figure = (figure or Decimal(0)) + _decimals(token[1:])
        elif token[-1].isdigit() or token in words.digits:
            if figure is not None:
                return None
            figure = Decimal(words.digits.get(token, token))
        elif token in words.powers and words.powers[token] < last_power:
            last_power = words.powers[token]
            section += (Decimal(1) if figure is None else figure) * last_power
            figure = None
        elif token in words.myriads and words.myriads[token] < last_myriad:
            last_myriad, last_power = words.myriads[token], 10**4
            section += figure or 0
            total += (section or Decimal(1)) * last_myriad
            section, figure = Decimal(0), None
        else:
            return None
    if figure is not None and section and figure >= last_power:
        return None
    return total + section + (figure or 0)


@functools.cache
def _sino_tokens() -> re.Pattern[str]:
    """Figures, decimals in words, and single syllables."""
    return re.compile(rf"\d*\.\d+|\d+|{_POINT}[{''.join(numeral_words().digits)}]+|\D")


def _decimals(text: str) -> Decimal:
    digits = numeral_words().digits
    return Decimal("0." + "".join(str(digits[word]) for word in text))


class CountMention(msgspec.Struct, frozen=True, kw_only=True):
    """How many of what: characters `start` to `end`, the number, the unit as the ledger names it.

    `approximate` where the text says about, more than or nearly; a number without figures ("수십 명") is no count.
    """

    start: int
    end: int
    value: int
    unit: str
    approximate: bool


@functools.cache
def _counters(language: str) -> tuple[list[tuple[str, re.Pattern[str]]], Sieve]:
    number = f"{mixed_pattern()}|{english_pattern()}"
    before = r"(?<![\w~-])(?:(?P<about>about|around|some|nearly|more than|over|almost) )?"
    if language == "ko":
        number = f"{mixed_pattern()}|{sino_pattern()}|{native_pattern()}"
        before = r"(?<![\d~∼～·-])(?<!제)(?:(?P<about>약|총 ?약|대략) ?)?"
    table = msgspec.convert(read_table("ihaeng.language", f"numerals_{language}.yaml")["counters"], list[Counter])
    made = [
        (
            counter.unit,
            re.compile(rf"{before}(?P<number>{number})(?P<more>여)?+(?: (?=[가-힣]))?+(?:{counter.written})"),
        )
        for counter in table
    ]
    return made, Sieve([needs_of(pattern) for _unit, pattern in made])


def find_counts(text: str, language: str = "ko") -> list[CountMention]:
    """Head counts, firms, places, countries and things counted, in text order; of those that overlap the longest.

    `language` is ko or en; the units have their Korean names in both.
    """
    return list(_remembered_counts(text, language))


@remembered_of_texts
def _remembered_counts(text: str, language: str) -> tuple[CountMention, ...]:
    counters, sieve = _counters(language)
    found = [mention for number in sieve.fitting(text) for mention in _counts_of(*counters[number], text)]
    kept: list[CountMention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def _counts_of(unit: str, pattern: re.Pattern[str], text: str) -> Iterator[CountMention]:
    for match in pattern.finditer(text):
        value = parse_number(match["number"])
        if value is not None and value == int(value):
            start = match.start("number")
            about = match["about"] is not None or match["more"] is not None
            yield CountMention(start=start, end=match.end(), value=int(value), unit=unit, approximate=about)
