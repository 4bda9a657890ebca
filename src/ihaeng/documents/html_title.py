"""The headline of a page: what its machine-readable titles and its visible lines agree on."""

from __future__ import annotations

import re

from ihaeng.documents.blocks import letters

_SEPARATORS = re.compile(r"\s+[-–—|:<>«»]+\s+|\s*(?:::|\||｜)+\s*")
_BRACKETED = re.compile(r"^\[([^\]]{1,20})\]\s*")
_WORD = re.compile(r"\w{2,}")
_EDGES = " -–—|:<>«»[]"
_SPARE_LETTERS = 12
"""Letters of a section's name that may stand in one line with the headline."""
_LEAST_HEADLINE = 8
"""Letters; what is shorter is more often the name of the site, and is tried last."""
_LONGEST_HEADLINE = 300
"""Characters; a longer line is a paragraph."""
_LEAST_SHARE = 0.4
"""Of a title's letters; the rest is the site's name and section."""
_LONGEST_OUTLET = 20


def find_title(lines: list[str], told: tuple[str, ...]) -> tuple[str | None, int | None]:
    """The headline and the line it stands on; the titles are `told` in the order of trust."""
    spoken = frozenset(_WORD.findall(" ".join(told)))
    keys = [letters(line) if _may_head(line, spoken) else "" for line in lines]
    able = [*told, *(segment for title in told for segment in segments(title))]
    for title in sorted(able, key=lambda title: len(letters(title)) < _LEAST_HEADLINE):
        key = letters(title)
        for place, line in enumerate(keys):
            if key and key in line and len(line) - len(key) <= _SPARE_LETTERS:
                return title, place
        inner = [
            place for place, line in enumerate(keys) if line in key and len(line) >= max(6, len(key) * _LEAST_SHARE)
        ]
        if inner:
            place = max(inner, key=lambda place: len(keys[place]))
            return lines[place], place
    return (max(segments(told[0]), key=len, default=told[0]) if told else None), None


def _may_head(line: str, spoken: frozenset[str]) -> bool:
    return len(line) <= _LONGEST_HEADLINE and any(word in line for word in spoken)


def segments(title: str) -> list[str]:
    """The pieces of a page title between its separators, the longest first."""
    pieces = [piece.strip() for piece in _SEPARATORS.split(title) if piece and piece.strip()]
    pieces += [bare for piece in pieces if (bare := _BRACKETED.sub("", piece, count=1)) not in ("", piece)]
    return sorted(pieces, key=len, reverse=True)


def outlet_of(title: str | None, told: tuple[str, ...]) -> str | None:
    """The site's name where a page title carries it beside the headline."""
    if title is None:
        return None
    if not any(title in page_title for page_title in told):
        pieces = _SEPARATORS.split(told[-1]) if told else []
        return pieces[-1].strip(_EDGES) if len(pieces) > 1 and len(pieces[-1]) <= _LONGEST_OUTLET else None
    for page_title in reversed(told):
        before, found, after = page_title.partition(title)
        pieces = [piece.strip(_EDGES) for piece in _SEPARATORS.split(f"{before} | {after}") if piece.strip(_EDGES)]
        if found and pieces and len(pieces[-1]) <= _LONGEST_OUTLET:
            return pieces[-1]
    return None
