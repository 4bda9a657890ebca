"""Spans of time ("5박 7일", "사흘간", "4년 만"): how long, not when."""

from __future__ import annotations

import enum

import msgspec

from ihaeng.language.rules import Finding, longest, read_rules


class Sense(enum.StrEnum):
    """Whether something lasts that long, or that much time has passed since the last time ("4년 만")."""

    LASTING = "lasting"
    SINCE = "since"


class Duration(msgspec.Struct, frozen=True, kw_only=True):
    """A span of time at characters `start` to `end`; what the text does not tell is None."""

    start: int
    end: int
    rule: str
    nights: int | None = None
    days: int | None = None
    weeks: int | None = None
    months: int | None = None
    years: int | None = None
    sense: Sense = Sense.LASTING


_UNITS = ("nights", "days", "weeks", "months", "years")


def durations(text: str, language: str = "ko") -> list[Duration]:
    """Spans of time in text order. `language` is ko or en."""
    findings = read_rules("ihaeng.reading", f"{language}/dates/durations.yaml").findings(text)
    return [_duration(finding) for finding in longest(list(findings))]


def _duration(finding: Finding) -> Duration:
    told = {unit: value for unit in _UNITS if isinstance(value := finding.fields.get(unit), int)}
    sense = Sense(finding.rule.reads or Sense.LASTING)
    return Duration(start=finding.start, end=finding.end, rule=finding.rule.name, sense=sense, **told)
