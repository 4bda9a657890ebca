"""From a page's outline to blocks: paragraphs, captions and tables, above, in and below the article's element."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import msgspec

from ihaeng.documents.blocks import Block
from ihaeng.documents.html_article import Scene
from ihaeng.documents.html_outline import Outline
from ihaeng.documents.lines import is_prose
from ihaeng.documents.rules import words
from ihaeng.model import PartKind

FOOTER_LINES = 12
"""Lines below the article that are searched for date, outlet and reporter; what follows speaks of other articles."""
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LEAST_LINKS = 2
"""Lines; fewer are no list."""
_LINK_LIST = 0.45
"""Of the text of a list that leads to other articles so much is links."""
_LIGHT = 0.1
"""Of the article's sentences; a list that holds more is a part of it."""
_CORE = 0.85
"""Of the article's sentences; what stands around the element that holds so many is no part of it, unless it is one."""
_LONGEST_CELL = 400
"""Characters; a table with longer cells lays out a page and holds no data."""


class PageBlocks(msgspec.Struct):
    """The blocks above and in the element that holds the article, and the first ones below."""

    above: list[Block] = []
    inside: list[Block] = []
    below: list[Block] = []


def page_blocks(scene: Scene, container: int) -> PageBlocks:
    """Sort the page's lines by where they stand to the article's element."""
    element = scene.outline.elements[container]
    end = len(scene.outline.lines)
    left_out = _left_out(scene, container)
    rows = _labelled_rows(scene.outline)
    tables = _tables(scene.outline, container)
    return PageBlocks(
        above=list(_blocks(scene, range(element.first), rows, {}, set())),
        inside=list(_blocks(scene, range(element.first, element.end), rows, tables, left_out)),
        below=list(itertools.islice(_blocks(scene, range(element.end, end), rows, {}, set()), FOOTER_LINES)),
    )


def _blocks(
    scene: Scene, places: range, rows: dict[int, int], tables: dict[int, tuple[int, Block]], left_out: set[int]
) -> Iterator[Block]:
    """The lines at `places` as blocks, labelled `rows` as one line each, without furniture, links and `left_out`."""
    outline, place = scene.outline, places.start
    while place < places.stop:
        line = outline.lines[place]
        if place in tables and not scene.is_out[place]:
            place, block = tables[place]
            yield block
        elif scene.is_out[place] or place in left_out:
            place += 1
        elif place in rows and rows[place] <= places.stop:
            yield Block(PartKind.PARAGRAPH, " ".join(line.text for line in outline.lines[place : rows[place]]))
            place = rows[place]
        else:
            if not line.is_link:
                yield Block(_part(scene, place), line.text)
            place += 1


def _part(scene: Scene, place: int) -> PartKind:
    if scene.is_note[place]:
        return PartKind.BYLINE
    return PartKind.CAPTION if scene.outline.lines[place].is_caption else PartKind.PARAGRAPH


def _left_out(scene: Scene, container: int) -> set[int]:
    """The lines in the article's element that are lists of links, and headings with nothing of the article below."""
    outline, element = scene.outline, scene.outline.elements[container]
    out: set[int] = set()
    for place in range(container + 1, len(outline.elements)):
        found = outline.elements[place]
        if found.first >= element.end:
            break
        if found.tag in words("page_parts.yaml", "lists") and _is_link_list(scene, place, container):
            out.update(range(found.first, found.end))
    out.update(_outside(scene, container))
    is_empty = True
    for place in range(element.end - 1, element.first - 1, -1):
        line = outline.lines[place]
        if outline.elements[line.element].tag in _HEADINGS:
            if is_empty:
                out.add(place)
            is_empty = True
        elif (
            place not in out
            and not scene.is_out[place]
            and not line.is_link
            and not line.is_caption
            and not scene.is_note[place]
        ):
            is_empty = False
    return out


def _outside(scene: Scene, container: int) -> Iterator[int]:
    """The lines that stand around the innermost element with nearly all sentences of the article, and are none."""
    outline, core = scene.outline, container
    for place in range(container + 1, len(outline.elements)):
        found = outline.elements[place]
        if found.first >= outline.elements[container].end:
            break
        if (
            found.parent == core
            and found.tag not in words("page_parts.yaml", "paragraphs")
            and scene.weight(place) >= scene.weight(container) * _CORE
        ):
            core = place
    inner = outline.elements[core]
    for place in range(outline.elements[container].first, outline.elements[container].end):
        if not inner.first <= place < inner.end and place >= inner.end:
            line = outline.lines[place]
            if not line.is_caption and not is_prose(line.text) and not scene.is_note[place]:
                yield place


def _is_link_list(scene: Scene, place: int, container: int) -> bool:
    element = scene.outline.elements[place]
    return (
        element.end - element.first >= _LEAST_LINKS
        and scene.link_share(place) > _LINK_LIST
        and scene.weight(place) < scene.weight(container) * _LIGHT
    )


def _labelled_rows(outline: Outline) -> dict[int, int]:
    """Where rows of a label and a value, of tables or lists of terms, begin and end; each is one line."""
    rows = {}
    elements = outline.elements
    nested = {_row(outline, place) for place in outline.tagged("table")}
    for place in outline.tagged("dt"):
        value = elements[place + 1] if place + 1 < len(elements) else None
        if value is not None and value.tag == "dd" and value.end - value.first == 1:
            rows[elements[place].first] = value.end
    for place in outline.tagged("th"):
        parent = elements[place].parent
        if parent >= 0 and parent not in nested:
            rows[elements[parent].first] = elements[parent].end
    return rows


def _row(outline: Outline, place: int) -> int:
    return next((above for above in outline.ancestors(place) if outline.elements[above].tag == "tr"), -1)


def _tables(outline: Outline, container: int) -> dict[int, tuple[int, Block]]:
    """The tables of data in the article's element: where each begins, where it ends, and its block."""
    around = set(outline.ancestors(container))
    tables = [place for place in outline.tagged("table") if place not in around]
    if not tables:
        return {}
    filled = set()
    for holder in [*outline.pictures, *(outline.elements[place].parent for place in tables)]:
        filled.update(outline.ancestors(holder))
    found = {}
    for place in tables:
        block = None if place in filled else _table(outline, place)
        if block:
            found[outline.elements[place].first] = (outline.elements[place].end, block)
    return found


def _table(outline: Outline, place: int) -> Block | None:
    """A table of data as a block; None if it only lays out the page."""
    rows: dict[int, list[str]] = {}
    for number in range(place + 1, len(outline.elements)):
        cell = outline.elements[number]
        if cell.first >= outline.elements[place].end and cell.parent < place:
            break
        if cell.tag in ("td", "th"):
            text = " ".join(line.text for line in outline.lines[cell.first : cell.end])
            rows.setdefault(cell.parent, []).append(text)
    told = [tuple(row) for row in rows.values() if any(row)]
    is_data = (
        len(told) > 1 and max(map(len, told)) > 1 and all(len(cell) <= _LONGEST_CELL for row in told for cell in row)
    )
    return Block(PartKind.TABLE, rows=tuple(told)) if is_data else None
