"""What stands above an article: its headline, subheads, date and reporter, among the site's menus."""

from __future__ import annotations

import re

import msgspec

from ihaeng.documents.blocks import Block, letters
from ihaeng.documents.lines import BULLETS, LineKind, kind_of
from ihaeng.model import PartKind

_LEAST_SUBTITLE = 8
"""Characters; shorter lines that are no menu word known here are buttons more often than subheads."""
_HASHES = re.compile(r"#{1,3}\s+")
_LABEL = re.compile(r"(?:부제목?|제목)(?:\s?:\s?|\s)")
"""How the tables of notice boards name headline and subhead."""
_MARKS = "■□◇◆○●▶▷▲△※-"
"""How subheads and items begin, and headlines do not."""
_WORD = re.compile(r"[가-힣]{2,}|[A-Za-z]{4,}")
_BODY_SAMPLE = 12
"""Blocks of the article in which the words of its headline are looked for."""


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """What the lines above an article say; `place` is the line of the headline."""

    title: str | None = None
    subtitles: tuple[str, ...] = ()
    place: int = 0

    def blocks(self) -> list[Block]:
        """Headline and subheads as blocks of the article."""
        title = [Block(PartKind.TITLE, self.title)] if self.title else []
        return title + [Block(PartKind.SUBTITLE, subtitle) for subtitle in self.subtitles]


def read_header(lines: list[str], body: list[Block]) -> Header:
    """Find the headline and the subheads among the lines above the article.

    The headline is the first line that is shaped like one and shares a word with the article; what follows it and is
    no menu, date or button is a subhead.
    """
    place = _headline(lines, body)
    if place is None:
        return Header()
    title = _LABEL.sub("", _HASHES.sub("", lines[place], count=1), count=1).strip()
    return Header(title=title, subtitles=subtitles_in(lines[place + 1 :], body), place=place)


def subtitles_in(lines: list[str], body: list[Block]) -> tuple[str, ...]:
    """The lines between headline and article that are no menu, date or button, and no sentence copied from below."""
    able = [
        _LABEL.sub("", line, count=1) for line in lines if kind_of(line) is LineKind.ARTICLE and line[0] not in BULLETS
    ]
    longest = 2 * max(map(len, able), default=0)
    said = {letters(block.text) for block in body if len(block.text) <= longest}
    return tuple(line for line in able if len(line) >= _LEAST_SUBTITLE and letters(line) not in said)


def _headline(lines: list[str], body: list[Block]) -> int | None:
    marked = [place for place, line in enumerate(lines) if _HASHES.match(line)]
    if marked:
        return marked[0]
    said = {letters(block.text) for block in body[:_BODY_SAMPLE]}
    able = [
        place
        for place, line in enumerate(lines)
        if kind_of(line) is LineKind.ARTICLE and line[0] not in BULLETS and letters(line) not in said
    ]
    shaped = [place for place in able if _is_headline(lines[place])]
    sample = _sample(body)
    shared = {place: sum(word in sample for word in _stems(lines[place])) for place in shaped}
    spoken = [place for least in (2, 1) for place in shaped if shared[place] >= least]
    return next(iter([*spoken, *shaped, *sorted(able, key=lambda place: -len(lines[place]))]), None)


def speaks_of(title: str, body: list[Block]) -> bool:
    """Whether a word of a title stands in the article."""
    sample = _sample(body)
    return any(word in sample for word in _stems(title))


def _sample(body: list[Block]) -> str:
    """The beginning of the article, in small letters."""
    return "\n".join(block.text for block in body[:_BODY_SAMPLE]).lower()


def _stems(line: str) -> set[str]:
    """What of a headline's words is looked for in the article: Latin words whole, of Korean ones two syllables."""
    return {word[:2] if word[0] >= "가" else word.lower() for word in _WORD.findall(line)}


def _is_headline(line: str) -> bool:
    if line[0] in _MARKS:
        return False
    return (len(line) >= 10 and line.count(" ") >= 2) or len(line) >= 15
