"""Find sums that a text leaves open, so that it can be told why an act has none."""

from __future__ import annotations

import msgspec

from ihaeng.language.rules import longest, read_rules


class OpenSum(msgspec.Struct, frozen=True, kw_only=True):
    """A sum without a value at characters `start` to `end`; `rule` says why it has none."""

    start: int
    end: int
    rule: str


def find_open_sums(text: str, language: str = "ko") -> list[OpenSum]:
    """Vague sums ("수백억 원") and ranges ("100만~200만 달러") in text order. `language` is ko or en."""
    findings = longest(list(read_rules("ihaeng.reading", f"{language}/amounts/open.yaml").findings(text)))
    return [OpenSum(start=found.start, end=found.end, rule=found.rule.name) for found in findings]
