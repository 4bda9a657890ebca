"""Official papers, such as plans and reports of trips: headline, office and day stand above the first heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ihaeng.documents.blocks import Block, Page
from ihaeng.documents.published import PageDate, dates_in
from ihaeng.documents.rules import any_of
from ihaeng.model import PartKind, SourceClass

_FILE = "papers.yaml"
_HEAD = 8
"""Blocks in which the headline of an official paper is looked for: letterheads and approval boxes stand above it."""
_HEADING = re.compile(r"\s*(?:\d{1,2}\.|[ⅠI]\.?|□|■|◇|○)\s")
"""What ends the head of a paper."""


def is_official(blocks: Sequence[Block]) -> bool:
    """Whether a headline near the top names a paper of an office: "공무국외출장 결과보고서"."""
    return _headline(blocks) is not None


def read_official(blocks: Sequence[Block]) -> Page:
    """An official paper as it stands, nothing left out, with its headline, office and day."""
    place = _headline(blocks) or 0
    title = blocks[place].text
    below = [block.text for block in blocks[place + 1 : place + 1 + _HEAD]]
    heading = next((number for number, line in enumerate(below) if _HEADING.match(line) or not line), len(below))
    head = [*(block.text for block in blocks[:place]), *below[:heading]]
    kinds = (PartKind.TITLE if number == place else PartKind.PARAGRAPH for number in range(len(blocks)))
    return Page(
        blocks=tuple(_as(block, kind) for block, kind in zip(blocks, kinds, strict=True)),
        title=title,
        outlet=_office(head),
        published=_day(head) or _day([block.text for block in blocks[-_HEAD:]]),
        source_class=SourceClass.OFFICIAL_REPORT,
    )


def _headline(blocks: Sequence[Block]) -> int | None:
    titles = any_of(_FILE, "official_titles")
    places = (place for place, block in enumerate(blocks[:_HEAD]) if not block.rows and titles.fullmatch(block.text))
    return next(places, None)


def _as(block: Block, kind: PartKind) -> Block:
    return block if block.rows else Block(kind, block.text)


def _office(lines: Sequence[str]) -> str | None:
    """The body of the office that signs: "다솔도" of "다솔도 국제협력과"."""
    signed = (match for line in lines if (match := any_of(_FILE, "offices").fullmatch(line)))
    return next((line.group().split()[0] for line in signed), None)


def _day(lines: Sequence[str]) -> PageDate | None:
    return next((date for line in lines for date in dates_in(line)), None)
