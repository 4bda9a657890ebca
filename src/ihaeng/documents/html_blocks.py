"""A walk over a page's elements that turns them into blocks, keeping paragraph breaks, captions and tables."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import msgspec
from selectolax.lexbor import LexborNode

from ihaeng.documents.blocks import Block
from ihaeng.documents.lines import is_prose
from ihaeng.documents.rules import words
from ihaeng.model import PartKind

_FILE = "page_parts.yaml"
_SPACES = re.compile(r"\s+")
_NAME_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)
_LINK_SHARE = 0.9
"""A line of which so much is a link leads to another article."""
_LONGEST_CELL = 400
"""Characters; a table with longer cells lays out a page and holds no data."""
_BREAK = "\n"


class PageBlocks(msgspec.Struct):
    """The blocks above, in and below the element that holds the article."""

    above: list[Block] = []
    inside: list[Block] = []
    below: list[Block] = []


class _Walk:
    """The state of one walk: the line being gathered, and the side of the article that it is on."""

    def __init__(self, container: LexborNode) -> None:
        self.container = container.mem_id
        self.open = {node.mem_id for node in _ancestors(container)} | {container.mem_id}
        self.pages = PageBlocks()
        self.target = self.pages.above
        self.pieces: list[str] = []
        self.linked = 0
        self.links = 0
        self.captions = 0

    def flush(self) -> None:
        """Put the gathered text into blocks, one for each line."""
        if not self.pieces:
            return
        text = "".join(self.pieces)
        kind = PartKind.CAPTION if self.captions else PartKind.PARAGRAPH
        is_link = self.linked > len(text.strip()) * _LINK_SHARE
        for piece in text.split(_BREAK):
            line = _SPACES.sub(" ", piece).strip()
            if line and not (is_link and not is_prose(line)):
                self.target.append(Block(kind, line))
        self.pieces, self.linked = [], 0

    def say(self, text: str) -> None:
        """Gather a text node."""
        text = _SPACES.sub(" ", text)
        self.pieces.append(text)
        if self.links:
            self.linked += len(text.strip())


def page_blocks(root: LexborNode, container: LexborNode) -> PageBlocks:
    """Walk the page from `root` in its own order and sort its blocks by where they stand to `container`."""
    walk = _Walk(container)
    stack: list[tuple[LexborNode, bool]] = [(root, True)]
    while stack:
        node, entering = stack.pop()
        if not entering:
            _leave(walk, node)
        elif _enter(walk, node):
            stack.append((node, False))
            stack.extend((child, True) for child in reversed(list(_children(node))))
    walk.flush()
    return walk.pages


def _enter(walk: _Walk, node: LexborNode) -> bool:
    """Take a node in; whether its children are to be walked."""
    tag = node.tag or ""
    if tag == "-text":
        walk.say(node.text_content or "")
        return False
    if tag == "br":
        walk.pieces.append(_BREAK)
        return False
    if tag.startswith(("-", "!")) or (node.mem_id not in walk.open and is_dropped(node)):
        return False
    if is_block(node):
        walk.flush()
    rows = _rows(node, walk)
    if rows:
        walk.target.append(rows)
        return False
    _count(walk, node, 1)
    if node.mem_id == walk.container:
        walk.target = walk.pages.inside
    return True


def _leave(walk: _Walk, node: LexborNode) -> None:
    if is_block(node):
        walk.flush()
    _count(walk, node, -1)
    if node.mem_id == walk.container:
        walk.target = walk.pages.below


def _count(walk: _Walk, node: LexborNode, step: int) -> None:
    walk.links += step * (node.tag == "a")
    walk.captions += step * is_caption(node)


def _rows(node: LexborNode, walk: _Walk) -> Block | None:
    """A table of data as one block, and a row of labels and values as one line."""
    if node.mem_id in walk.open or node.tag not in ("table", "tr"):
        return None
    if node.tag == "tr":
        return Block(PartKind.PARAGRAPH, _text(node)) if node.css_first("th") and not node.css_first("table") else None
    if any(inner.mem_id != node.mem_id for inner in node.css("img, table")):
        return None
    rows = [tuple(_text(cell) for cell in row.css("th, td")) for row in node.css("tr")]
    rows = [row for row in rows if any(row)]
    is_data = (
        len(rows) > 1 and max(map(len, rows)) > 1 and all(len(cell) <= _LONGEST_CELL for row in rows for cell in row)
    )
    return Block(PartKind.TABLE, rows=tuple(rows)) if is_data and walk.target is walk.pages.inside else None


def is_dropped(node: LexborNode) -> bool:
    """Whether an element is furniture of the site, by its tag, its names or because it is hidden."""
    if node.tag in words(_FILE, "drop_tags"):
        return True
    attributes = node.attributes
    if "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
        return True
    return _has_dropped_name(attributes.get("class") or "", attributes.get("id") or "")


@functools.lru_cache(maxsize=4096)
def _has_dropped_name(classes: str, identity: str) -> bool:
    listed = not words(_FILE, "drop_classes").isdisjoint([*classes.split(), identity])
    return listed or not words(_FILE, "drop_names").isdisjoint(_names(classes, identity))


@functools.lru_cache(maxsize=4096)
def _names(classes: str, identity: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _NAME_WORDS.findall(f"{classes} {identity}"))


def is_block(node: LexborNode) -> bool:
    """Whether an element begins a line of its own."""
    return node.tag in words(_FILE, "block_tags")


def is_caption(node: LexborNode) -> bool:
    """Whether an element holds the line under a picture."""
    if node.tag == "figcaption":
        return True
    attributes = node.attributes
    names = _names(attributes.get("class") or "", attributes.get("id") or "")
    return not words(_FILE, "caption").isdisjoint(names)


def _text(node: LexborNode) -> str:
    return _SPACES.sub(" ", node.text(separator=" ")).strip()


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


def _ancestors(node: LexborNode) -> Iterator[LexborNode]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent
