"""Find plain numbers, in figures and in words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, DecimalException

import msgspec

from ihaeng.language.rules import Field, longest, read_rules

MAX_EXPONENT = 400
"""Powers beyond this are no numbers that a text tells, and cost time."""

Fields = dict[str, Field]


class NumberMention(msgspec.Struct, frozen=True, kw_only=True):
    """A number at characters `start` to `end` of the text, and the rule that read it."""

    start: int
    end: int
    value: Decimal
    rule: str


def find_numbers(text: str, language: str = "ko") -> list[NumberMention]:
    """Numbers in text order; vague ones ("수십") are none. `language` is ko or en."""
    findings = read_rules("ihaeng.reading", f"{language}/amounts/numbers.yaml").findings(text)
    values = [(finding, _value(finding.rule.reads, finding.fields)) for finding in findings]
    mentions = [
        NumberMention(start=f.start, end=f.end, value=value, rule=f.rule.name)
        for f, value in values
        if value is not None
    ]
    return longest(mentions)


def _value(reads: str, fields: Fields) -> Decimal | None:
    try:
        value = _READERS[reads](fields)
        return None if value is None else _number(fields, "sign") * value
    except DecimalException:
        # Nothing is divided by zero, and no number is endless.
        return None


def _number(fields: Fields, *names: str) -> Decimal:
    """The first of the fields that is there, else 1."""
    return next((Decimal(v) for name in names if isinstance(v := fields.get(name), int | Decimal)), Decimal(1))


def _plain(fields: Fields) -> Decimal:
    return _number(fields, "number") * _number(fields, "scale")


def _fraction(fields: Fields) -> Decimal:
    whole = _number(fields, "whole") if "whole" in fields else Decimal(0)
    part = _number(fields, "inner_sign") * _number(fields, "over") / _number(fields, "under", "under_word")
    return whole + part * _number(fields, "scale")


def _parts(fields: Fields) -> Decimal:
    """So many of a scale and a part of it: "3 million and a half"."""
    return (_number(fields, "number") + _number(fields, "part")) * _number(fields, "scale")


def _share(fields: Fields) -> Decimal | None:
    """So many out of more."""
    value = _fraction(fields)
    return value if value <= 1 else None


def _of_a_scale(fields: Fields) -> Decimal | None:
    """A number of a scale that is greater ("five and a half million"); "a billion and a half million" is two."""
    number, scale = _number(fields, "number"), _number(fields, "scale")
    return number * scale if scale == 1 or number < scale else None


def _exponent(fields: Fields) -> Decimal:
    return min(_number(fields, "exponent"), Decimal(MAX_EXPONENT)) * _number(fields, "caret_sign")


def _power(fields: Fields) -> Decimal:
    return Decimal(_number(fields, "number") ** _exponent(fields))


def _power_of_ten(fields: Fields) -> Decimal:
    return _number(fields, "number") * Decimal(10) ** _exponent(fields)


_READERS: dict[str, Callable[[Fields], Decimal | None]] = {
    "plain": _plain,
    "fraction": _fraction,
    "parts": _parts,
    "share": _share,
    "of_a_scale": _of_a_scale,
    "power": _power,
    "power_of_ten": _power_of_ten,
}
