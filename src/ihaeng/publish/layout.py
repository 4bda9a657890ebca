"""Text in columns by the width that a terminal shows: East Asian characters take two cells."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import zip_longest

GAP = "  "


def width(text: str) -> int:
    """Count the cells that a text takes."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, cells: int) -> str:
    """Fill a text up with blanks to a width."""
    return text + " " * (cells - width(text))


def wrap(text: str, cells: int) -> list[str]:
    """Break a text into lines of at most `cells` cells, between words where it can; at least two cells are used."""
    lines, line = [], ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if width(joined) <= cells:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, max(cells, 2))
        lines += full
    return [*lines, line] if line or not lines else lines


def _pieces(word: str, cells: int) -> list[str]:
    pieces, used = [""], 0
    for character in word:
        step = _cells(character)
        if used + step > cells:
            pieces.append("")
            used = 0
        pieces[-1] += character
        used += step
    return pieces


def indented(text: str, cells: int, first: str, rest: str | None = None) -> list[str]:
    """Wrap a text behind a lead-in; the lines after the first stand behind `rest`, or as many blanks."""
    after = " " * width(first) if rest is None else rest
    lines = wrap(text, cells - max(width(first), width(after)))
    return [(first if place == 0 else after) + line for place, line in enumerate(lines)]


def columns(cells: Sequence[Iterable[str]], widths: Sequence[int]) -> list[str]:
    """Set cells, each of several paragraphs, side by side."""
    wrapped = [
        [line for paragraph in cell for line in wrap(paragraph, cells_wide)]
        for cell, cells_wide in zip(cells, widths, strict=True)
    ]
    rows = zip_longest(*wrapped, fillvalue="")
    return [GAP.join(pad(text, wide) for text, wide in zip(row, widths, strict=True)).rstrip() for row in rows]
