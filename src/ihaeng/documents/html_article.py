"""Which element of a page holds the article."""

from __future__ import annotations

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ihaeng.documents.html_blocks import is_dropped
from ihaeng.documents.rules import table

_LEAST_ARTICLE = 80
"""Characters; a shorter element of that name holds something else."""
_LEAST_SENTENCE = 25
_TITLE_TAGS = ("h1", "h2", "h3", "title")


def article_element(tree: LexborHTMLParser) -> LexborNode | None:
    """The element of a name under which articles are known to stand; else the one with the densest text."""
    for selector in msgspec.convert(table("page_parts.yaml")["article"], list[str]):
        found = [(len(node.text().strip()), -place, node) for place, node in enumerate(tree.css(selector))]
        length, _, node = max(found, default=(0, 0, None), key=lambda triple: triple[:2])
        if node is not None and length >= _LEAST_ARTICLE:
            return node
    return _densest(tree.body)


def _densest(body: LexborNode | None) -> LexborNode | None:
    """The element whose own sentences, and half of its children's, are the longest together.

    The scoring is that of Readability (Arc90, 2010) without its bonus for names.
    """
    scores: dict[int, float] = {}
    nodes: dict[int, LexborNode] = {}
    stack = [body] if body is not None else []
    while stack:
        node = stack.pop()
        child = node.first_child
        while child is not None:
            if child.tag == "-text":
                length = len((child.text_content or "").strip())
                for share, above in ((1.0, node), (0.5, node.parent)) if length >= _LEAST_SENTENCE else ():
                    if above is not None:
                        nodes[above.mem_id] = above
                        scores[above.mem_id] = scores.get(above.mem_id, 0.0) + share * length
            elif (
                child.tag not in ("a", *_TITLE_TAGS)
                and not (child.tag or "-").startswith("-")
                and not is_dropped(child)
            ):
                stack.append(child)
            child = child.next
    return nodes[max(scores, key=lambda key: scores[key])] if scores else None
