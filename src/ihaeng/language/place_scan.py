"""Walks a text and cuts out what could be the name of a place, before it is decided whether it is one."""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterator

import msgspec

from ihaeng.language.place_table import KEY_LENGTH, Asks, Entry, PlaceKind, place_table
from ihaeng.language.place_words import Suffix, tails

_RUN = re.compile(r"[가-힣]+|[A-Za-zÀ-ɏ]+|[一-鿿]+")
_TAIL = re.compile(r"[가-힣]{0,16}")  # no particle or word joined to a name is longer
_NEXT_WORD = re.compile(r" ([가-힣]{1,8})")
_BEFORE = re.compile(r"([A-Za-z]{1,11}) \Z")
_LETTER_OR_DIGIT = re.compile(r"[0-9A-Za-zÀ-ɏ@]")
_OPENING = frozenset(" \t\n\r\u00a0\u3000([{<〈《「『【‘“·ㆍ∙‧,./~-–—…▲△▶■□○●◇◆◎※:;|→")
_STRAIGHT_QUOTES = frozenset("'\"")
_EMBASSY_PREFIXES = frozenset("주재방대")  # 주베트남한국대사관, 재미얀마 교민, 방베트남
_SUBJECT_PARTICLES = frozenset("은는이가도")
_LONGEST_BEFORE = 12  # characters of a word that announces a place in English
_LONG = 2  # names of one syllable are common words: their suffixes prove nothing
_FREE_TAIL = 3  # syllables from which a name is hardly part of another word, and a tail a word of its own


class Support(enum.Enum):
    """Where a word stands that only places have (시, 주지사, "in"): joined to the name, next to it, or nowhere."""

    JOINED = "joined"
    BESIDE = "beside"
    NONE = "none"


class Draft(msgspec.Struct, frozen=True, gc=False):
    """A stretch that could name a place: what it can mean, and what of its support stands in the same word.

    `tail` is what is joined behind it. `is_long` is false for one syllable.
    """

    start: int
    end: int
    entries: tuple[Entry, ...]
    tail: str
    support: Support
    is_long: bool
    is_latin: bool = False

    @property
    def sure_country(self) -> str | None:
        """The country that the name stands for without any support, None if it asks for some."""
        for entry in self.entries:  # a loop, because it is asked of every name of every sentence
            if entry.asks is Asks.NOTHING:
                return entry.place.country
        return None


def drafts(text: str) -> Iterator[Draft]:
    """All stretches of `text` that could name a place, from left to right, none overlapping."""
    covered = 0
    openings = _openings()
    for run in _RUN.finditer(text):
        start = run.start()
        if text[start : start + KEY_LENGTH] not in openings and text[start] not in openings:
            continue
        while covered <= start < run.end():
            found = draft_at(text, start) or _behind_prefix(text, start)
            if found is None:
                break
            if found.entries:
                yield found
            covered = start = found.end


@functools.cache
def _openings() -> frozenset[str]:
    """How a run of letters begins that can name a place: most do not, and are passed over at a look."""
    table = place_table()
    single = (name for name in table.names if len(name) < KEY_LENGTH)
    return frozenset((*table.lengths, *single, *_EMBASSY_PREFIXES))


def draft_at(text: str, start: int) -> Draft | None:
    """The longest name at `start` that ends where a name can end; without entries if a longer word swallows it."""
    cut = _hangul if "가" <= text[start] <= "힣" else _foreign
    table = place_table()
    for name in table.names_at(text, start):
        entries = table.names[name]
        if not entries:
            return Draft(start, start + len(name), (), "", Support.NONE, is_long=True)
        found = cut(text, start, name, entries)
        if found is not None:
            return found
    return None


def _hangul(text: str, start: int, name: str, entries: tuple[Entry, ...]) -> Draft | None:
    if not _may_begin(text, start, name):
        return None
    end = start + len(name)
    tail = _tail_at(text, end)
    is_office = bool(tail) and tails().offices.match(tail) is not None
    for suffix, fitting in _suffixed(tail, entries) if tail else ():
        rest = tail[len(suffix) :]
        if is_office:
            return Draft(start, end, fitting, tail, Support.JOINED, is_long=len(name) >= _LONG)
        if _may_follow(rest, name[: _FREE_TAIL - 1]):
            return Draft(start, end + len(suffix), fitting, rest, Support.JOINED, is_long=len(name) >= _LONG)
    apart = None if tail else _suffix_apart(text, end, name, entries)
    if apart is not None:
        stop, fitting = apart
        return Draft(start, stop, fitting, _tail_at(text, stop), Support.JOINED, is_long=len(name) >= _LONG)
    if not _may_follow(tail, name) and not (len(name) >= _LONG and _name_follows(text, end)):
        return None
    support = Support.JOINED if is_office else _support_beside(text, end)
    return Draft(start, end, entries, tail, support, is_long=len(name) >= _LONG)


