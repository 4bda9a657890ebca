"""A page in outline: its elements, and the lines of text that each of them covers, from one walk over the tree."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from ihaeng.documents.html_names import Profile, profile_of
from ihaeng.documents.lines import ends_a_sentence, is_prose
from ihaeng.documents.rules import words

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

    def __init__(self, text: str, element: int, linked: int, *, is_caption: bool) -> None:
        self.text = text
        self.element = element
        self.linked = linked
        self.is_caption = is_caption
        self.weight = _weight(text, len(text) - linked)

    @property
    def is_link(self) -> bool:
        """Whether the line is a link to somewhere else and no sentence."""
        return self.linked > len(self.text) * _LINK_SHARE and not ends_a_sentence(self.text)


def _weight(text: str, unlinked: int) -> float:
    if unlinked < _LEAST_SENTENCE:
        return 0.0
    return unlinked * unlinked / len(text) * (1.0 if is_prose(text) else _UNFINISHED)


class Element:
    """One block element: what it is and stands in, and the lines that it covers, from `first` to before `end`."""

    __slots__ = ("end", "first", "is_furniture", "parent", "profile", "tag")

    def __init__(self, profile: Profile, parent: int, first: int, *, is_furniture: bool) -> None:
        self.profile = profile
        self.tag = profile.tag
        self.parent = parent
        self.first = self.end = first
        self.is_furniture = is_furniture


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
        if not self.pieces and (not text or text.isspace()):
            return
        self.pieces.append(text)
        if self.links:
            self.linked += len(text.strip())

    def end_line(self) -> None:
        """Close the line that was gathered."""
        if self.pieces:
            text = " ".join("".join(self.pieces).split())
            if text:
                line = Line(text, self.blocks[-1], self.linked, is_caption=self.captions > 0)
                self.outline.lines.append(line)
            self.pieces.clear()
            self.linked = 0

    def enter(self, node: LexborNode, tag: str) -> Profile | None:
        """Begin an element; None if it is furniture within a line."""
        attributes = node.attributes
        told = attributes.get
        profile = profile_of(tag, told("class"), told("id"), told("itemprop")) if attributes else profile_of(tag)
        is_furniture = profile.is_furniture or (
            ("style" in attributes or "hidden" in attributes) and _is_hidden(attributes)
        )
        if profile.is_block:
            if self.pieces:
                self.end_line()
            elements = self.outline.elements
            self.blocks.append(len(elements))
            elements.append(Element(profile, self.blocks[-2], len(self.outline.lines), is_furniture=is_furniture))
        elif is_furniture:
            return None
        if profile.is_felt:
            self.links += tag == "a"
            self.captions += profile.is_caption
        return profile

    def leave(self, profile: Profile) -> None:
        """End the innermost element that is open."""
        if profile.is_block:
            if self.pieces:
                self.end_line()
            self.outline.elements[self.blocks.pop()].end = len(self.outline.lines)
        self.links -= profile.tag == "a"
        self.captions -= profile.is_caption


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = attributes.get("style")
    return "hidden" in attributes or bool(style and _HIDDEN.search(style))


def outline_of(root: LexborNode) -> Outline:
    """Walk the page below `root`; what no reader sees, such as scripts, is left out."""
    walk, unseen = _Walk(), words("page_parts.yaml", "drop_tags")
    stack: list[LexborNode | Profile] = [root]
    pop, push, say = stack.pop, stack.append, walk.say
    while stack:
        node = pop()
        if isinstance(node, Profile):
            walk.leave(node)
            continue
        tag = node.tag or "-"
        if tag == "-text":
            say(node.text_content or "")
        elif tag == "br":
            walk.end_line()
        elif tag == "img":
            walk.outline.pictures.append(walk.blocks[-1])
        elif tag not in unseen and tag[0] not in "-!":
            opened = walk.enter(node, tag)
            if opened is not None:
                if opened.is_felt:
                    push(opened)
                child = node.last_child
                while child is not None:
                    push(child)
                    child = child.prev
    walk.end_line()
    return walk.outline
