"""Find plain numbers in figures and words."""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from ihaeng.language.numerals import mixed_pattern, parse_number, sino_pattern


class NumberMention(msgspec.Struct, frozen=True, kw_only=True):
    """A number at characters `start` to `end` of the text."""

    start: int
    end: int
    value: Decimal


def find_numbers(text: str, language: str = "ko") -> list[NumberMention]:
    """Numbers in text order. `language` is ko or en."""
    found = re.finditer(f"{mixed_pattern()}|{sino_pattern()}", text)
    numbers = [(match, parse_number(match.group())) for match in found]
    return [NumberMention(start=m.start(), end=m.end(), value=value) for m, value in numbers if value is not None]
