"""How deep a page's elements are nested: beyond reason, parsing takes time that grows with the square of the depth."""

from __future__ import annotations

import collections
import functools
import itertools
import operator
import re

DEEPEST = 800
"""Elements within each other, those aside that need no end; real pages stay below 100, generated ones below 500."""
_ENDLESS = re.compile(
    "area|base|body|br|col|colgroup|dd|dt|embed|head|hr|html|img|input|li|link|meta|optgroup|option|p|param|rp|rt|"
    "source|tbody|td|tfoot|th|thead|tr|track|wbr|circle|ellipse|line|path|polygon|polyline|rect|stop|use",
    re.IGNORECASE,
)
"""Elements that are left without an end, by the standard or by their nature; counted, a list would look like a pit."""
_REMEMBERED = 1_024
"""Tags of which it is known whether they lead deeper."""
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,40}")
_MARKUP = re.compile(r"<[^<>]{0,2000}>")


def is_too_deep(page: str) -> bool:
    """Whether some element of the page stands inside more than `DEEPEST` others."""
    if page.count("<") <= DEEPEST:
        return False
    tags = _TAG.findall(page)
    told = collections.Counter(tags)
    steps = {tag: _step(tag) for tag in told}
    if sum(times for tag, times in told.items() if steps[tag] > 0) <= DEEPEST:
        return False
    depths = [0, *itertools.accumulate(map(steps.__getitem__, tags))]
    if max(depths) - min(depths) <= DEEPEST:
        return False
    # Ends without a beginning lead nowhere: depth is counted from the lowest point before.
    deepest: int = max(map(operator.sub, depths, itertools.accumulate(depths, min)))
    return deepest > DEEPEST


@functools.lru_cache(maxsize=_REMEMBERED)
def _step(tag: str) -> int:
    """How much deeper the page is behind a tag, which is told without its attributes."""
    if _ENDLESS.fullmatch(tag.strip("</")):
        return 0
    return -1 if tag.startswith("</") else 1


def without_markup(page: str) -> str:
    """The page's text with a line end for every tag: what can still be read of a page that cannot be parsed."""
    return _MARKUP.sub("\n", page)
