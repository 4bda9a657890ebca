"""A name by itself: its normal form, its office, what is left without them, and how it sounds."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Any

import msgspec

from ihaeng.language.gazetteer import Place, PlaceKind, place_named
from ihaeng.language.tables import read_table

FORMS = 16_384
"""Names whose forms are remembered: those of the missions at hand are compared again and again."""

_SHORTEST_STEM = 2  # syllables before a joined office

_BRACKETED = re.compile(r"\([^()]{0,40}\)")
_NOT_NAME = re.compile(r"[\W_]+")
_MINISTER = re.compile(r"(?<=[가-힣]{2})(?<!부)장관$")  # "농업장관" is the 농업부 장관
_HANGUL = re.compile(r"[가-힣]")
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


class NameForm(msgspec.Struct, frozen=True):
    """What is asked of a name whenever it is compared with another, worked out once.

    `normal` is without accents; `words` are the tokens without office and empty words, `joined` the same in one, and
    `stem` that without its `body`; `is_body_alone` where nothing but a body is named; `place` and `stem_place` are
    where the name, or its stem, is one of a place; `state` is the country that stands in front.
    """

    normal: str
    is_hangul: bool
    is_hangul_stem: bool
    place: Place | None
    state: str | None
    words: tuple[str, ...]
    joined: str
    stem: str
    body: str
    body_alone: str | None
    ends_in_office: bool
    stem_place: Place | None
    is_native: bool
    sounds: str
    consonants: str


@functools.lru_cache(maxsize=FORMS)
def form_of(name: str) -> NameForm:
    """The form of a name."""
    plain = without_accents(name)
    words = _bare_tokens(plain)
    joined = "".join(words)
    stem, body = _stem_and_body(joined)
    normal, sounds = normal_name(plain), _sounds(stem)
    return NameForm(
        normal=normal,
        is_hangul=bool(_HANGUL.search(normal)),
        is_hangul_stem=bool(_HANGUL.search(stem)),
        place=place_named(name),
        state=_country_in_front(name),
        words=words,
        joined=joined,
        stem=stem,
        body=body,
        body_alone=name_words().bodies.get(joined),
        ends_in_office=bool(words) and _is_office(words[-1]),
        stem_place=place_named(stem),
        is_native=_is_native(stem),
        sounds=sounds,
        consonants=_VOWELS.sub("", sounds),
    )


@functools.lru_cache(maxsize=FORMS)
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
    words = [part for word in words for part in _MINISTER.sub("부 장관", word).split()]
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


def _stem_and_body(name: str) -> tuple[str, str]:
    """The name without the end that makes it a body of its own, and that end in its first form."""
    for form, body in name_words().bodies.items():
        if name.endswith(form) and len(name) > len(form):
            return name.removesuffix(form), body
    return name, ""


def _is_native(name: str) -> bool:
    return len(name) == _KOREAN_NAME and name[0] in _SURNAMES


def _sounds(name: str) -> str:
    """The jamo of a name with the differences that only the spelling makes levelled."""
    return _DOUBLED.sub("ᄅ", unicodedata.normalize("NFD", name).translate(_LEVEL))
