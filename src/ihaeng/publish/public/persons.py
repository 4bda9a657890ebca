"""Whose a name is: that of a public office, of a private person, or of a body. What is published tells them apart."""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterable, Sequence

import msgspec

from ihaeng.language.names import name_words
from ihaeng.language.tables import read_table_as

_FARTHEST = 60
"""Characters before or behind a name within which its title stands."""

_NATIVE = 3
"""Syllables of a Korean full name."""

_PARTICLES = r"(?=(?:과|와|을|를|이|가|은|는|의|에게|께|께서|도|로|으로|측|등|등과|인)?(?:[\s,.·)\]”\"’'(]|\Z))"
_BEHIND = r"(?:\s?\([^()]{0,40}\))?,?\s(?:[^\s,·()]{1,20}\s++){0,3}[^\s,·()]{0,20}?"


class Bearer(enum.StrEnum):
    """Whose a name is; of UNKNOWN nothing tells whether it is a person's."""

    OFFICE = "office"
    PERSON = "person"
    UNKNOWN = "unknown"
    BODY = "body"


class _Example(msgspec.Struct, frozen=True):
    names: tuple[str, ...]
    sentence: str


class Persons(msgspec.Struct, frozen=True, kw_only=True):
    """The lists of persons.yaml."""

    public_offices: dict[str, str]
    other_titles: dict[str, str]
    surnames: str
    given_syllables: str
    no_names: tuple[str, ...]
    organisations: dict[str, str]
    examples: dict[Bearer, tuple[_Example, ...]]


class _Titles(msgspec.Struct, frozen=True):
    """The titles as patterns: of one word's end, behind a name, and before one."""

    public: frozenset[str]
    end: re.Pattern[str]
    behind: re.Pattern[str]
    before: re.Pattern[str]
    behind_en: re.Pattern[str]
    before_en: re.Pattern[str]


@functools.cache
def persons() -> Persons:
    """The words by which people are told apart."""
    return read_table_as("ihaeng.publish.public", "persons.yaml", Persons)


def bearer_of(names: Sequence[str], sentences: Iterable[str]) -> Bearer:
    """Whose these names of one party are, by the titles in them and beside them in the sentences that tell of it."""
    told = [title for name in names if (title := _title_at_end(name))]
    within = bool(told)
    if not told:
        told = [title for text in sentences for name in names for title in _titles_beside(name, text)]
    if any(title in _titles().public for title in told):
        return Bearer.OFFICE
    if any(_is_full_name(word) for name in names for word in name.split()):
        return Bearer.PERSON
    if not within and any(map(_names_a_body, names)):
        return Bearer.BODY
    if told:
        return Bearer.PERSON if any(" " in name.strip() for name in names) else Bearer.UNKNOWN
    return Bearer.UNKNOWN if any(" " in name.strip() for name in names) else Bearer.BODY


def shortened(name: str) -> str:
    """A person's name as newspapers shorten it: 한○○, K. F.; a title behind it stays."""
    stem, title = _without_title(name)
    words = stem.split()
    if re.search("[가-힣]", stem):
        written = " ".join(word[0] + "○" * max(1, min(len(word) - 1, 2)) for word in words)
    else:
        written = " ".join(f"{word[0]}." for word in words)
    return f"{written} {title}".strip() if title else written


def is_title(name: str) -> bool:
    """Whether a name is nothing but somebody's title with its body (LA한인회장)."""
    return bool(_title_at_end(name)) and " " not in name.strip()


def _title_at_end(name: str) -> str | None:
    found = _titles().end.search(name.strip())
    return found[1].casefold() if found and (found.start() or found[0] != found[1]) else None


def _without_title(name: str) -> tuple[str, str]:
    """The person's name and what follows it: the body and the title, from the first word that is not the name's."""
    words = name.split()
    if len(words) < 2 or not _title_at_end(name):
        return name, ""
    at = next((place for place, word in enumerate(words) if _is_full_name(word)), None)
    if at is not None:
        return words[at], " ".join(words[:at] + words[at + 1 :])
    return " ".join(words[:-1]), words[-1]


def _titles_beside(name: str, sentence: str) -> list[str]:
    titles, found = _titles(), []
    start = sentence.find(name) if name else -1
    while start >= 0:
        end = start + len(name)
        behind, before = sentence[end : end + _FARTHEST], sentence[max(0, start - _FARTHEST) : start]
        for pattern, text in (
            (titles.behind, behind),
            (titles.behind_en, behind),
            (titles.before, before),
            (titles.before_en, before),
        ):
            told = pattern.match(text) if pattern in (titles.behind, titles.behind_en) else pattern.search(text)
            if told:
                found.append(re.sub(r"\s+", "-", told[1].casefold()))
                break
        start = sentence.find(name, end)
    return found


@functools.cache
def _titles() -> _Titles:
    lists = persons()
    public = {word.casefold() for words in lists.public_offices.values() for word in words.split()}
    korean, english = (
        _any_of(word for table in (lists.public_offices, lists.other_titles) for word in table[language].split())
        for language in ("ko", "en")
    )
    return _Titles(
        public=frozenset(public),
        end=re.compile(rf"({korean})$", re.IGNORECASE),
        behind=re.compile(rf"{_BEHIND}({korean}){_PARTICLES}"),
        before=re.compile(rf"(?:^|\s)[^\s,·()]{{0,20}}?({korean})(?:인)? $"),
        behind_en=re.compile(rf"(?:, | \()(?:[\w.’'-]+ ){{0,6}}?({english})\b", re.IGNORECASE),
        before_en=re.compile(
            rf"\b({english})\.?(?: (?:of|to|for|in) (?:[\w.’'-]+ ){{0,3}}[\w.’'-]+)? $", re.IGNORECASE
        ),
    )


def _any_of(words: Iterable[str]) -> str:
    """The words as one pattern, the longest first; a hyphen in the list stands for a space or a hyphen."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\-", "[ -]") for word in ordered)


def _is_full_name(word: str) -> bool:
    """Whether a word is by itself a Korean full name and no body's."""
    lists = persons()
    if len(word) != _NATIVE or word in lists.no_names or word.endswith(tuple(name_words().bodies)):
        return False
    return word[0] in lists.surnames and all(syllable in lists.given_syllables for syllable in word[1:])


def _names_a_body(name: str) -> bool:
    """Whether a word of a name is one by which bodies are called."""
    lists, words = persons(), name.split()
    endings = (*lists.organisations["ko"].split(), *name_words().bodies)
    own = set(lists.organisations["en"].split()) | name_words().legal_forms
    return any(
        word.endswith(endings) if re.search("[가-힣]", word) else word.casefold().strip(".,") in own for word in words
    )
