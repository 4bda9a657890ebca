"""Find sums of money and read them as exact values with ISO 4217 currencies.

A vague sum ("수백억 원") and a range ("1억~2억 달러") have no exact value and give nothing.
"""

from __future__ import annotations

import enum
import re
from decimal import Decimal

import msgspec

from ihaeng.language.remembered import remembered_of_texts
from ihaeng.language.rules import Field, Finding, longest, read_rules
from ihaeng.model import Amount

_ABOUT = re.compile(r"(?:약|대략|about|around|nearly|some|roughly|approximately)\s?\Z", re.IGNORECASE)
_ABOUT_REACH = 15
"""How far before a sum its "about" can begin."""
_OPENS_CONVERSION = re.compile(
    r"\s?\(\s?(?:한화|우리 ?돈|원화|미화|한국 ?돈)?(?:으?로)?\s?(?:약|대략|about|around|roughly|approximately|or)?\s?"
    r"|,?\s?(?:한화|우리 ?돈|원화|미화|한국 ?돈)(?:으?로)?\s?(?:약|대략)?\s?"
    r"|,?\s(?:or|equivalent to)\s(?:about|around|roughly|approximately)?\s?"
)


class Role(enum.StrEnum):
    """Whether a sum is told for itself, converts the one before it ("30억 달러(약 3조9천억원)"), or is small change.

    Small change ("50센트") is counted in hundredths of a currency that stays open.
    """

    TOLD = "told"
    CONVERSION = "conversion"
    SMALL_CHANGE = "small change"


class AmountMention(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A sum at characters `start` to `end`; the currency of `value` is None where the text leaves it open."""

    start: int
    end: int
    value: Amount
    role: Role
    approximate: bool
    rule: str


def find_amounts(text: str, language: str = "ko") -> list[AmountMention]:
    """Sums of money in text order. `language` is ko or en."""
    return list(_mentions(text, language))


@remembered_of_texts
def _mentions(text: str, language: str) -> tuple[AmountMention, ...]:
    mentions: list[AmountMention] = []
    found = list(read_rules("ihaeng.reading", f"{language}/amounts/rules.yaml").findings(text))
    left_open = list(read_rules("ihaeng.reading", f"{language}/amounts/open.yaml").findings(text)) if found else []
    for finding in longest([*found, *left_open]):
        if finding not in left_open:
            mentions.append(_mention(finding, text, mentions[-1] if mentions else None))
    return tuple(mentions)


def _mention(finding: Finding, text: str, before: AmountMention | None) -> AmountMention:
    value = _value(finding.fields)
    currency = _currency(finding.fields)
    about = _ABOUT.search(text, max(0, finding.start - _ABOUT_REACH), finding.start) is not None
    return AmountMention(
        start=finding.start,
        end=finding.end,
        value=Amount(value=value, currency=currency),
        role=Role.SMALL_CHANGE if "in_hundredths" in finding.fields else _role(text, finding.start, currency, before),
        approximate=about or "여" in text[finding.start : finding.end] or text.startswith("대", finding.end),
        rule=finding.rule.name,
    )


def _value(fields: dict[str, Field]) -> Decimal:
    number = _number(fields, "number") if "number" in fields else _number(fields, "over") / _number(fields, "under")
    scale = _number(fields, "scale") * _number(fields, "big_scale") * _number(fields, "letter")
    return number * scale + (_number(fields, "hundredths") / 100 if "hundredths" in fields else 0)


def _number(fields: dict[str, Field], name: str) -> Decimal:
    """The field, 1 where it is not there."""
    number = fields.get(name, 1)
    return Decimal(number) if isinstance(number, int | Decimal) else Decimal(1)


def _currency(fields: dict[str, Field]) -> str | None:
    code = next((fields[field] for field in ("name", "sign", "short_sign", "code") if field in fields), None)
    return code if isinstance(code, str) else None


def _role(text: str, start: int, currency: str | None, before: AmountMention | None) -> Role:
    if before is None or before.value.currency == currency:
        return Role.TOLD
    opened = _OPENS_CONVERSION.fullmatch(text, before.end, start)
    return Role.CONVERSION if opened else Role.TOLD
