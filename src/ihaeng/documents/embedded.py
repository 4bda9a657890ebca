"""Articles that a page carries as data for its scripts, and shows only once they have run."""

from __future__ import annotations

import json
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from ihaeng.documents.lines import is_prose

_LEAST_ARTICLE = 100
"""Characters; shorter strings are headlines and teasers."""


def embedded_article(tree: LexborHTMLParser) -> str | None:
    """The longest string of prose in the page's JSON, with its markup; None if there is none."""
    strings = [
        text
        for node in tree.css('script[type$="json"]')
        for text in _strings(node.text())
        if len(text) >= _LEAST_ARTICLE
    ]
    longest = max(strings, key=len, default="")
    words = LexborHTMLParser(longest).text().strip() if longest else ""
    return longest if len(words) >= _LEAST_ARTICLE and is_prose(words) else None


def _strings(text: str) -> Iterator[str]:
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, list | dict):
            waiting.extend(item.values() if isinstance(item, dict) else item)
