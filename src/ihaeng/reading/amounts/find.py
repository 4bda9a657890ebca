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
    r"\s?\(\s?(?:한화|우리 ?돈|원화|미화|한국 ?돈)?(?:으?로)?\s?(?:약|대략|about|around|roughly|approximately|or)?\s?\Z"
)


class Role(enum.StrEnum):
    """Whether a sum is told for itself or only converts the one before it: "30억 달러(약 3조9천억원)"."""

    TOLD = "told"
    CONVERSION = "conversion"


class AmountMention(msgspec.Struct, frozen=True, kw_only=True):
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
    for finding in longest(list(read_rules("ihaeng.reading", f"{language}/amounts/rules.yaml").findings(text))):
        mention = _mention(finding, text, mentions[-1] if mentions else None)
        if mention is not None:
            mentions.append(mention)
    return tuple(mentions)


def _mention(finding: Finding, text: str, before: AmountMention | None) -> AmountMention | None:
    value = _value(finding.fields)
    if value is None:
        return None
    currency = _currency(finding.fields)
    about = _ABOUT.search(text, max(0, finding.start - _ABOUT_REACH), finding.start) is not None
    return AmountMention(
        start=finding.start,
        end=finding.end,
        value=Amount(value=value, currency=currency),
        role=_role(text, finding.start, currency, before),
        approximate=about or "여" in text[finding.start : finding.end] or text.startswith("대", finding.end),
        rule=finding.rule.name,
    )


def _value(fields: dict[str, Field]) -> Decimal | None:
    number, scale, hundredths = (
        fields.get("number", 1),
        fields.get("scale", fields.get("big_scale", 1)),
        fields.get("hundredths", 0),
    )
    if not (isinstance(number, int | Decimal) and isinstance(scale, int) and isinstance(hundredths, int)):
        return None
    if "hundredth" in fields and "hundredths" not in fields:
        return Decimal(number) / 100
    return Decimal(number) * scale + Decimal(hundredths) / 100


def _currency(fields: dict[str, Field]) -> str | None:
    code = next((fields[field] for field in ("name", "sign", "short_sign", "hundredth") if field in fields), None)
    return code if isinstance(code, str) else None


def _role(text: str, start: int, currency: str | None, before: AmountMention | None) -> Role:
    if before is None or before.value.currency == currency:
        return Role.TOLD
    opened = _OPENS_CONVERSION.fullmatch(text, before.end, start)
    return Role.CONVERSION if opened else Role.TOLD
