"""Sentences of a running text, with their places in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ihaeng.language.remembered import remembered_of_texts


class Sentence(NamedTuple):
    """Characters `start` to `end` of the text; `text` is what stands there."""

    start: int
    end: int
    text: str


_CLOSING = "”\"’'」』)]〉》"
_QUOTATION = r"“[^“”\n]*+”|‘[^‘’\n]*+’"
_KOREAN_END = re.compile(rf"{_QUOTATION}|(?P<end>(?<=[가-힣])[.!?]++[{re.escape(_CLOSING)}]*+(?=\s|$)|\n++)")
_ENGLISH_END = re.compile(rf"[.!?][{re.escape(_CLOSING)}]*+(?=\s++[\"“‘']?[A-Z0-9]|\s*+$)|\n++")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Gov|Sen|Rep|Lt|Mr|Mrs|Ms|Dr|St|Mt|Ft|Amb|Hon|No|vs|Inc|Co|Corp|Ltd|Jr|Sr|Prof|Gen|Mo|Neb|Md|"
    r"U\.S|D\.C))\.\Z"
)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.\Z")
_BEFORE_FIGURES = re.compile(r"\s++\d")
_HOUR = re.compile(r"\b[ap]\.m\.\Z")
_BEFORE_A_DAY = re.compile(r"\s++(?:[A-Z][a-z]+day\b|[A-Z][a-z]{2,8}\.? \d|[A-Z]{2,4}\b)")
_AT_AN_END = re.compile(r"\b(?:Inc|Co|Corp|Ltd|Jr|Sr|U\.S|D\.C)\.\Z")
_OPENING_WORD = re.compile(r"\s++(?:He|She|They|It|We|The|This|That|These|In|On|At|His|Her|Their|After|During|While)\s")


def korean_sentences(text: str) -> list[Sentence]:
    """Cut at full stops after a Hangul syllable and at line ends, never inside a quotation that is closed later."""
    return list(_remembered_sentences(text))


@remembered_of_texts
def _remembered_sentences(text: str) -> tuple[Sentence, ...]:
    ends = [m.end() for m in _KOREAN_END.finditer(text) if m["end"]]
    return tuple(_cut(text, ends))


def english_sentences(text: str) -> list[Sentence]:
    """Cut at full stops before a capital or a digit and at line ends, never after an abbreviation or an initial."""
    ends = [m.end() for m in _ENGLISH_END.finditer(text) if m[0].startswith("\n") or not _is_shortened(text, m)]
    return list(_cut(text, ends))


def _is_shortened(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop belongs to a shortened word; months are shortened before a figure only."""
    word = text[max(0, stop.start() - 8) : stop.start() + 1]
    if _MONTH.search(word):
        return _BEFORE_FIGURES.match(text, stop.end()) is not None
    if _HOUR.search(word):
        return _BEFORE_A_DAY.match(text, stop.end()) is not None
    return _ABBREVIATION.search(word) is not None and not _ends_after_all(text, stop)


def _ends_after_all(text: str, stop: re.Match[str]) -> bool:
    """Whether the full stop of "Corp." or "U.S." ends the sentence too: a word follows that only opens one."""
    return _AT_AN_END.search(text[max(0, stop.start() - 8) : stop.start() + 1]) is not None and (
        _OPENING_WORD.match(text, stop.end()) is not None
    )


def _cut(text: str, ends: list[int]) -> Iterator[Sentence]:
    start = 0
    for end in [*ends, len(text)]:
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            begin = start + len(piece) - len(piece.lstrip())
            yield Sentence(begin, begin + len(stripped), stripped)
        start = end
