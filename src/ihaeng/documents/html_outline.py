"""A page in outline: its elements, and the lines of text that each of them covers, from one walk over the tree."""

from __future__ import annotations

import collections
import functools
import re

import msgspec
from selectolax.lexbor import LexborNode

from ihaeng.documents.html_names import PROFILES, Profile
from ihaeng.documents.lines import ends_a_sentence, is_prose
from ihaeng.documents.rules import words
from ihaeng.language.normal_form import in_one_line

_HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)
_LINK_SHARE = 0.9
"""A line of which so much is a link leads to another article."""
_LEAST_SENTENCE = 25
"""Characters; a shorter line weighs nothing when the article is looked for."""
_UNFINISHED = 0.25
"""What a character weighs in a line that does not read like a sentence."""

_TELLING = frozenset(("meta", "script"))
_LEAVES = _TELLING | {"br", "img"}
"""Elements that hold nothing to be read by people."""
_TEXT = "-text"
_NO_ELEMENT = "-"
_NO_ELEMENTS = frozenset((_NO_ELEMENT, "-comment", "-document", "-doctype", "!--", "!doctype"))
"""The parser's names of nodes that are no elements."""


class Line(msgspec.Struct, gc=False):
    """One line of a page and the innermost block element around it; `linked` are its characters in links."""

    text: str
    element: int
    linked: int
    is_caption: bool
    weight: float

    @property
    def is_link(self) -> bool:
        """Whether the line is a link to somewhere else and no sentence."""
        return self.linked > len(self.text) * _LINK_SHARE and not ends_a_sentence(self.text)


def _weight(text: str, unlinked: int) -> float:
    if unlinked < _LEAST_SENTENCE:
        return 0.0
    return unlinked * unlinked / len(text) * (1.0 if is_prose(text) else _UNFINISHED)


class Element(msgspec.Struct, gc=False):
    """One block element: what it is and stands in, and the lines that it covers, from `first` to before `end`."""

    profile: Profile
    tag: str
    parent: int
    first: int
    end: int
    is_furniture: bool


class Outline:
    """The elements and lines of a page, both in page order, and the elements that pictures stand in.

    `telling` are those that speak to machines: meta elements and scripts.
    """

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.lines: list[Line] = []
        self.pictures: list[int] = []
        self.telling: list[LexborNode] = []

    def tagged(self, tag: str) -> list[int]:
        """The places of the elements of a tag."""
        return self._by_tag.get(tag, [])

    @functools.cached_property
    def _by_tag(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = collections.defaultdict(list)
        for place, element in enumerate(self.elements):
            places[element.tag].append(place)
        return places

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
    """The state of one walk: the line being gathered, and the elements that it stands in."""

    __slots__ = ("block", "captions", "elements", "lines", "linked", "links", "outline", "pieces")

    def __init__(self) -> None:
        self.outline = Outline()
        self.lines, self.elements = self.outline.lines, self.outline.elements
        self.block = -1
        self.pieces: list[str] = []
        self.linked = 0
        self.links = 0
        self.captions = 0

    def end_line(self) -> None:
        """Close the line that was gathered."""
        text = in_one_line("".join(self.pieces))
        if text:
            weight = _weight(text, len(text) - self.linked)
            self.lines.append(Line(text, self.block, self.linked, self.captions > 0, weight))
        self.pieces.clear()
        self.linked = 0

    def say(self, text: str) -> None:
        """Gather a text node."""
        self.pieces.append(text)
        if self.links:
            self.linked += len(text.strip())

    def meet(self, node: LexborNode, tag: str) -> None:
        """Pass an element that holds nothing to read: the end of a line, a picture, or words for machines."""
        if tag == "br":
            self.end_line()
        elif tag == "img":
            self.outline.pictures.append(self.block)
        elif tag in _TELLING:
            self.outline.telling.append(node)

    def enter(self, node: LexborNode, tag: str) -> Profile | None:
        """Begin an element; None if it is furniture within a line."""
        attributes = node.attributes
        if attributes:
            told = attributes.get
            profile = PROFILES[tag, told("class"), told("id"), told("itemprop")]
            is_furniture = profile.is_furniture or (
                ("style" in attributes or "hidden" in attributes) and _is_hidden(attributes)
            )
        else:
            profile = PROFILES[tag, None, None, None]
            is_furniture = profile.is_furniture
        if profile.is_block:
            if self.pieces:
                self.end_line()
            first = len(self.lines)
            self.elements.append(Element(profile, tag, self.block, first, first, is_furniture))
            self.block = len(self.elements) - 1
            self.captions += profile.is_caption
        elif is_furniture:
            return None
        if tag == "a":
            self.links += 1
        return profile

    def leave(self, profile: Profile) -> None:
        """End an element that is felt."""
        if profile.is_block:
            if self.pieces:
                self.end_line()
            element = self.elements[self.block]
            element.end = len(self.lines)
            self.block = element.parent
            self.captions -= profile.is_caption
        if profile.tag == "a":
            self.links -= 1


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = attributes.get("style")
    return "hidden" in attributes or bool(style and _HIDDEN.search(style))


def outline_of(root: LexborNode) -> Outline:
    """Walk the page below `root`; what no reader sees, such as scripts, is left out."""
    walk, passed = _Walk(), _passed()
    pieces, say, enter = walk.pieces, walk.say, walk.enter
    around: list[tuple[LexborNode, Profile]] = []  # the elements that `node` stands in
    node: LexborNode | None = root
    while node is not None:
        tag = node.tag or _NO_ELEMENT
        if tag == _TEXT:
            text = node.text_content
            if text and (pieces or not text.isspace()):
                say(text)
        elif tag in passed:
            walk.meet(node, tag)
        else:
            profile = enter(node, tag)
            if profile is not None:
                child = node.first_child
                if child is not None:
                    around.append((node, profile))
                    node = child
                    continue
                if profile.is_felt:
                    walk.leave(profile)
        node = node.next or _after(around, walk) if around else None
    walk.end_line()
    return walk.outline


def _after(around: list[tuple[LexborNode, Profile]], walk: _Walk) -> LexborNode | None:
    """Leave the elements that are done, and find the node that follows."""
    following = None
    while following is None and around:
        node, profile = around.pop()
        if profile.is_felt:
            walk.leave(profile)
        following = node.next if around else None
    return following


@functools.cache
def _passed() -> frozenset[str]:
    """What is passed by: elements that hold nothing to read, comments, and what else is no element."""
    return words("page_parts.yaml", "drop_tags") | _LEAVES | _NO_ELEMENTS
