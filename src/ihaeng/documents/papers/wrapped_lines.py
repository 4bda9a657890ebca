"""Lines as a PDF breaks them → paragraphs as they were written."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENS = re.compile(
    r"\s{0,4}(?:[○●◦□■◇◆▪▶▷◎ㅇ❍※*·•‣▸\-–—]\s|\(?\d{1,2}[.)]\s|[가-하][.)]\s|[①-⑳]|[IVX]{1,4}\.\s|붙임|끝\.)"
)
"""How an item or a heading of an official paper begins."""
_CLOSES = re.compile(r"[.!?:;]['\"”’)]{0,2}\s*$|(?:함|음|임|됨|것)\.?\s*$")
"""How a sentence, or an item in the note style of offices, ends."""
_FULL = 0.85
"""A line shorter than this share of the longest one beside it did not break for want of room."""


def space_at_breaks(text: str) -> str:
    """What to put where a line of this file was broken: nothing where its lines keep the spaces at their ends."""
    return "" if any(line != line.strip() for line in text.split("\n") if line.strip()) else " "


def paragraphs(text: str, space: str, width: int = 0) -> Iterator[str]:
    """The paragraphs of some lines of one column; `space` is put where a line goes on with the next.

    It does where it is about full, ends no sentence, and the next opens no item. `width` is how many characters a full
    line of the page has, where these lines may all be short.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    longest = max((width, *(len(line) for line in lines)))
    held = ""
    for place, line in enumerate(lines):
        held += line
        following = lines[place + 1] if place + 1 < len(lines) else None
        if following is not None and _goes_on(line, following, longest):
            held += space
            continue
        yield " ".join(held.split())
        held = ""


def _goes_on(line: str, following: str, longest: int) -> bool:
    return len(line) >= longest * _FULL and not _CLOSES.search(line) and not _OPENS.match(following)
