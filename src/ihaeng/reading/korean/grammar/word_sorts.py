"""What a single word of a noun phrase may be: a name, an office, a known word of the dictionary, a place."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from ihaeng.language.analyzer import Morpheme
from ihaeng.language.gazetteer import PlaceKind, country_of, place_named
from ihaeng.language.remembered import remembered
from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.lexicon import people_words

LATIN_NAME = re.compile(r"[A-Za-z][\w.&'’-]*+(?: [A-Za-z&][\w.&'’-]*+)*+")
_FOREIGN = re.compile(r"[쉐르크스트프즈츠드브므츄쿠푸투루로라러레뤼비니]")
"""Syllables that transliterated names have and Korean given names hardly ever do."""

BIG_CITY = 500_000
"""People; smaller cities share their names with families ("우베", "티엔")."""

_COMMON_TAGS = ("NNG", "NNB", "XSN", "XPN", "MM", "NP", "NR", "SN")
REGIONS = ("성", "현", "주", "시")
KINDS_OF_PLACES = ("도", "군", "구", *REGIONS)
"""How towns and regions end, at home and abroad; common words end so, too ("인력양성", "공동연구")."""

_LONGEST_NAME_WORD = 5
_LONGEST_FOREIGN_WORD = 7
_SHORT_NAME_WORD = 3
_SHORTEST_BODY = 2
"""Syllables of what ends as a body by chance within a name ("다니엘라 로시")."""
_MINISTRIES = ("부", "청", "처")
_UNITS = (*_MINISTRIES, "국", "과")
_LONG_OFFICE = 4
"""Syllables from which on a word that ends as units of an administration do is one ("물관리국")."""


@functools.cache
def all_offices() -> tuple[str, ...]:
    """Every ending that makes a phrase a person by office."""
    offices = people_words().offices
    return offices["any"] + offices["home"]


def is_korean_name(word: str) -> bool:
    """Whether a word looks like a Korean full name: surname and two syllables that Korean given names have."""
    return len(word) == 3 and word.startswith(people_words().surnames) and not _FOREIGN.search(word)


def is_full_korean_name(word: str) -> bool:
    """Whether a word is surely a Korean full name: a common surname and two syllables of Korean given names."""
    words = people_words()
    return is_korean_name(word) and word.startswith(words.great_surnames) and set(word[1:]) <= words.given_syllables


def could_be_given_name(word: str, phrase: Phrase) -> bool:
    """Whether a known word ("카린", the town of "우베") may be the first half of a foreigner's name."""
    if len(word) > _SHORT_NAME_WORD or is_well_known_place(word) or word in people_words().determiners:
        return False
    proper = any(m.form == word and m.tag == "NNP" for m in phrase.morphemes)
    return (proper or country_of(word) is not None) and not word.endswith(("시", "주", "현", "성", "국", "부"))


def looks_like_name(word: str, phrase: Phrase) -> bool:
    """Whether a word may be part of a person's name: no body, no big place, no word of the dictionary."""
    bare = word.strip(",.·")
    if not bare or (len(bare) > _LONGEST_NAME_WORD and _is_too_long(bare) and not LATIN_NAME.fullmatch(bare)):
        return False
    if is_well_known_place(bare) or (len(bare) > 2 and bare.endswith(_MINISTRIES) and _is_one_known_word(bare, phrase)):
        return False
    if LATIN_NAME.fullmatch(bare):
        return bare[0].isupper() and (not bare.isupper() or len(bare) <= 2)
    body = ends_of(bare).organisation if len(bare) > 2 else None
    if bare in people_words().given_names or _is_broken_korean_name(bare, phrase):
        return True
    if len(bare) >= _LONG_OFFICE and bare.endswith(_UNITS) and not _FOREIGN.search(bare):
        return False
    if body and (_is_long_ending(body, bare) or all_known(bare, phrase)) and not _is_known_name(bare, phrase):
        return False
    if re.search(r"[0-9·&+]", bare) or (body == bare and len(bare) > 2):
        return False
    return not all_known(bare, phrase)


def _is_too_long(word: str) -> bool:
    """Whether no part of a name is so long; transliterated ones are longer than others."""
    is_foreign = _FOREIGN.search(word) or word.startswith(tuple(people_words().vietnamese_surnames))
    return len(word) > (_LONGEST_FOREIGN_WORD if is_foreign else _LONGEST_NAME_WORD)


