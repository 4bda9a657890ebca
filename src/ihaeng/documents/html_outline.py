"""A page in outline: its elements, and the lines of text that each of them covers, from one walk over the tree."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

import msgspec
from selectolax.lexbor import LexborNode

from ihaeng.documents.lines import is_prose
from ihaeng.documents.rules import table, words

_FILE = "page_parts.yaml"
_NAME_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)
_LINK_SHARE = 0.9
"""A line of which so much is a link leads to another article."""
_LEAST_SENTENCE = 25
"""Characters; a shorter line weighs nothing when the article is looked for."""
_UNFINISHED = 0.25
"""What a character weighs in a line that does not read like a sentence."""


class Line:
    """One line of a page and the innermost block element around it; `linked` are its characters in links."""

    __slots__ = ("element", "is_caption", "linked", "text", "weight")

    def __init__(self, text: str, element: int, linked: int, is_caption: bool) -> None:  # noqa: FBT001
        self.text = text
        self.element = element
        self.linked = linked
        self.is_caption = is_caption
        self.weight = _weight(text, linked)

    @property
    def is_link(self) -> bool:
        """Whether the line is a link to somewhere else and no sentence."""
        return self.linked > len(self.text) * _LINK_SHARE and not is_prose(self.text)


def _weight(text: str, linked: int) -> float:
    length = len(text) - linked
    if length < _LEAST_SENTENCE:
        return 0.0
    return length * length / len(text) * (1.0 if is_prose(text) else _UNFINISHED)


class Element:
    """One element: its place in the tree and the lines `first` to `end`, the last not among them, that it covers."""

    __slots__ = ("end", "first", "is_furniture", "is_note", "names", "parent", "ranks", "tag")

    def __init__(self, node: LexborNode, tag: str, parent: int) -> None:
        self.tag = tag
        self.parent = parent
        self.first = self.end = 0
        attributes = node.attributes
        classes, identity = attributes.get("class") or "", attributes.get("id") or ""
        self.names = name_words(classes, identity) if classes or identity else frozenset()
        is_named = bool(self.names) and tag not in words(_FILE, "articles")
        self.is_note = is_named and not words(_FILE, "note_names").isdisjoint(self.names)
        self.is_furniture = _is_furniture(tag, attributes, classes, identity)
        self.ranks = _ranked(tag, classes, f"{identity} {attributes.get('itemprop') or ''}")


def _is_furniture(tag: str, attributes: dict[str, str | None], classes: str, identity: str) -> bool:
    """Whether an element stands around articles, by its tag, its names, or because it is hidden."""
    if tag in words(_FILE, "furniture_tags") or "hidden" in attributes:
        return True
    is_article = tag in words(_FILE, "articles")
    if (classes or identity) and not is_article and _has_furniture_name(classes, identity):
        return True
    style = attributes.get("style")
    return bool(style and _HIDDEN.search(style))


@functools.lru_cache(maxsize=4096)
def _has_furniture_name(classes: str, identity: str) -> bool:
    listed = not words(_FILE, "drop_classes").isdisjoint([*classes.split(), identity])
    found = name_words(classes, identity)
    begun = any(name.startswith(_beginnings()) for name in found)
    if not found.isdisjoint(words(_FILE, "embedded_names")):
        return listed
    return listed or begun or not words(_FILE, "drop_names").isdisjoint(found)


@functools.cache
def _beginnings() -> tuple[str, ...]:
    return tuple(words(_FILE, "drop_beginnings"))


@functools.lru_cache(maxsize=4096)
def name_words(classes: str, identity: str) -> frozenset[str]:
    """The words of class and id names, cut at dashes, underscores and capitals."""
    return frozenset(word.lower() for word in _NAME_WORDS.findall(f"{classes} {identity}"))


@functools.cache
def _ranks() -> dict[str, dict[str, int]]:
    """The rank of every name under which articles are known to stand, by how sure the names are."""
    named = msgspec.convert(table(_FILE)["article"], dict[str, list[str]])
    return {sureness: {name: place for place, name in enumerate(names)} for sureness, names in named.items()}


@functools.lru_cache(maxsize=4096)
def _ranked(tag: str, classes: str, identity: str) -> dict[str, int]:
    """How sure an element's names make it that it holds the article, 0 the surest; empty if they say nothing of it."""
    able = {"surest": identity, "likely": f"{classes} {tag}"}
    found = {
        sureness: [_ranks()[sureness][name] for name in _bare(names).split() if name in _ranks()[sureness]]
        for sureness, names in able.items()
    }
    return {sureness: min(ranks) for sureness, ranks in found.items() if ranks}


