"""Patterns for lines, kept as data, each with its examples beside it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

import msgspec

from ihaeng.language.tables import read_table

_NAMED_GROUP = re.compile(r"\(\?P<\w+>")


class LineRule(msgspec.Struct, frozen=True, kw_only=True):
    """A pattern for a line, lines that it must match, and lines that it must not.

    `hints` are words of which every line that it matches has one; a costly pattern is not tried on lines without.
    """

    name: str
    pattern: str
    yes: list[str]
    no: list[str]
    hints: list[str] = []


@functools.cache
def table(file: str) -> dict[str, object]:
    """The contents of a data file of this room, by role."""
    return msgspec.convert(read_table("ihaeng.documents", file), dict[str, object])


@functools.cache
def line_rules(file: str, role: str) -> list[LineRule]:
    """The rules of one role, in the order of the file."""
    return msgspec.convert(table(file)[role], list[LineRule])


@functools.cache
def patterns(file: str, role: str) -> list[re.Pattern[str]]:
    """The pattern of every rule of a role."""
    return [re.compile(rule.pattern) for rule in line_rules(file, role)]


@functools.cache
def any_of(file: str, role: str) -> re.Pattern[str]:
    """One pattern that matches whatever any rule of the role matches; its groups have no names."""
    return re.compile("|".join(f"(?:{_NAMED_GROUP.sub('(?:', rule.pattern)})" for rule in line_rules(file, role)))


@functools.cache
def hints(file: str, role: str) -> re.Pattern[str]:
    """A quick pattern for the hints of all rules of a role."""
    return _any_word(hint for rule in line_rules(file, role) for hint in rule.hints)


@functools.cache
def hinted_patterns(file: str, role: str) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    """The quick pattern for the hints of every rule of a role, and the rule's own."""
    return [(_any_word(rule.hints), re.compile(rule.pattern)) for rule in line_rules(file, role)]


def _any_word(found: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(set(found)))))


@functools.cache
def words(file: str, role: str) -> frozenset[str]:
    """A list of words."""
    return frozenset(msgspec.convert(table(file)[role], list[str]))
