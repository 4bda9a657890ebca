"""Rules kept as data: a pattern, what it gives, and the examples that it must and must not match beside it.

A rule file has three parts. `words` are tables from a written word to what it means, or lists of words that mean
themselves (`meanings` holds tables the other way round); `pieces` are named stretches of regular expression; `rules`
are the patterns, in which `{name}` stands for a piece or for any word of a table. A rule's named groups are the fields
of its value: a group named like a table is looked up there, any other is read as a number, and one whose name begins
with an underscore only helps the pattern.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, Protocol, TypeVar

import msgspec

from ihaeng.language.any_of import any_of
from ihaeng.language.beginnings import Finder
from ihaeng.language.english_fractions import english_decimal_pattern, english_fraction_pattern
from ihaeng.language.english_numerals import english_pattern, english_year_pattern
from ihaeng.language.needs import Sieve, needs_of
from ihaeng.language.numerals import mixed_pattern, native_pattern, parse_number, sino_pattern
from ihaeng.language.tables import read_table

Meaning = int | str | dict[str, int | str] | None
"""What a word stands for; several fields at once where it is a table."""

Field = int | str | Decimal | None
"""One field of a rule's value: a word's meaning, or a number (whole ones as int)."""

NUMBERS = {
    "number": f"{mixed_pattern()}|{sino_pattern()}",
    "native": native_pattern(),
    "english": english_pattern(),
    "english_decimal": english_decimal_pattern(),
    "english_fraction": english_fraction_pattern(),
    "english_year": english_year_pattern(),
}
"""Pieces that every rule file has: a number in figures or Sino-Korean words, in native words, in English words, and
a year in English words."""

_REFERENCE = re.compile(r"\{([a-z_]+)\}")
_NO_WORDS: dict[str, Meaning] = {}


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
    """Tables from a written word to its meaning, and stretches of pattern by name, as a file has them.

    Where spaces may be missing, each word counts without them too.
    """

    words: dict[str, dict[str, Meaning] | list[str]] = {}
    meanings: dict[str, dict[str, list[str]]] = {}
    pieces: dict[str, str] = {}
    case: Literal["matters", "ignored"] = "matters"
    spaces: Literal["matter", "may be missing"] = "matter"

    def tables(self) -> dict[str, dict[str, Meaning]]:
        """All tables as written word → meaning."""
        tables: dict[str, dict[str, Meaning]] = {}
        for name, words in self.words.items():
            tables[name] = dict(words) if isinstance(words, dict) else {word: word for word in words}
        for name, meanings in self.meanings.items():
            tables.setdefault(name, {}).update({word: code for code, words in meanings.items() for word in words})
        if self.spaces == "may be missing":
            tables = {
                name: {word.replace(" ", ""): meaning for word, meaning in table.items()} | table
                for name, table in tables.items()
            }
        return tables


class WrittenRules(Words, frozen=True, kw_only=True):
    """One rule file as it is written.

    `shared` names files whose words and pieces it has too, its own going first: of the same folder, or, with a stroke
    in their name, of the package.
    """

    rules: list[Rule]
    shared: str | list[str] = []


class RuleFile(msgspec.Struct, frozen=True, kw_only=True):
    """The content of one rule file with all that it shares, ready to be compiled; `lookup` has small letters too."""

    rules: list[Rule]
    words: dict[str, dict[str, Meaning]]
    lookup: dict[str, dict[str, Meaning]]
    pieces: dict[str, str]
    case: Literal["matters", "ignored"]

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
        return any_of(self.words[name])


class Finding(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where a rule matched and the fields of what it found."""

    start: int
    end: int
    rule: Rule
    fields: dict[str, Field]


class Spanned(Protocol):
    """Anything that lies at characters `start` to `end` of a text."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The character after its last."""


Found = TypeVar("Found", bound=Spanned)


class RuleBook:
    """Rule files read together, ready to be looked for in texts."""

    def __init__(self, *files: RuleFile) -> None:
        """Compile every rule with the words and pieces of its own file."""
        self.files = files
        self.rules = [(rule, Finder(file.compile(rule.pattern)), file) for file in files for rule in file.rules]
        self._sieve = Sieve([needs_of(finder.pattern) for _rule, finder, _file in self.rules])

    def findings(self, text: str) -> Iterator[Finding]:
        """Every match of every rule, rule after rule; matches of different rules may overlap."""
        for number in self._sieve.fitting(text):
            rule, finder, file = self.rules[number]
            for match in finder.finditer(text):
                fields = fields_of(match, rule, file)
                if fields is not None:
                    yield Finding(start=match.start(), end=match.end(), rule=rule, fields=fields)


def read_rule_file(package: str, path: str) -> RuleFile:
    """One rule file of a package, with the words and pieces that it shares."""
    own = msgspec.convert(read_table(package, path), WrittenRules)
    folder = path.rpartition("/")[0]
    names = [own.shared] if isinstance(own.shared, str) else own.shared
    shared = [name if "/" in name else f"{folder}/{name}" for name in names]
    words: dict[str, dict[str, Meaning]] = {}
    pieces: dict[str, str] = {}
    for file in (*(msgspec.convert(read_table(package, name), Words) for name in shared), own):
        words |= file.tables()
        pieces |= file.pieces
    small = {name: {word.lower(): meaning for word, meaning in table.items()} for name, table in words.items()}
    lookup = {name: small[name] | table for name, table in words.items()} if own.case == "ignored" else words
    return RuleFile(rules=own.rules, words=words, lookup=lookup, pieces=pieces, case=own.case)


@functools.cache
def read_rules(package: str, *paths: str) -> RuleBook:
    """The rule files at `paths` of a package as one book."""
    return RuleBook(*(read_rule_file(package, path) for path in paths))


def longest(findings: list[Found]) -> list[Found]:
    """Of findings that overlap only the longest, the earlier rule's where they are equal; in text order."""
    if len(findings) < 2:
        return findings
    kept: list[Found] = []
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
        table = file.lookup.get(name, _NO_WORDS)
        key = written if written in table else written.lower()
        if key in table:
            meaning = table[key]
            fields.update(meaning if isinstance(meaning, dict) else {name: meaning})
            continue
        number = parse_number(written)
        if number is None:
            return None
        fields[name] = int(number) if number == int(number) else number
    return fields
