"""Quotes found again in a text: exact but for white space and Unicode form, with their true places."""

from __future__ import annotations

import unicodedata

from ihaeng.model import Span

LEAST_QUOTE = 8
"""Characters, white space apart, that a quote must have: a shorter one stands in any text and proves nothing."""


class Quotable:
    """A text in which quotes are looked for; white space of any length and kind counts as one blank."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: list[int] = []
        folded: list[str] = []
        for place, character in enumerate(text):
            blank = character.isspace()
            if blank and (not folded or folded[-1] == " "):
                continue
            folded.append(" " if blank else character)
            self._places.append(place)
        self._folded = "".join(folded)

    def find(self, quote: str) -> Span | None:
        """Where a quote stands first; None where it does not, or is too short to prove anything."""
        wanted = _folded(quote)
        if len(wanted.replace(" ", "")) < LEAST_QUOTE:
            return None
        start = self._folded.find(wanted)
        if start < 0:
            return None
        first, last = self._places[start], self._places[start + len(wanted) - 1]
        return Span(start=first, end=last + 1, quote=self._text[first : last + 1])

    def holds(self, words: str) -> bool:
        """Whether the words stand in the text, however short they are."""
        wanted = _folded(words)
        return bool(wanted) and wanted in self._folded


def _folded(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split())