def _bare(names: str) -> str:
    return names.lower().replace("-", "").replace("_", "")


class Outline:
    """The elements and lines of a page, both in page order, and the elements that pictures stand in."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.lines: list[Line] = []
        self.pictures: list[int] = []

    def children(self, element: int) -> list[int]:
        """The elements right below."""
        found = []
        for place in range(element + 1, len(self.elements)):
            if self.elements[place].parent == element:
                found.append(place)
            elif self.elements[place].parent < element:
                break
        return found

    def ancestors(self, element: int) -> list[int]:
        """The element itself and those around it, from the inside out."""
        found = []
        while element >= 0:
            found.append(element)
            element = self.elements[element].parent
        return found


class _Walk:
    """The state of one walk: the line being gathered, and the blocks that it stands in."""

    def __init__(self) -> None:
        self.outline = Outline()
        self.blocks: list[int] = [-1]
        self.pieces: list[str] = []
        self.linked = 0
        self.links = 0
        self.captions = 0

    def say(self, text: str) -> None:
        """Gather a text node."""
        self.pieces.append(text)
        if self.links:
            self.linked += len(text.strip())

    def end_line(self) -> None:
        """Close the line that was gathered."""
        if self.pieces:
            text = " ".join("".join(self.pieces).split())
            if text:
                self.outline.lines.append(Line(text, self.blocks[-1], self.linked, self.captions > 0))
            self.pieces, self.linked = [], 0

    def enter(self, node: LexborNode, tag: str) -> _Open | None:
        """Begin an element; None if it is furniture within a line."""
        element = Element(node, tag, self.blocks[-1])
        is_block = tag in words(_FILE, "block_tags") or "-" in tag
        if element.is_furniture and not is_block:
            return None
        is_caption = tag == "figcaption" or not words(_FILE, "caption").isdisjoint(element.names)
        if is_block:
            self.end_line()
            element.first = element.end = len(self.outline.lines)
            self.blocks.append(len(self.outline.elements))
            self.outline.elements.append(element)
        self.links += tag == "a"
        self.captions += is_caption
        return _Open(element, is_block, is_caption)

    def leave(self, opened: _Open) -> None:
        """End an element."""
        if opened.is_block:
            self.end_line()
            opened.element.end = len(self.outline.lines)
            self.blocks.pop()
        self.links -= opened.element.tag == "a"
        self.captions -= opened.is_caption


class _Open(NamedTuple):
    """An element whose end is still to come."""

    element: Element
    is_block: bool
    is_caption: bool


def outline_of(root: LexborNode) -> Outline:
    """Walk the page below `root`; what no reader sees, such as scripts, is left out."""
    walk, unseen = _Walk(), words(_FILE, "drop_tags")
    stack: list[LexborNode | _Open] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, _Open):
            walk.leave(node)
            continue
        tag = node.tag or "-"
        if tag == "-text":
            walk.say(node.text_content or "")
        elif tag == "br":
            walk.end_line()
        elif tag == "img":
            walk.outline.pictures.append(walk.blocks[-1])
        elif tag[0] not in "-!" and tag not in unseen:
            opened = walk.enter(node, tag)
            if opened:
                stack.append(opened)
                stack.extend(_children(node))
    walk.end_line()
    return walk.outline


def _children(node: LexborNode) -> list[LexborNode]:
    """The nodes right below, the last first."""
    found = []
    child = node.last_child
    while child is not None:
        found.append(child)
        child = child.prev
    return found
