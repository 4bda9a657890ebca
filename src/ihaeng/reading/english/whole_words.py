"""Names of a document looked for without a pattern of their own: no compiling for each document."""

from __future__ import annotations

from collections.abc import Iterator


def places_of(word: str, text: str) -> Iterator[int]:
    """Where a word or name stands in a text on its own, left to right; a hyphen belongs to a word."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (start and _is_of_a_word(text[start - 1])) and not _is_of_a_word(text[end : end + 1]):
            yield start
        start = text.find(word, start + 1)


def stands_in(word: str, text: str) -> bool:
    """Whether a word or name stands in a text on its own."""
    return next(places_of(word, text), None) is not None


def _is_of_a_word(character: str) -> bool:
    return character.isalnum() or character in ("_", "-") if character else False
