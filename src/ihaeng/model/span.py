"""A stretch of a document's text, with the words that stand there."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, kw_only=True, order=True, gc=False):
    """Characters `start` to `end` (exclusive) of a document's `text`; `text[start:end] == quote` always holds."""

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Cut the span out of `text`, without the white space at its edges.

        Raises:
            ValueError: nothing but white space stands there.
        """
        stretch = text[start:end]
        quote = stretch.strip()
        if not quote:
            raise ValueError(f"no words between characters {start} and {end}")
        begin = start + len(stretch) - len(stretch.lstrip())
        return cls(start=begin, end=begin + len(quote), quote=quote)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
