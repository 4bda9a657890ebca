"""What a text must hold for a pattern to match at all: a look at its characters spares most patterns the search."""

from __future__ import annotations

import re
import re._constants as code  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

DIGIT = "\\d"
"""Stands for any decimal digit among needed characters."""

MOST_CHOICES = 80
"""A choice among more characters is hardly ever missing from a sentence."""

MOST_SETS = 2
"""A third set for the same choice of ways hardly ever spares a search that two have not."""

REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
_SPACE = ord(" ")
"""Every sentence has one."""

Needs = tuple[frozenset[str], ...]
"""Sets of characters: of each set at least one stands in every text that the pattern matches in."""


def needs_of(pattern: re.Pattern[str]) -> Needs:
    """What every match of the pattern, its lookarounds included, is made of; no letters where case is ignored."""
    found = set(_of_sequence(parser.parse(pattern.pattern, pattern.flags)))
    if pattern.flags & re.IGNORECASE:
        found = {choice for choice in found if all(map(_has_no_case, choice))}
    return tuple(sorted(found, key=lambda choice: (len(choice), sorted(choice))))


def _has_no_case(character: str) -> bool:
    return character == DIGIT or character.lower() == character.upper()


class Sieve:
    """Several patterns' needs, to be looked for in a text all at once."""

    def __init__(self, needs: Sequence[Needs]) -> None:
        """Number the sets: a character tells those that it is in, a pattern needs those of its own."""
        bits = {choice: 1 << place for place, choice in enumerate({choice for one in needs for choice in one})}
        told_by: dict[str, int] = {}
        for choice, bit in bits.items():
            for character in choice:
                told_by[character] = told_by.get(character, 0) | bit
        by_digits = told_by.pop(DIGIT, 0)
        self._telling = re.compile(rf"[{''.join(map(re.escape, told_by))}\d]")
        self._told_by = defaultdict(lambda: by_digits)  # what is not among the letters is a digit
        for letter, told in told_by.items():
            self._told_by[letter] = told | by_digits if letter.isdecimal() else told
        self._needed = [(number, sum(bits[choice] for choice in set(one))) for number, one in enumerate(needs)]

    def fitting(self, text: str) -> list[int]:
        """The numbers of the patterns that may match in the text, in order."""
        told, told_by = 0, self._told_by
        for character in set(self._telling.findall(text)):
            told |= told_by[character]
        return [number for number, needed in self._needed if needed & told == needed]


def _of_sequence(nodes: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    return [choice for operator, argument in nodes for choice in _of(operator, argument)]


def _of(operator: object, argument: Any) -> list[frozenset[str]]:
    if operator is code.LITERAL:
        return [] if argument == _SPACE else [frozenset(chr(argument))]
    if operator is code.IN:
        letters = characters_of_class(argument)
        return [letters] if letters and " " not in letters else []
    if operator is code.BRANCH:
        return _of_branches([_of_sequence(branch) for branch in argument[1]])
    if operator in REPEATS:
        return _of_sequence(argument[2]) if argument[0] > 0 else []
    if operator is code.SUBPATTERN and argument[1] & re.IGNORECASE:
        return [choice for choice in _of_sequence(argument[-1]) if all(map(_has_no_case, choice))]
    if operator in (code.SUBPATTERN, code.ASSERT):
        return _of_sequence(argument[-1])
    return _of_sequence(argument) if operator is code.ATOMIC_GROUP else []


def characters_of_class(items: list[tuple[Any, Any]]) -> frozenset[str] | None:
    """The characters between square brackets; None where they are too many."""
    choices: set[str] = set()
    for operator, argument in items:
        if operator is code.LITERAL:
            choices.add(chr(argument))
        elif operator is code.RANGE and argument[1] - argument[0] < MOST_CHOICES:
            choices |= {chr(place) for place in range(argument[0], argument[1] + 1)}
        elif operator is code.CATEGORY and argument is code.CATEGORY_DIGIT:
            choices.add(DIGIT)
        else:
            return None
    return frozenset(choices)


def _of_branches(branches: list[list[frozenset[str]]]) -> list[frozenset[str]]:
    """What one of several ways needs: sets that hold something of each way, those shared by most ways first."""
    left = [set(branch) for branch in branches]
    needed: list[frozenset[str]] = []
    while all(left) and len(needed) < MOST_SETS:
        best = _one_of_each(left)
        needed.append(frozenset[str]().union(*best))
        for branch, choice in zip(left, best, strict=True):
            branch.remove(choice)
    return [union for union in needed if len(union) <= MOST_CHOICES]


def _one_of_each(branches: list[set[frozenset[str]]]) -> list[frozenset[str]]:
    """Of each way one set, such that together they hold few characters."""
    shared = Counter(choice for branch in branches for choice in branch)
    return [min(branch, key=lambda choice: (len(choice) - shared[choice], sorted(choice))) for branch in branches]
