"""Rules kept as data: a pattern, what it gives, and the examples that it must and must not match beside it.

A rule file has three parts. `words` are tables from a written word to what it means; `pieces` are named stretches of
regular expression; `rules` are the patterns, in which `{name}` stands for a piece or for any word of a table. A rule's
named groups are the fields of its value: a group named like a table is looked up there, any other is read as a number,
and one whose name begins with an underscore only helps the pattern.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

import msgspec

from ihaeng.language.english_numerals import english_pattern
from ihaeng.language.needs import characters_of, may_match, needs_of
from ihaeng.language.numerals import mixed_pattern, native_pattern, parse_number, sino_pattern
from ihaeng.language.tables import read_table

Field = int | str | Decimal | None
"""One field of a rule's value: a word's meaning, or a number (whole ones as int)."""

NUMBERS = {
    "number": f"{mixed_pattern()}|{sino_pattern()}",
    "native": native_pattern(),
    "english": english_pattern(),
}
"""Pieces that every rule file has: a number in figures or Sino-Korean words, in native words, in English words."""

_REFERENCE = re.compile(r"\{([a-z_]+)\}")


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """A text in which a rule must find `found`, meaning `value` (in the notation of the room that reads it)."""

    text: str
    found: str
    value: str


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One pattern. `reads` names the sort of value, `sets` the fields that it always has."""

    name: str
    pattern: str
    yes: list[Example]
    no: list[str]
    reads: str = ""
    sets: dict[str, int | str] = {}
    note: str = ""


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Tables from a written word to its meaning, and stretches of pattern by name."""

    words: dict[str, dict[str, int | str | dict[str, int | str] | None]] = {}
    pieces: dict[str, str] = {}


class RuleFile(Words, frozen=True, kw_only=True):
    """The content of one rule file; where `case` is ignored, its tables are in small letters.

    `shared` names a file of the same folder whose words and pieces it has too, its own going first.
    """

    rules: list[Rule]
    shared: str | None = None
    case: Literal["matters", "ignored"] = "matters"

    def compile(self, pattern: str) -> re.Pattern[str]:
        """A pattern of this file as a regular expression."""
        return re.compile(self.expand(pattern), re.IGNORECASE if self.case == "ignored" else re.NOFLAG)

    def expand(self, pattern: str) -> str:
        """Put pieces and word tables in the place of their names, pieces within pieces too."""
        while _REFERENCE.search(pattern):
            pattern = _REFERENCE.sub(lambda name: self._piece(name[1]), pattern)
        return pattern

    def _piece(self, name: str) -> str:
        piece = self.pieces.get(name) or NUMBERS.get(name)
        if piece:
            return f"(?:{piece})"
        longest_first = sorted(self.words[name], key=len, reverse=True)
        return "(?:" + "|".join(re.escape(word) for word in longest_first) + ")"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Where a rule matched and the fields of what it found."""

    start: int
    end: int
    rule: Rule
    fields: dict[str, Field]


class RuleBook:
    """Rule files read together, ready to be looked for in texts."""

    def __init__(self, *files: RuleFile) -> None:
        """Compile every rule with the words and pieces of its own file."""
        self.files = files
        self.rules = [(rule, file.compile(rule.pattern), file) for file in files for rule in file.rules]
        self._needs = [needs_of(pattern) for _rule, pattern, _file in self.rules]

    def findings(self, text: str) -> Iterator[Finding]:
        """Every match of every rule, rule after rule; matches of different rules may overlap."""
        characters = characters_of(text)
        for (rule, pattern, file), needs in zip(self.rules, self._needs, strict=True):
            for match in pattern.finditer(text) if may_match(needs, characters) else ():
                fields = fields_of(match, rule, file)
                if fields is not None:
                    yield Finding(start=match.start(), end=match.end(), rule=rule, fields=fields)


def read_rule_file(package: str, path: str) -> RuleFile:
    """One rule file of a package, with the words and pieces that it shares."""
    file = msgspec.convert(read_table(package, path), RuleFile)
    if file.shared is None:
        return file
    folder = path.rpartition("/")[0]
    shared = msgspec.convert(read_table(package, f"{folder}/{file.shared}"), Words)
    return msgspec.structs.replace(file, words=shared.words | file.words, pieces=shared.pieces | file.pieces)


@functools.cache
def read_rules(package: str, *paths: str) -> RuleBook:
    """The rule files at `paths` of a package as one book."""
    return RuleBook(*(read_rule_file(package, path) for path in paths))


def longest(findings: list[Finding]) -> list[Finding]:
    """Of findings that overlap only the longest, the earlier rule's where they are equal; in text order."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.start - f.end, f.start)):
        place = bisect.bisect(kept, finding.start, key=lambda f: f.start)
        clear_before = place == 0 or kept[place - 1].end <= finding.start
        if clear_before and (place == len(kept) or kept[place].start >= finding.end):
            kept.insert(place, finding)
    return kept


def fields_of(match: re.Match[str], rule: Rule, file: RuleFile) -> dict[str, Field] | None:
    """What the named groups of a match mean; None where a group that should be a number is none."""
    fields: dict[str, Field] = dict(rule.sets)
    for name, written in match.groupdict().items():
        if written is None or name.startswith("_"):
            continue
        table = file.words.get(name, {})
        meaning = table.get(written, table.get(written.lower(), written))
        if isinstance(meaning, dict):
            fields.update(meaning)
            continue
        if name in file.words and meaning is not written:
            fields[name] = meaning
            continue
        number = parse_number(written)
        if number is None:
            return None
        fields[name] = int(number) if number == int(number) else number
    return fields