def _is_broken_korean_name(word: str, phrase: Phrase) -> bool:
    """Whether a Korean full name fell into words of the dictionary ("강부성" into 강 + 부성)."""
    if not is_full_korean_name(word) or country_of(word[:2]) is not None:
        return False
    inside = [m for m in _morphemes_of(word, phrase) if m.end - m.start < len(word)]
    return phrase.text.startswith(word) and len(inside) > 1 and len(inside[0].form) == 1


def _is_long_ending(body: str, word: str) -> bool:
    """Whether a word ends as bodies do and names hardly ever: with two syllables, or as a foreign region."""
    return len(word) > len(body) > 1 or (body in REGIONS and not word.startswith(people_words().surnames))


def _is_known_name(word: str, phrase: Phrase) -> bool:
    """Whether the dictionary has a word that ends like a region as a name, and it is no place's ("벨로시")."""
    proper = any(m.form == word and m.tag == "NNP" and m.known for m in phrase.morphemes)
    return proper and word.endswith(REGIONS) and place_named(word) is None


def may_join_names(word: str) -> bool:
    """Whether a common word between two words of a foreigner's name may be of the name ("나비" of "카심 나비 도르")."""
    return len(word) <= _SHORT_NAME_WORD and not any(ends_of(word)) and place_named(word) is None


def may_stand_within_name(word: str, phrase: Phrase) -> bool:
    """Whether a word behind a foreign name's first may belong to it: one syllable, or no word of the dictionary.

    The analyser breaks names into syllables that mean something ("시우", "칼리드"): a real word is not so broken.
    """
    if len(word) == 1:
        return word not in people_words().organisations
    is_body = ends_of(word).organisation and len(word) > _SHORTEST_BODY
    if is_body or place_named(word) is not None:
        return False
    return any(len(m.form) == 1 and m.tag != "XSN" for m in _morphemes_of(word, phrase))


def _is_one_known_word(word: str, phrase: Phrase) -> bool:
    return any(m.form == word and m.known for m in phrase.morphemes)


def is_well_known_place(word: str) -> bool:
    """Whether a word of a name is a place that nobody is called after: with its suffix, a country, a big city."""
    place = place_named(word)
    if place is None:
        return False
    suffixed = len(word) > 2 and word.endswith(("시", "주", "현", "성", "도", "국"))
    return suffixed or place.kind is not PlaceKind.CITY or place.population > BIG_CITY


def all_known(word: str, phrase: Phrase) -> bool:
    """Whether the word is made of common nouns of the dictionary only."""
    place = phrase.text.find(word)
    start, end = phrase.start + place, phrase.start + place + len(word)
    found = False
    for morpheme in phrase.morphemes if place >= 0 else ():
        if morpheme.start >= start and morpheme.end <= end:
            if not morpheme.known or morpheme.tag not in _COMMON_TAGS:
                return False
            found = True
    return found


def _morphemes_of(word: str, phrase: Phrase) -> list[Morpheme]:
    place = phrase.text.find(word)
    if place < 0:
        return []
    start, end = phrase.start + place, phrase.start + place + len(word)
    return [m for m in phrase.morphemes if m.start >= start and m.end <= end]


class Ends(NamedTuple):
    """Of each sort of words the longest one that a word ends with."""

    office: str | None = None
    organisation: str | None = None
    venue: str | None = None
    group: str | None = None
    society: str | None = None
    hall: str | None = None
    seat: str | None = None


_NO_ENDS = Ends()


@remembered
def ends_of(word: str) -> Ends:
    """What a word may be by how it ends: all sorts of words are looked up at once, instead of tried one by one."""
    known, last_syllables, longest = _sorts_by_ending()
    if word[-1:] not in last_syllables:
        return _NO_ENDS
    found: dict[str, str] = {}
    for length in range(min(len(word), longest), 0, -1):
        for sort in known.get(word[-length:], ()):
            found.setdefault(sort, word[-length:])
    return Ends(**found)


@functools.cache
def _sorts_by_ending() -> tuple[dict[str, list[str]], frozenset[str], int]:
    """The sorts that each ending tells, the last syllables of the endings, and the length of the longest."""
    words = people_words()
    sorts = {
        "office": all_offices(),
        "organisation": words.organisations,
        "venue": words.venues,
        "group": words.groups,
        "society": words.societies,
        "hall": words.halls,
        "seat": words.seats,
    }
    known: dict[str, list[str]] = {}
    for sort, endings in sorts.items():
        for ending in endings:
            known.setdefault(ending, []).append(sort)
    return known, frozenset(ending[-1:] for ending in known), max(map(len, known))
