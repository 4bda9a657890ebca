"""Names that a text gives: people with their offices ("한서윤 다솔도지사", "Gov. Jane Doe"), bodies ("다솔시의회")."""

from __future__ import annotations

import functools
import re
from collections import Counter

from ihaeng.language.any_of import any_of
from ihaeng.language.names import name_words, normal_name
from ihaeng.ledger.seats import seat_of
from ihaeng.ledger.words import word_lists

MOST_NAMES = 12
"""Names that are looked for: those that lead a mission stand early in a text."""

MOST_BODIES = 6
"""Bodies that are looked for: those named most often."""

_HANGUL_NAME = re.compile(r"[가-힣]{2,4}")
_LATIN_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]+(?:-[A-Za-z][a-z]+)?\b")
_REGION = re.compile(r"(?<![가-힣])[가-힣]{1,8}?(?:도|시|군)(?![가-힣]{3})|\b[A-Z][a-z]+(?: [A-Z][a-z]+)?\b")
_WORD = re.compile(r"\S{1,20}")


def names_in(text: str) -> list[str]:
    """The names as keys, the first ones first: Korean words before an office, Latin ones written as names are."""
    found: dict[str, None] = {}
    words = _WORD.findall(text)
    for place, word in enumerate(words):
        if _HANGUL_NAME.fullmatch(word) and any(_heads().search(after) for after in words[place + 1 : place + 3]):
            found[normal_name(word)] = None
    found.update((normal_name(match[0]), None) for match in _LATIN_NAME.finditer(text))
    return list(found)[:MOST_NAMES]


def bodies_in(text: str) -> list[str]:
    """The seats of bodies and regions that a text names, the one named most often first; see `seats.seat_of`."""
    bodies = [seat_of(name) for name in _bodies().findall(text)]
    regions = [seat for name in _REGION.findall(text) if "," in (seat := seat_of(name))]
    return [name for name, _ in Counter(bodies + regions).most_common(MOST_BODIES)]


@functools.cache
def _bodies() -> re.Pattern[str]:
    endings = [body for body in name_words().bodies if len(body) > 1]
    return re.compile(rf"(?<![가-힣])[가-힣]{{1,8}}{any_of(endings)}")


@functools.cache
def _heads() -> re.Pattern[str]:
    heads = [head for head in word_lists()["heads"]["endings"] if len(head) > 1]
    return re.compile(any_of(heads))
