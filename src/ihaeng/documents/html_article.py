"""Which element of a page holds the article."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable, Iterator

from ihaeng.documents.blocks import letters
from ihaeng.documents.html_outline import Element, Outline
from ihaeng.documents.rules import words

_FILE = "page_parts.yaml"
_LEAST_ARTICLE = 80
"""Characters; a shorter element with the name of an article holds something else."""
_LEAST_SURE, _LEAST_LIKELY = 0.25, 0.5
"""Of what the densest element weighs; an element with the name of an article and less is a teaser or a box."""
_WITH_HEADLINE = 0.5
"""An element with the page's headline may weigh so much less than others of its name."""
_CREDITED = 5
"""Elements around a line that its weight counts for, the next one most."""
_GROWTH = 0.08
"""An element around the article that adds so much to its weight holds more of it."""
_PURE = 0.6
"""Of all characters that a larger element adds so many stand in sentences, or it adds menus and lists."""
_LINKED = 0.25
"""Of all characters that a larger element adds; more links stand in teasers of other articles."""
_LARGEST_SIGNED = 0.25
"""Of all sentences; furniture with the headline or with what the page is said to tell holds no more."""
_TOLD = 30
"""Letters that a line and the page's description share from their beginnings on."""
_FIRST = 16
"""Characters of a line that are looked at before its letters are."""
_LIKE = 0.8
"""Of what a larger element adds so much stands in parts that are like the article's."""
_LEAD_LINKS = 0.05
"""Of a lead above the article; more links stand in teasers."""
_LARGEST_FURNITURE = 0.5
"""Of all sentences of a page; furniture that holds more is none."""


class Scene:
    """An outline without its furniture: which lines stand in that or in a note, and what those outside weigh."""

    def __init__(self, outline: Outline, told: Iterable[str] = ()) -> None:
        self.outline = outline
        self.headlines = [outline.elements[place].first for place in outline.tagged("h1")]
        self.named = [place for place, element in enumerate(outline.elements) if element.profile.ranks]
        self.told = _lines_told(outline, told)
        self._signs = sorted((*self.told, *self.headlines[:1]))
        self.is_out = [False] * len(outline.lines)
        self.is_note = [False] * len(outline.lines)
        self._part_lines()
        self.weights = [
            0.0 if is_out or is_note else line.weight
            for line, is_out, is_note in zip(outline.lines, self.is_out, self.is_note, strict=True)
        ]
        seen = [None if is_out else line for line, is_out in zip(outline.lines, self.is_out, strict=True)]
        self._weights = [0.0, *itertools.accumulate(self.weights)]
        self._lengths = [0, *itertools.accumulate(len(line.text) if line else 0 for line in seen)]
        self._linked = [0, *itertools.accumulate(line.linked if line else 0 for line in seen)]

    def _part_lines(self) -> None:
        """Say of every line whether it stands in furniture, or in a note on who wrote the article."""
        every = [0.0, *itertools.accumulate(line.weight for line in self.outline.lines)]
        for element in self.outline.elements:
            first, end = element.first, element.end
            if first == end or not (element.is_furniture or element.profile.is_note):
                continue
            if every[end] - every[first] <= every[-1] * self._largest(element):
                if element.is_furniture:
                    self.is_out[first:end] = [True] * (end - first)
                if element.profile.is_note:
                    self.is_note[first:end] = [True] * (end - first)

    def _largest(self, element: Element) -> float:
        """The share of a page's sentences that furniture may hold."""
        after = bisect.bisect_left(self._signs, element.first)
        signs = after < len(self._signs) and self._signs[after] < element.end
        return _LARGEST_SIGNED if signs else _LARGEST_FURNITURE

    def weight(self, element: int) -> float:
        """What the sentences in an element weigh together."""
        return _between(self._weights, self.outline, element)

    def length(self, element: int) -> float:
        """The characters in an element."""
        return _between(self._lengths, self.outline, element)

    def links(self, element: int) -> float:
        """The characters in an element that are links."""
        return _between(self._linked, self.outline, element)

    def link_share(self, element: int) -> float:
        """How much of an element's text is links."""
        return self.links(element) / max(1.0, self.length(element))


def _lines_told(outline: Outline, told: Iterable[str]) -> list[int]:
    """The lines that what the page says of itself, such as its description, begins with or holds."""
    whole = [letters(text) for text in told]
    wanted = [(text[:_TOLD], text) for text in whole if len(text) >= _TOLD]
    if not wanted:
        return []
    found, every = [], "\n".join(whole)
    for place, line in enumerate(outline.lines):
        if not line.weight or _begins_elsewhere(line.text, every):
            continue
        bare = letters(line.text[: 3 * _TOLD])
        if len(bare) >= _TOLD and any(bare.startswith(head) or bare[:_TOLD] in text for head, text in wanted):
            found.append(place)
    return found


