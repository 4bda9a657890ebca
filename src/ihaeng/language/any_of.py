"""One pattern for many words: those that begin alike share their beginning, so that most texts fail at a look."""

from __future__ import annotations

import re
from collections.abc import Iterable

_END = ""
"""Stands among the letters that may follow where a word may end."""


class _Letters(dict[str, "_Letters"]):
    """The letters that may come next, each with those behind it."""


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words as they are written, of several that fit the longest."""
    first = _Letters()
    for word in words:
        letters = first
        for letter in word:
            letters = letters.setdefault(letter, _Letters())
        letters[_END] = _Letters()
    return f"(?:{_written(first)})"


def _written(letters: _Letters) -> str:
    last = [letter for letter, behind in letters.items() if letter and set(behind) == {_END}]
    ways = [re.escape(letter) + _group(behind) for letter, behind in letters.items() if letter and letter not in last]
    if len(last) == 1:
        ways += map(re.escape, last)
    elif last:
        ways.append(f"[{''.join(map(re.escape, last))}]")
    return "|".join(ways)


def _group(letters: _Letters) -> str:
    may_end = _END in letters
    ways = _written(letters)
    if may_end:
        return f"(?:{ways})?"
    return f"(?:{ways})" if "|" in ways else ways
