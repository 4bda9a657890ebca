"""Patterns for lines, kept as data, each with its examples beside it."""

from __future__ import annotations

import functools
import re

import msgspec

from ihaeng.language.tables import read_table


class LineRule(msgspec.Struct, frozen=True, kw_only=True):
    """A pattern for a line, lines that it must match, and lines that it must not."""

    name: str
    pattern: str
    yes: list[str]
    no: list[str]


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
    """One pattern that matches whatever any rule of the role matches; the rules may have no named groups."""
    return re.compile("|".join(f"(?:{rule.pattern})" for rule in line_rules(file, role)))


@functools.cache
def hints(file: str) -> re.Pattern[str]:
    """A quick pattern for what every line that a file's rules match has something of."""
    return re.compile("|".join(re.escape(hint) for hint in sorted(words(file, "hints"))))


@functools.cache
def words(file: str, role: str) -> frozenset[str]:
    """A list of words."""
    return frozenset(msgspec.convert(table(file)[role], list[str]))