def _foreign(text: str, start: int, name: str, entries: tuple[Entry, ...]) -> Draft | None:
    """A name in Latin letters or hanja, whole words only."""
    end = start + len(name)
    before, behind = text[start - 1 : start], text[end : end + 1]
    if "一" <= name[0] <= "鿿":
        return _hanja(text, start, end, entries)
    if _LETTER_OR_DIGIT.match(before) or (_LETTER_OR_DIGIT.match(behind) and not name.endswith(".")):
        return None
    word = _BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
    support = Support.BESIDE if word and word[1] in tails().before_latin else Support.NONE
    return Draft(start, end, entries, "", support, is_long=True, is_latin=True)


def _hanja(text: str, start: int, end: int, entries: tuple[Entry, ...]) -> Draft | None:
    """A hanja abbreviation: before a word, and not itself part of a Korean word or a date ("8日", "여행中")."""
    before, behind = text[start - 1 : start], text[end : end + 2].lstrip(" ·")
    alone = not re.match(r"[가-힣0-9一-鿿]", before) and not re.match(r"[一-鿿]", text[end : end + 1])
    if not alone or not behind:
        return None
    return Draft(start, end, entries, "", _support_beside(text, end), is_long=False)


def _behind_prefix(text: str, start: int) -> Draft | None:
    """A country behind the syllable of an embassy, a community or a visit."""
    if text[start] not in _EMBASSY_PREFIXES:
        return None
    for name in place_table().names_at(text, start + 1):
        entries = place_table().names[name]
        is_country = bool(entries) and entries[0].place.kind is PlaceKind.COUNTRY and entries[0].asks is Asks.NOTHING
        if is_country and len(name) >= _LONG and _may_follow(_tail_at(text, start + 1 + len(name)), name):
            return Draft(start + 1, start + 1 + len(name), entries, "", Support.NONE, is_long=True)
    return None


def _may_begin(text: str, start: int, name: str) -> bool:
    """Whether a word can begin at `start`: behind a closing quotation mark mostly a particle does ("'상생'이란")."""
    before = text[start - 1 : start]
    if not before or before in _OPENING:
        return True
    if before in _STRAIGHT_QUOTES:
        return start < 2 or text[start - 2] in _OPENING
    if "가" <= before <= "힣":
        return True  # only reached behind another place or a prefix
    return len(name) >= _FREE_TAIL or "一" <= before <= "鿿"


def _suffixed(tail: str, entries: tuple[Entry, ...]) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    for suffix, takes in _suffixes_by_syllable().get(tail[:1], ()):
        if tail.startswith(suffix):
            fitting = tuple(entry for entry in entries if takes.fits(entry.place.kind, entry.place.country))
            if fitting:
                yield suffix, fitting


def _suffix_apart(text: str, end: int, name: str, entries: tuple[Entry, ...]) -> tuple[int, tuple[Entry, ...]] | None:
    """Where a suffix written as a word of its own ends ("사마르칸트 주를"), and the entries that take it."""
    word = _NEXT_WORD.match(text, end)
    if word is None or word[1][0] not in _suffixes_by_syllable():
        return None
    for suffix, fitting in _suffixed(word[1], place_table().names.get(name + word[1][0], entries)):
        rest = word[1][len(suffix) :]
        if not rest or rest in _SUBJECT_PARTICLES or tails().case_particles.match(rest):
            return end + 1 + len(suffix), fitting
    return None


@functools.cache
def _suffixes_by_syllable() -> dict[str, list[tuple[str, Suffix]]]:
    """The suffixes by their first syllable, still the longest first."""
    found: dict[str, list[tuple[str, Suffix]]] = {}
    for suffix, takes in tails().suffixes.items():
        found.setdefault(suffix[0], []).append((suffix, takes))
    return found


def _tail_at(text: str, end: int) -> str:
    found = _TAIL.match(text, end)
    return found[0] if found else ""


@functools.lru_cache(maxsize=65536)
def _may_follow(tail: str, name: str) -> bool:
    if tails().particles.match(tail):
        return True
    if tails().qualities.match(tail):
        return False
    if len(name) == 1:
        return False
    if len(tail) == 1 and len(name) >= _FREE_TAIL:
        return tail in tails().behind_long_names or tails().words.match(tail) is not None
    if len(name) >= _FREE_TAIL or (name in tails().free_names and len(tail) >= _FREE_TAIL):
        return True
    return tails().words.match(tail) is not None


def _name_follows(text: str, end: int) -> bool:
    """Whether another place of at least two syllables is joined to this one."""
    names = place_table().names
    return any(
        len(name) >= _LONG and any(entry.asks is Asks.NOTHING for entry in names[name])
        for name in place_table().names_at(text, end)
    )


def _support_beside(text: str, end: int) -> Support:
    word = _NEXT_WORD.match(text, end)
    return Support.BESIDE if word and tails().offices_beside.match(word[1]) else Support.NONE
