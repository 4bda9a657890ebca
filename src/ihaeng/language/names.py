"""Whether two names mean the same bearer: normal forms, offices, and a likeness made for transliterations.

Korean writes one foreign name in many ways (벅스테드, 버그스테트). They are compared by jamo (NFD) after the
differences that only the spelling makes are levelled: tense and aspirated consonants, near vowels, the filling ㅡ,
doubled ㄹ. Native names are not levelled: 김진수 and 김진서 are two people, 전남대 and 전남도 two bodies.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Any

import msgspec
from rapidfuzz import fuzz

from ihaeng.language.gazetteer import PlaceKind, place_named
from ihaeng.language.tables import read_table

SAME_NAME = 0.8
"""From this likeness on two names are taken for one: chosen on names_examples.yaml, between its two lists."""

_SAME_PLACE = 0.97
_SAME_BUT_OFFICE = 0.95
_SAME_BUT_EMPTY_WORD = 0.9
_PERSON_IN_PART = 0.85
_OTHER_BODY = 0.3  # equal stems, other bodies
_PART_AT_MOST = 0.7  # one name within the other, with nothing known of the rest
_SHORTEST_STEM = 2  # syllables before a joined office
_SHORTEST_TRANSLITERATION = 3  # consonants; below it any two names are alike
_SAME_CONSONANTS, _SAME_SOUNDS = 90.0, 75.0  # per cent, for spellings of one name

_BRACKETED = re.compile(r"\([^()]{0,40}\)")
_NOT_NAME = re.compile(r"[\W_]+")
_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[a-z]")
_LEVEL = str.maketrans(
    {
        **dict(zip("ᄁᄏᆨᆩᆿᄄᄐᆮᇀᄈᄑᆸᇁᄊᆺᆻᄍᄎᆽᆾᆫᆷᆯ", "ᄀᄀᄀᄀᄀᄃᄃᄃᄃᄇᄇᄇᄇᄉᄉᄉᄌᄌᄌᄌᄂᄆᄅ", strict=True)),
        **dict(zip("ᅣᅥᅧᅢᅦᅤᅨᅭᅮᅲᅱᅴ", "ᅡᅡᅡᅦᅦᅦᅦᅩᅩᅩᅵᅵ", strict=True)),
        "ᅪ": "ᅩᅡ",
        "ᅯ": "ᅩᅡ",
        "ᅫ": "ᅩᅦ",
        "ᅬ": "ᅩᅦ",
        "ᅰ": "ᅩᅦ",
        "ᅳ": "",
        "ᄋ": "",
        "ᇂ": "",
    }
)
_DOUBLED = re.compile(r"ᄅᄅ+")
_VOWELS = re.compile(r"[ᅡ-ᅵ]+")
_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형계피두감호빈"
)
_KOREAN_NAME = 3  # syllables of a native full name


class NameWords(msgspec.Struct, frozen=True):
    """The lists of names.yaml; `bodies` maps each form of a body to the row's first."""

    legal_forms: frozenset[str]
    offices: frozenset[str]
    joined_offices: tuple[str, ...]
    unit_offices: tuple[str, ...]
    empty_words: frozenset[str]
    bodies: dict[str, str]


@functools.cache
def name_words() -> NameWords:
    """The words around names."""
    data: dict[str, Any] = read_table("ihaeng.language", "names.yaml")
    rows = [row.split() for row in data["bodies"]]
    forms = sorted(((form, row[0]) for row in rows for form in row), key=lambda pair: -len(pair[0]))
    return NameWords(
        legal_forms=frozenset(data["legal_forms"].split()),
        offices=frozenset(word.replace("_", " ").casefold() for word in data["offices"].split()),
        joined_offices=tuple(sorted(data["joined_offices"].split(), key=len, reverse=True)),
        unit_offices=tuple(data["unit_offices"].split()),
        empty_words=frozenset(data["empty_words"].split()),
        bodies=dict(forms),
    )


def normal_name(name: str) -> str:
    """The name in NFKC and lower case, without legal forms, spaces and punctuation."""
    return _NOT_NAME.sub("", " ".join(_tokens(name)))


def without_office(name: str) -> str:
    """The name without a person's office or title in front or behind; a place's (하노이 시장) stays whole."""
    words = name.split()
    while len(words) > 1 and _ends_in_office(words[-1]):
        words.pop()
    while len(words) > 1 and _is_office(words[0]):
        words.pop(0)
    left = _without_joined_office(" ".join(words))
    return name if place_named(left) or _is_office(left) else left


@functools.lru_cache(maxsize=65536)
def name_likeness(a: str, b: str) -> float:
    """How surely `a` and `b` name the same bearer, from 0 to 1; symmetric. Hangul and Latin are never alike."""
    one, other = normal_name(without_accents(a)), normal_name(without_accents(b))
    if not one or not other or bool(_HANGUL.search(one)) != bool(_HANGUL.search(other)):
        return 0.0
    if one == other:
        return 1.0
    places = place_named(a), place_named(b)
    if all(places):
        return _SAME_PLACE if places[0] == places[1] else 0.0
    if len({_country_in_front(a), _country_in_front(b)} - {None}) > 1:
        return 0.0
    return _bare_likeness(_bare_tokens(without_accents(a)), _bare_tokens(without_accents(b)))


def same_name(a: str, b: str) -> bool:
    """Whether two names are taken for one; see `SAME_NAME`."""
    return name_likeness(a, b) >= SAME_NAME


_LATIN_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "œ": "oe"}
)
"""Letters with strokes, which are no letter and accent."""


