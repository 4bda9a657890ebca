"""From the lines between header and footer to the blocks of the article: chrome dropped, captions and bylines named."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ihaeng.documents.blocks import Block
from ihaeng.documents.lines import LineKind, is_prose, kind_of
from ihaeng.documents.published import DateRole, dates_in
from ihaeng.model import PartKind

_SUBHEAD = re.compile(r"[◇◆■]\s?[^.]{2,40}")
_ARTICLE = (LineKind.ARTICLE, LineKind.CAPTION, LineKind.BYLINE)
_FOOTER_LINES = 40
"""Lines after the article that are kept for its date, outlet and reporter; the rest is other articles."""
_CLOCK_WORDS = re.compile(
    r"(?i:[ap]\.?m\b\.?|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}day)"
    r"|\b(?:[ECMP][DS]?T|UTC|GMT|KST|at)\b"
)
"""Words that belong to a date and its time of day."""
_LETTER = re.compile(r"[^\W\d_]")
_LEAST_AGENDA = 6
"""Letters beside a date; fewer name a page, a weekday or a time of day."""
_ITEM = re.compile(r"[□■○●◦◇◆△▲▷▶※✓✔☞*\-–—·•①-⑳]|\(?\d|[가-하][.)]\s")
"""How items of lists begin."""
_LEAST_HEADLINES = 3
_CREDIT = re.compile(r"[ⓒ©]\s?[가-힣A-Za-z·]{2,20}")
"""A line with the owner of a picture; below an article it is the paper's own mark."""
_KINDS = {LineKind.CAPTION: PartKind.CAPTION, LineKind.BYLINE: PartKind.BYLINE}


def article_blocks(blocks: Iterable[Block]) -> tuple[list[Block], list[str]]:
    """What belongs to the article, up to the line that ends it, and the chrome lines that stood in it and after it.

    A heading such as "related articles" opens a list of other headlines, which lasts until a sentence of the article
    stands again.
    """
    kept: list[Block] = []
    chrome: list[str] = []
    in_list = ended = False
    for block in blocks:
        kind = _kind(block)
        if kind is LineKind.END and _credits_a_picture(block, kept):
            kind = LineKind.CAPTION
            kept[-1] = Block(PartKind.CAPTION, kept[-1].text)
        ended = ended or (kind is LineKind.END and bool(kept))
        if ended and len(chrome) >= _FOOTER_LINES:
            break
        if ended or kind not in _ARTICLE or (in_list and kind is not LineKind.CAPTION and not is_prose(block.text)):
            chrome.append(block.text)
            in_list = in_list or kind is LineKind.HEADING
        else:
            in_list = False
            kept.append(_named(block, kind))
    return kept, chrome


def _credits_a_picture(block: Block, above: list[Block]) -> bool:
    """Whether a line with an owner's name stands below the first sentence of a page: that one is a caption."""
    if not above or not is_prose(above[-1].text) or not _CREDIT.fullmatch(block.text.strip()):
        return False
    return sum(is_prose(other.text) for other in above) == 1


def trailing_headlines(blocks: list[Block]) -> int:
    """How many blocks at the end are headlines of other articles: several lines that are no sentences and no items."""
    count = 0
    for block in reversed(blocks):
        if block.kind is not PartKind.PARAGRAPH or is_prose(block.text) or _ITEM.match(block.text):
            break
        count += 1
    return count if _LEAST_HEADLINES <= count < len(blocks) else 0


def _kind(block: Block) -> LineKind:
    if block.rows:
        return LineKind.ARTICLE
    if block.kind is PartKind.CAPTION:
        return LineKind.CAPTION
    kind = kind_of(block.text)
    if block.kind is PartKind.BYLINE:
        return kind if kind is LineKind.BYLINE else LineKind.FURNITURE
    return LineKind.ARTICLE if kind is LineKind.DATE and _is_agenda(block.text) else kind


def _is_agenda(line: str) -> bool:
    """Whether a line in an article that begins with a date says what happens on it."""
    told = any(date.role is not DateRole.BARE for date in dates_in(line))
    return not told and len(_LETTER.findall(_CLOCK_WORDS.sub("", line))) >= _LEAST_AGENDA


def _named(block: Block, kind: LineKind) -> Block:
    if kind in _KINDS:
        return Block(_KINDS[kind], block.text)
    if block.kind is PartKind.PARAGRAPH and _SUBHEAD.fullmatch(block.text):
        return Block(PartKind.SUBTITLE, block.text)
    return block
