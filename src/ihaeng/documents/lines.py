"""What a line of a page is: part of the article, or one of the things that stand around it."""

from __future__ import annotations

import enum
import functools
import re

from ihaeng.documents.bylines import is_byline
from ihaeng.documents.published import dates_in
from ihaeng.documents.rules import any_of, hinted_patterns, hints, words
from ihaeng.language.remembered import remembered_of_texts

BULLETS = "•·∙* \t"
"""What stands before the entries of menus and lists."""
LONGEST_CHROME = 200
"""Characters; no menu, button or notice is longer."""
_LONGEST_CAPTION = 400
_MENU_SEPARATORS = re.compile(r"\s{2,}|\s?[·•|│ㅣ>/,　]\s?")
_BUTTON_WORDS = re.compile(r"[^\s·|•,/]+")
_FIRST_WORDS = re.compile(r"[\s·|•,/]*+([^\s·|•,/]++)(?:[\s·|•,/]++([^\s·|•,/]++)(?:[\s·|•,/]++([^\s·|•,/]++))?+)?+")
"""The words at the head of a line of which one is known if the line is a menu."""
_SENTENCE_END = re.compile(r"[.。][\"'”’)\]」』》〉>]{0,3}$")
_PLAIN_SENTENCE = re.compile(r"[^니]다\.[\"”’]?$")
"""Reports end their sentences in plain style; notices of sites are polite, or no sentences."""
_LONGEST_END = 5
"""Characters that the end of a sentence takes, closing marks and a line end among them."""
_KNOWN_PER_STRANGE = 2
"""Entries of menus in a line for each that is not known, such as the name of the site or of a town."""
_SHORT_SENTENCE = 20
_LONG_SENTENCE = 80
"""Characters; a line as long as that is prose, however it ends. Headlines end with a question mark, but are shorter."""


class LineKind(enum.Enum):
    """What a line is."""

    ARTICLE = "article"
    BYLINE = "byline"
    DATE = "date"
    CAPTION = "caption"
    MENU = "menu"
    FURNITURE = "furniture"
    HEADING = "heading"
    SUMMARY = "summary"
    END = "end"


_CHROME = (LineKind.FURNITURE, LineKind.HEADING, LineKind.SUMMARY, LineKind.END)


@remembered_of_texts
def kind_of(line: str) -> LineKind:
    """What one line is, judged by itself; its place on the page may tell more."""
    bare = line.strip(BULLETS)
    if len(bare) <= LONGEST_CHROME and not _PLAIN_SENTENCE.search(bare, max(0, len(bare) - _LONGEST_END)):
        if is_menu(bare):
            return LineKind.MENU
        if _all_known(bare, words("chrome.yaml", "buttons")):
            return LineKind.FURNITURE
        if is_byline(bare):
            return LineKind.BYLINE
        if dates_in(bare):
            return LineKind.DATE
        for kind, pattern in _chrome():
            if pattern.fullmatch(bare):
                return kind
    return LineKind.CAPTION if is_caption(line) else LineKind.ARTICLE


@functools.cache
def _chrome() -> list[tuple[LineKind, re.Pattern[str]]]:
    return [(kind, any_of("chrome.yaml", kind.value)) for kind in _CHROME]


def is_menu(line: str) -> bool:
    """Whether the line is made of the words of menus only."""
    known = words("chrome.yaml", "menu")
    if line not in known and not _begins_like_one(line):
        return False
    pieces = [piece for piece in _MENU_SEPARATORS.split(line) if piece]
    strange = sum(not _all_known(piece, known) for piece in pieces)
    return line in known or (bool(pieces) and strange * _KNOWN_PER_STRANGE <= len(pieces) - strange)


def _begins_like_one(line: str) -> bool:
    found = _FIRST_WORDS.match(line)
    return found is not None and not _first_words().isdisjoint(found.groups())


@functools.cache
def _first_words() -> frozenset[str]:
    """The words that entries of menus begin with, whole and up to their first separator."""
    menu = words("chrome.yaml", "menu")
    return frozenset(match[0] for entry in menu if (match := _BUTTON_WORDS.search(entry)))


def is_caption(line: str) -> bool:
    """Whether the line is a caption: it credits a picture, or says who stands where on it."""
    if len(line) > _LONGEST_CAPTION or not hints("captions.yaml", "caption").search(line):
        return False
    rules = hinted_patterns("captions.yaml", "caption")
    return any(hint.search(line) and pattern.search(line) for hint, pattern in rules)


def is_prose(line: str) -> bool:
    """Whether the line reads like a sentence of an article, and not like a headline or a menu."""
    if line.startswith(("•", "·")):
        return False
    return len(line) >= _LONG_SENTENCE or ends_a_sentence(line)


def ends_a_sentence(line: str) -> bool:
    """Whether the line is as long as a sentence and ends with a full stop."""
    return len(line) >= _SHORT_SENTENCE and bool(_SENTENCE_END.search(line, len(line) - _LONGEST_END))


def _all_known(piece: str, known: frozenset[str]) -> bool:
    return piece in known or all(word[0] in known for word in _BUTTON_WORDS.finditer(piece))
