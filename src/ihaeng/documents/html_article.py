"""Which element of a page holds the article."""

from __future__ import annotations

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ihaeng.documents.html_blocks import is_block, is_dropped
from ihaeng.documents.rules import table

_LEAST_ARTICLE = 80
"""Characters; a shorter element of that name holds something else."""
_LEAST_SENTENCE = 25
_SILENT_TAGS = ("a", "h1", "h2", "h3", "title")
"""What their text weighs says nothing of where the article stands."""


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
    stack = [(body, body)] if body is not None else []
    while stack:
        node, block = stack.pop()
        child = node.first_child
        while child is not None:
            if child.tag == "-text":
                length = len((child.text_content or "").strip())
                for share, above in _credited(block) if length >= _LEAST_SENTENCE else ():
                    nodes[above.mem_id] = above
                    scores[above.mem_id] = scores.get(above.mem_id, 0.0) + share * length
            elif child.tag not in _SILENT_TAGS and not (child.tag or "-").startswith("-") and not is_dropped(child):
                stack.append((child, child if is_block(child) else block))
            child = child.next
    return _whole(nodes[max(scores, key=lambda key: scores[key])]) if scores else None


def _whole(best: LexborNode) -> LexborNode:
    """A lone paragraph stands for the element around it, which may hold captions and tables as well."""
    return best.parent if best.tag in ("p", "li") and best.parent is not None else best


def _credited(block: LexborNode) -> list[tuple[float, LexborNode]]:
    return [(1.0, block), *([(0.5, block.parent)] if block.parent is not None else [])]
