"""Patterns kept as data beside their examples: `en/patterns.yaml` and, for helping words, `en/helping.yaml`."""

from __future__ import annotations

import functools
import re

import msgspec

from ihaeng.language.tables import read_table


class NamedPattern(msgspec.Struct, frozen=True, kw_only=True):
    """A regular expression, what it is for, and texts in which it is and is not found."""

    name: str
    note: str
    pattern: str
    yes: list[str]
    no: list[str]
    ignores_case: bool = False

    def compile(self) -> re.Pattern[str]:
        """The regular expression."""
        return re.compile(self.pattern, re.IGNORECASE if self.ignores_case else re.NOFLAG)


class HelpingRule(msgspec.Struct, frozen=True, kw_only=True):
    """Words before a verb that give it a time."""

    time: str
    pattern: str
    yes: list[str]
    no: list[str]


class Helping(msgspec.Struct, frozen=True, kw_only=True):
    """helping.yaml: rules, and the stretches of pattern that they share."""

    pieces: dict[str, str]
    rules: list[HelpingRule]

    def expand(self, pattern: str) -> str:
        """A pattern with its {pieces} put in."""
        for name, piece in self.pieces.items():
            pattern = pattern.replace("{" + name + "}", piece)
        return pattern

    def at_the_end(self, pattern: str) -> re.Pattern[str]:
        """A pattern for what stands right before a verb."""
        return re.compile(self.expand(pattern) + r"\Z", re.IGNORECASE)


@functools.cache
def named_patterns() -> dict[str, NamedPattern]:
    """Every pattern of patterns.yaml by its name."""
    found = msgspec.convert(read_table("ihaeng.reading", "en/patterns.yaml"), list[NamedPattern], strict=False)
    return {pattern.name: pattern for pattern in found}


@functools.cache
def pattern(name: str) -> re.Pattern[str]:
    """The pattern of that name."""
    return named_patterns()[name].compile()


@functools.cache
def helping() -> Helping:
    """helping.yaml."""
    return msgspec.convert(read_table("ihaeng.reading", "en/helping.yaml"), Helping)
