"""Which stretch of a clause that lists several acts belongs to which of them: each has the day named in its own."""

from __future__ import annotations

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
        found = _place(act, text, begins[-1] + 1 if begins else start, end)
        if found is None:
            return everything
        begins.append(found)
    if dates[0] < begins[0]:  # "on Monday a visit to A and on Tuesday a meeting with B"
        return list(zip([start, *begins[:-1]], begins, strict=True))
    return list(zip(begins, [*begins[1:], end], strict=True))


def _place(act: Told, text: str, start: int, end: int) -> int | None:
    """Where the first words of an act stand; a date blanked between them does not matter."""
    words = [word.strip(",") for word in act.words.split()[:WORDS_THAT_FIND]]
    found = text.find(words[0], start, end) if words else -1
    while found >= 0:
        if _opens(text[found:end], words):
            return found
        found = text.find(words[0], found + 1, end)
    return None


def _opens(text: str, words: list[str]) -> bool:
    return [word.strip(",") for word in text.split(maxsplit=len(words))[: len(words)]] == words
