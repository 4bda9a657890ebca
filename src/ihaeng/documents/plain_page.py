"""A page's text as "select all, copy" gives it: the article is the run between its headline and its end."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ihaeng.documents.blocks import Block, Page, without_repeats
from ihaeng.documents.body import article_blocks, trailing_headlines
from ihaeng.documents.bylines import author_in, is_reported, outlet_in
from ihaeng.documents.header import read_header
from ihaeng.documents.lines import LineKind, is_prose, kind_of
from ihaeng.documents.published import DateRole, PageDate, published_in
from ihaeng.model import PartKind

_SPACES = re.compile(r"[^\S\n\t]+")
_ADDRESS = re.compile(r"https?://\S+")
_PROSE_ABOVE_DATE = 200
_SHARE_ABOVE_DATE = 0.25
"""Characters of sentences, and their share of all, that may stand above the date line: a slogan or the rules of a
notice board, not an article."""
_LEAST_CAPTION = 12
"""Characters; a shorter credit, such as that of a weather report, opens no article."""
_DATE_ABOVE_TITLE = 4
"""Lines above the headline on which releases put their date; a date higher up is the day the page was seen."""
_HEADER_LINES = 150
"""Lines among which the date line is looked for; long menus have some sixty."""


def read_plain_page(text: str) -> Page:
    """Read the article out of a page's text."""
    lines = [line for raw in text.split("\n") if (line := _SPACES.sub(" ", raw).strip())]
    start = _body_start(lines)
    above = [line.replace("\t", " ") for line in lines[:start]]
    blocks, footer = article_blocks(_blocks(lines[start:]))
    ended = len(blocks) - trailing_headlines(blocks)
    blocks, footer = blocks[:ended], footer + [block.text for block in blocks[ended:]]
    first = next((block.text for block in blocks if block.kind is PartKind.PARAGRAPH), "")
    header = read_header(above, blocks)
    around = [*above, *footer, *(block.text for block in blocks if block.kind is PartKind.BYLINE)]
    return Page(
        blocks=tuple(without_repeats([*header.blocks(), *blocks])),
        title=header.title,
        outlet=outlet_in(around, first),
        author=author_in(around, first),
        url=next((line for line in above if _ADDRESS.fullmatch(line)), None),
        published=published_in(above[max(0, header.place - _DATE_ABOVE_TITLE) :], footer)
        or _timed(published_in(above, [])),
        is_press=is_reported(around, first),
    )


def _timed(date: PageDate | None) -> PageDate | None:
    """A date above the headline, if it has a label or a time of day; else it is the day on which the page was seen."""
    return date if date and (date.role is not DateRole.BARE or "T" in date.value) else None


def _body_start(lines: list[str]) -> int:
    """Where the first sentence or caption of the article stands."""
    anchor = _date_line(lines)
    below = (place for place in range(anchor + 1, len(lines)) if _opens_article(lines[place]))
    above = (place for place in range(anchor + 1) if _opens_article(lines[place]))
    return next(itertools.chain(below, above), min(max(anchor + 1, 1), len(lines)))


def _date_line(lines: list[str]) -> int:
    """The line of date or reporter above the article; -1 if there is none."""
    lengths = [len(line) if is_prose(line) else 0 for line in lines]
    allowed = max(_PROSE_ABOVE_DATE, sum(lengths) * _SHARE_ABOVE_DATE)
    above = itertools.accumulate(lengths[:_HEADER_LINES])
    able = itertools.takewhile(lambda pair: pair[1] <= allowed, enumerate(above))
    return next((place for place, _ in able if kind_of(lines[place]) in (LineKind.DATE, LineKind.BYLINE)), -1)


def _opens_article(line: str) -> bool:
    kind = kind_of(line)
    return (kind is LineKind.CAPTION and len(line) >= _LEAST_CAPTION) or (kind is LineKind.ARTICLE and is_prose(line))


def _blocks(lines: list[str]) -> Iterator[Block]:
    """Lines as paragraphs; runs of lines with tabs in them as tables."""
    for has_tabs, run in itertools.groupby(lines, key=lambda line: "\t" in line):
        listed = list(run)
        if has_tabs and len(listed) > 1:
            yield Block(PartKind.TABLE, rows=tuple(tuple(cell.strip() for cell in line.split("\t")) for line in listed))
        else:
            yield from (Block(PartKind.PARAGRAPH, _SPACES.sub(" ", line.replace("\t", " "))) for line in listed)
