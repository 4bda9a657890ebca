"""A page's text as "select all, copy" gives it: the article is the run between its headline and its end."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ihaeng.documents.blocks import Block, Page, without_repeats
from ihaeng.documents.body import article_blocks
from ihaeng.documents.bylines import author_in, is_reported, outlet_in
from ihaeng.documents.header import read_header
from ihaeng.documents.lines import LineKind, is_prose, kind_of
from ihaeng.documents.published import published_in
from ihaeng.model import PartKind

_SPACES = re.compile(r"[^\S\n\t]+")
_ADDRESS = re.compile(r"https?://\S+")
_PROSE_ABOVE_DATE = 200
"""Characters of sentences that may stand above the date line: a slogan or a summary, not an article."""
_HEADER_LINES = 150
"""Lines among which the date line is looked for; long menus have some sixty."""


def read_plain_page(text: str) -> Page:
    """Read the article out of a page's text."""
    lines = [line for raw in text.split("\n") if (line := _SPACES.sub(" ", raw).strip())]
    start = _body_start(lines)
    above = [line.replace("\t", " ") for line in lines[:start]]
    blocks, footer = article_blocks(_blocks(lines[start:]))
    first = next((block.text for block in blocks if block.kind is PartKind.PARAGRAPH), "")
    header = read_header(above, blocks)
    around = [*above, *footer, *(block.text for block in blocks if block.kind is PartKind.BYLINE)]
    return Page(
        blocks=tuple(without_repeats([*header.blocks(), *blocks])),
        title=header.title,
        outlet=outlet_in(around, first),
        author=author_in(around, first),
        url=next((line for line in above if _ADDRESS.fullmatch(line)), None),
        published=published_in(above, footer),
        is_press=is_reported(around, first),
    )


def _body_start(lines: list[str]) -> int:
    """Where the first sentence or caption of the article stands."""
    anchor = _date_line(lines)
    below = (place for place in range(anchor + 1, len(lines)) if _opens_article(lines[place]))
    above = (place for place in range(anchor + 1) if _opens_article(lines[place]))
    return next(itertools.chain(below, above), min(max(anchor + 1, 1), len(lines)))


def _date_line(lines: list[str]) -> int:
    """The line of date or reporter above the article; -1 if there is none."""
    prose = 0
    for place, line in enumerate(lines[:_HEADER_LINES]):
        if kind_of(line) in (LineKind.DATE, LineKind.BYLINE):
            return place
        prose += len(line) if is_prose(line) else 0
        if prose > _PROSE_ABOVE_DATE:
            break
    return -1


def _opens_article(line: str) -> bool:
    kind = kind_of(line)
    return kind is LineKind.CAPTION or (kind is LineKind.ARTICLE and is_prose(line))


def _blocks(lines: list[str]) -> Iterator[Block]:
    """Lines as paragraphs; runs of lines with tabs in them as tables."""
    for has_tabs, run in itertools.groupby(lines, key=lambda line: "\t" in line):
        listed = list(run)
        if has_tabs and len(listed) > 1:
            yield Block(PartKind.TABLE, rows=tuple(tuple(cell.strip() for cell in line.split("\t")) for line in listed))
        else:
            yield from (Block(PartKind.PARAGRAPH, _SPACES.sub(" ", line.replace("\t", " "))) for line in listed)
