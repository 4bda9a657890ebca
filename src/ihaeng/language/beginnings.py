"""Where in a text a pattern can match at all: at one of the characters that it begins with.

A search tries a pattern at every character of a text; most patterns can begin with few, and are tried at those only,
and not behind a character that they never stand behind.
"""

from __future__ import annotations

import re
import re._constants as code  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable, Iterator
from typing import Any

from ihaeng.language.needs import DIGIT, MOST_CHOICES, REPEATS, characters_of_class

_ZERO_WIDTH = (code.ASSERT, code.ASSERT_NOT, code.AT)

Beginnings = tuple[frozenset[str], bool]
"""The characters that a stretch of pattern can begin with, and whether it can be empty."""

_EMPTY: Beginnings = (frozenset(), True)


class Finder:
    """A pattern that is tried only where it can begin."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        """Find out where that is; a pattern that may begin with anything is searched for as ever."""
        self.pattern = pattern
        beginnings = beginnings_of(pattern)
        behind = "".join(f"(?<!{before}.)" for before in _never_behind(parser.parse(pattern.pattern, pattern.flags)))
        self._beginnings = re.compile(_class_of(beginnings) + behind, re.DOTALL) if beginnings else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What `re.finditer` gives."""
        if self._beginnings is None:
            yield from self.pattern.finditer(text)
            return
        end, match = 0, self.pattern.match
        for beginning in self._beginnings.finditer(text):
            start = beginning.start()
            found = match(text, start) if start >= end else None
            if found:
                yield found
                end = found.end()


def beginnings_of(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """The characters that a match can begin with, `DIGIT` for any digit; None where they are too many or unknown."""
    found = _of_sequence(parser.parse(pattern.pattern, pattern.flags))
    if found is None or found[1] or not 0 < len(found[0]) <= MOST_CHOICES:
        return None
    ignores_case = bool(pattern.flags & re.IGNORECASE)
    return None if ignores_case and any(c != DIGIT and c.lower() != c.upper() for c in found[0]) else found[0]


def _class_of(characters: frozenset[str]) -> str:
    letters = "".join(sorted(map(re.escape, characters - {DIGIT})))
    return f"[{letters}{DIGIT if DIGIT in characters else ''}]"


def _never_behind(nodes: Iterable[tuple[Any, Any]]) -> list[str]:
    """The classes of characters, as they are written, that a pattern asks not to stand right before it."""
    classes: list[str] = []
    for operator, argument in nodes:
        if operator is code.SUBPATTERN:
            return classes + _never_behind(argument[-1])
        if operator not in _ZERO_WIDTH:
            break
        if operator is code.ASSERT_NOT and argument[0] < 0 and len(argument[1]) == 1:
            kind, items = argument[1][0]
            written = [_written(*item) for item in items] if kind is code.IN else [None]
            classes += [] if None in written else [f"[{''.join(filter(None, written))}]"]
    return classes


def _written(operator: object, argument: Any) -> str | None:
    """A part of a class of characters as it is written; None for those that hardly any pattern has."""
    if operator is code.LITERAL:
        return re.escape(chr(argument))
    if operator is code.RANGE:
        return "-".join(re.escape(chr(end)) for end in argument)
    return DIGIT if operator is code.CATEGORY and argument is code.CATEGORY_DIGIT else None


def _of_sequence(nodes: Iterable[tuple[Any, Any]]) -> Beginnings | None:
    characters: frozenset[str] = frozenset()
    for operator, argument in nodes:
        found = _of(operator, argument)
        if found is None:
            return None
        characters |= found[0]
        if not found[1]:
            return characters, False
    return characters, True


def _of(operator: object, argument: Any) -> Beginnings | None:
    if operator in _ZERO_WIDTH:
        return _EMPTY
    if operator is code.LITERAL:
        return frozenset(chr(argument)), False
    if operator is code.IN:
        letters = characters_of_class(argument)
        return (letters, False) if letters else None
    if operator is code.BRANCH:
        return _of_branches([_of_sequence(branch) for branch in argument[1]])
    if operator in REPEATS:
        found = _of_sequence(argument[2])
        return found and (found[0], found[1] or argument[0] == 0)
    if operator is code.SUBPATTERN:
        return _of_sequence(argument[-1])
    return _of_sequence(argument) if operator is code.ATOMIC_GROUP else None


def _of_branches(branches: list[Beginnings | None]) -> Beginnings | None:
    known = [branch for branch in branches if branch is not None]
    if len(known) < len(branches):
        return None
    return frozenset[str]().union(*(letters for letters, _empty in known)), any(empty for _letters, empty in known)
