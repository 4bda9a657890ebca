"""The text of a page as "select all, copy" in a browser gives it, menus and all; apart from how ihaeng reads pages."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_WORD = re.compile(r"\w+")
_UNSEEN = frozenset(_WORD.findall("head script style noscript template svg iframe select option textarea input button"))
_CELLS = frozenset(("td", "th"))
_BLOCKS = frozenset(
    _WORD.findall(
        "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 "
        "h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul"
    )
)
_HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)


def copied_text(page: str) -> str:
    """One line a block, cells of a row divided by tabs."""
    body = LexborHTMLParser(page).body
    pieces: list[str] = []
    stack: list[LexborNode | str] = [body] if body is not None else []
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            pieces.append(node)
        elif node.tag == "-text":
            pieces.append(re.sub(r"\s+", " ", node.text_content or ""))
        elif node.tag == "br":
            pieces.append("\n")
        elif node.tag and not node.tag.startswith(("-", "!")) and node.tag not in _UNSEEN and not _is_hidden(node):
            edge = "\n" if node.tag in _BLOCKS else "\t" if node.tag in _CELLS else ""
            pieces.append("" if node.tag in _CELLS else edge)
            stack.append(edge)
            stack.extend(reversed(list(node.iter(include_text=True))))
    lines = (line.strip(" ").rstrip("\t") for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line.strip()) + "\n"


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))
