"""How deep a page's elements are nested: beyond reason, parsing takes time that grows with the square of the depth."""

from __future__ import annotations

import re

DEEPEST = 2_000
"""Elements within each other; real pages stay below 100, generated ones below 500."""
_TAG = re.compile(
    r"<(/?)(?:div|span|section|article|ul|ol|dl|table|blockquote|center|main|font|b|i|u|strong|em|a)\b", re.IGNORECASE
)
_MARKUP = re.compile(r"<[^<>]{0,2000}>")


def is_too_deep(page: str) -> bool:
    """Whether some element of the page stands inside more than `DEEPEST` others."""
    depth = 0
    for tag in _TAG.finditer(page):
        depth += -1 if tag[1] else 1
        if depth > DEEPEST:
            return True
    return False


def without_markup(page: str) -> str:
    """The page's text with a line end for every tag: what can still be read of a page that cannot be parsed."""
    return _MARKUP.sub("\n", page)
