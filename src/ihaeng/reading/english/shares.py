"""Which stretch of a clause that lists several acts belongs to which of them: each has the day named in its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ihaeng.reading.english.clauses import Told

WORDS_THAT_FIND = 2
"""So many of an act's first words are looked for in its clause."""


def shares(text: str, told: Sequence[Told], start: int, end: int, dates: Sequence[int]) -> list[tuple[int, int]]:
    """For each act the characters of `text` between `start` and `end` in which its day stands.

    `dates` are the places of the dates there. Where fewer than two are named, or an act is not found, all share all.
    """
    everything = [(start, end)] * len(told)
    if len(told) < len("ab") or len(dates) < len("ab"):
        return everything
    begins: list[int] = []
    for act in told:
        found = _first_words(act).search(text, begins[-1] + 1 if begins else start, end)
        if found is None:
            return everything
        begins.append(found.start())
    if dates[0] < begins[0]:  # "on Monday a visit to A and on Tuesday a meeting with B"
        return list(zip([start, *begins[:-1]], begins, strict=True))
    return list(zip(begins, [*begins[1:], end], strict=True))


def _first_words(act: Told) -> re.Pattern[str]:
    words = act.words.split()[:WORDS_THAT_FIND]
    return re.compile(r"\s+".join(re.escape(word.strip(",")) for word in words) or r"\Z")