def without_accents(name: str) -> str:
    """Latin letters without their accents ("Dvořák" as "Dvorak"); other scripts stay as they are."""
    if name.isascii():
        return name
    bare = "".join(sign for sign in unicodedata.normalize("NFD", name) if not "\u0300" <= sign <= "\u036f")
    return unicodedata.normalize("NFC", bare).translate(_LATIN_LETTERS)


def _tokens(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", name).casefold()
    forms = name_words().legal_forms
    plain = _BRACKETED.sub(lambda found: " " if found[0] in forms or found[0][1:-1] in forms else found[0], plain)
    words = [word for word in re.split(r"[\s,]+", plain) if word]
    kept = [word for word in words if word.strip(".") not in forms and word.replace(".", "") not in forms]
    joined = [re.sub(r"^주식회사(?=..)|(?<=..)주식회사$", "", word) for word in kept or words]
    return [word for word in (_NOT_NAME.sub("", word) for word in joined) if word]


def _is_office(word: str) -> bool:
    return word.strip(".").casefold() in name_words().offices


def _ends_in_office(word: str) -> bool:
    """Whether a word is an office or a unit's (LA지회장, 전략총괄)."""
    return _is_office(word) or word.endswith(name_words().unit_offices)


def _without_joined_office(name: str) -> str:
    for office in name_words().joined_offices:
        stem = name.removesuffix(office)
        if stem != name and len(stem) >= _SHORTEST_STEM and not stem.endswith(" "):
            return stem
    return name


def _bare_tokens(name: str) -> tuple[str, ...]:
    """The tokens without office and empty words; a country in front goes too, or stands in its listed form."""
    tokens = _tokens(without_office(name))
    full = [token for token in tokens if token not in name_words().empty_words] or tokens
    country = place_named(full[0]) if len(full) > 1 else None
    if country is None or country.kind is not PlaceKind.COUNTRY:
        return tuple(full)
    return (country.name, *full[1:]) if "".join(full[1:]) in name_words().bodies else tuple(full[1:])


def _country_in_front(name: str) -> str | None:
    """The country before an office or a body ("린덴국" of "린덴국 하원의장"); two of them are of two states."""
    words = name.split()
    place = place_named(words[0]) if len(words) > 1 else None
    return place.country if place is not None and place.kind is PlaceKind.COUNTRY else None


def _bare_likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    joined, other_joined = "".join(one), "".join(other)
    if joined == other_joined:
        return _SAME_BUT_OFFICE
    stem, body = _stem_and_body(joined)
    other_stem, other_body = _stem_and_body(other_joined)
    if {name_words().bodies.get(joined), name_words().bodies.get(other_joined)} & {body, other_body} - {""}:
        return _PART_AT_MOST  # a body without its country or city: "상무부" beside "미국 상무부"
    if body != other_body or _is_office(one[-1]) != _is_office(other[-1]):
        return min(_OTHER_BODY, _part_likeness(joined, other_joined))
    if stem == other_stem:
        return _SAME_BUT_EMPTY_WORD
    places = place_named(stem), place_named(other_stem)
    if all(places):
        return _SAME_BUT_EMPTY_WORD if places[0] == places[1] else _OTHER_BODY
    if _is_person_in_part(*sorted((one, other), key=len)) and not body:
        return _PERSON_IN_PART
    return max(_part_likeness(stem, other_stem), _spelling_likeness(stem, other_stem))


def _is_person_in_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one is the other's surname, or the whole name before an affiliation (로저 캄 MIT)."""
    if len(short) == len(long) or not _HANGUL.search("".join(short)):
        return False
    surname = short == long[-1:] and len(short[0]) > 1
    return surname or (len(short) > 1 and short == long[: len(short)])


def _stem_and_body(name: str) -> tuple[str, str]:
    """The name without the end that makes it a body of its own, and that end in its first form."""
    for form, body in name_words().bodies.items():
        if name.endswith(form) and len(name) > len(form):
            return name.removesuffix(form), body
    return name, ""


def _part_likeness(one: str, other: str) -> float:
    """By its share, where one name is a part of the other; else 0."""
    short, long = sorted((one, other), key=len)
    return _PART_AT_MOST * len(short) / len(long) if short in long else 0.0


def _spelling_likeness(one: str, other: str) -> float:
    """How surely two words are spellings of one foreign name; native personal names must be equal."""
    if not _HANGUL.search(one):
        ratio = fuzz.ratio(one, other) / 100
        return ratio if ratio >= _SAME_CONSONANTS / 100 else ratio * _PART_AT_MOST
    sounds, other_sounds = _sounds(one), _sounds(other)
    if sounds == other_sounds and not (_is_native(one) and _is_native(other)):
        return _SAME_BUT_OFFICE
    consonants, other_consonants = _VOWELS.sub("", sounds), _VOWELS.sub("", other_sounds)
    alike, frame = fuzz.ratio(sounds, other_sounds), fuzz.ratio(consonants, other_consonants)
    too_short = min(len(consonants), len(other_consonants)) < _SHORTEST_TRANSLITERATION
    if too_short or _is_native(one) or _is_native(other) or frame < _SAME_CONSONANTS or alike < _SAME_SOUNDS:
        return _PART_AT_MOST * alike / 100
    return (frame + alike) / 200


def _is_native(name: str) -> bool:
    return len(name) == _KOREAN_NAME and name[0] in _SURNAMES


def _sounds(name: str) -> str:
    """The jamo of a name with the differences that only the spelling makes levelled."""
    return _DOUBLED.sub("ᄅ", unicodedata.normalize("NFD", name).translate(_LEVEL))
