"""How deep a page's elements are nested: beyond reason, parsing takes time that grows with the square of the depth."""

from __future__ import annotations

import re

DEEPEST = 800
"""Elements within each other, those aside that need no end; real pages stay below 100, generated ones below 500."""
_ENDLESS = (
    "area|base|body|br|col|colgroup|dd|dt|embed|head|hr|html|img|input|li|link|meta|optgroup|option|p|param|rp|rt|"
    "source|tbody|td|tfoot|th|thead|tr|track|wbr"
)
"""Elements that are left without an end, by the standard or by their nature; counted, a list would look like a pit."""
_TAG = re.compile(rf"<(/?)(?!(?:{_ENDLESS})\b(?!-))[a-z][^<>]{{0,2000}}(?<!/)>", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]{0,2000}>")


def is_too_deep(page: str) -> bool:
    """Whether some element of the page stands inside more than `DEEPEST` others."""
    depth = 0
    if page.count("<") <= DEEPEST:
        return False
    for tag in _TAG.finditer(page):
        depth += -1 if tag[1] else 1
        if depth > DEEPEST:
            return True
    return False


def without_markup(page: str) -> str:
    """The page's text with a line end for every tag: what can still be read of a page that cannot be parsed."""
    return _MARKUP.sub("\n", page)