def _begins_elsewhere(line: str, told: str) -> bool:
    """Whether the first letters of a line do not stand in some letters: a quick look first."""
    first = line[:_FIRST].replace(" ", "")
    return (first if first.isalnum() else letters(first)) not in told


def _between(sums: list[float] | list[int], outline: Outline, element: int) -> float:
    found = outline.elements[element]
    return sums[found.end] - sums[found.first]


def article_element(scene: Scene) -> int | None:
    """The number of the element of a name under which articles are known to stand; else that of the densest text."""
    best = _densest(scene)
    if best is None:
        return None
    best = _told(scene, best)
    weight = scene.weight(best)
    surest = _named(scene, "surest", weight * _LEAST_SURE)
    if surest is not None:
        return surest
    likely = _named(scene, "likely", weight * _LEAST_LIKELY)
    return _grown(scene, best if likely is None else likely)


def _told(scene: Scene, best: int) -> int:
    """The densest element, or the one that the page speaks of where that is another."""
    element = scene.outline.elements[best]
    if any(element.first <= place < element.end for place in scene.told):
        return best
    around = set(scene.outline.ancestors(best))
    able = {
        place
        for line in scene.told
        for place in scene.outline.ancestors(scene.outline.lines[line].element)
        if place not in around and scene.weight(place) >= scene.weight(best) * _LEAST_SURE
    }
    return max(able, key=lambda place: (scene.weight(place), place), default=best)


def _named(scene: Scene, sureness: str, least: float) -> int | None:
    """The element with the surest name among those that weigh at least so much."""
    ranked: dict[int, list[int]] = {}
    for place in scene.named:
        rank = scene.outline.elements[place].profile.ranks.get(sureness)
        if rank is None or scene.length(place) < _LEAST_ARTICLE:
            continue
        if scene.weight(place) >= (least * _WITH_HEADLINE if _holds_headline(scene, place) else least):
            ranked.setdefault(rank, []).append(place)
    if not ranked:
        return None
    named = [place for place in ranked[min(ranked)] if _holds_headline(scene, place)] or ranked[min(ranked)]
    return max(named, key=lambda place: (scene.weight(place), -place))


def _holds_headline(scene: Scene, place: int) -> bool:
    """Whether the page's only heading of the first order stands in the element."""
    element = scene.outline.elements[place]
    return len(scene.headlines) == 1 and element.first <= scene.headlines[0] < element.end


def _densest(scene: Scene) -> int | None:
    """The element whose own sentences, and a falling share of those of its children, weigh most.

    The scoring is that of Readability (Arc90, 2010) without its bonus for names.
    """
    elements, paragraphs = scene.outline.elements, words(_FILE, "paragraphs")
    own: dict[int, float] = {}
    for line, weight in zip(scene.outline.lines, scene.weights, strict=True):
        if weight:
            place = line.element
            while place >= 0 and elements[place].tag in paragraphs:
                place = elements[place].parent
            own[place] = own.get(place, 0.0) + weight
    scores: dict[int, float] = {}
    for place, weight in own.items():
        for share, element in _credited(scene.outline, place):
            scores[element] = scores.get(element, 0.0) + share * weight
    return max(scores, key=lambda place: (scores[place] * (1 - scene.link_share(place)), place), default=None)


def _credited(outline: Outline, place: int) -> Iterator[tuple[float, int]]:
    """An element and those around it, where they can hold an article, and the share of its lines' weight for each."""
    level = 0
    while place >= 0 and level < _CREDITED:
        element = outline.elements[place]
        if element.tag not in words(_FILE, "paragraphs"):
            yield 1 / (level + 1) if level < 2 else 1 / (3 * level), place
            level += 1
        place = element.parent


def _grown(scene: Scene, best: int) -> int:
    """The largest element around the found one whose other parts are like it: sections, paragraphs, a lead above."""
    grown = inner = best
    for place in scene.outline.ancestors(best)[1:]:
        length = scene.length(place) - scene.length(grown)
        added = scene.weight(place) - scene.weight(grown)
        is_pure = added > length * _PURE and scene.links(place) - scene.links(grown) < length * _LINKED
        if added > scene.weight(grown) * _GROWTH and is_pure and _like(scene, place, inner) > added * _LIKE:
            grown = place
        inner = place
    return grown


def _like(scene: Scene, place: int, inner: int) -> float:
    """What the parts of an element weigh that are like the one of them that holds the article."""
    return sum(scene.weight(part) for part in scene.outline.children(place) if _is_like(scene, part, inner))


def _is_like(scene: Scene, part: int, inner: int) -> bool:
    """Whether an element beside the article's is a section of it, a paragraph, or stands above without links."""
    if part == inner:
        return False
    one, other = scene.outline.elements[part], scene.outline.elements[inner]
    if one.tag in words(_FILE, "paragraphs") or (one.tag, one.profile.names) == (other.tag, other.profile.names):
        return True
    return one.first < other.first and scene.link_share(part) < _LEAD_LINKS
