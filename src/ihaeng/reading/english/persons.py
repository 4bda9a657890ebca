"""People with an office: the holder's name, and the body before it if one is named."""

from __future__ import annotations

import functools
import re

from ihaeng.language.any_of import any_of
from ihaeng.reading.drafts import Party
from ihaeng.reading.english.lexicon import people, place_names
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.places import country_of_people, is_place, places_in

CAPITAL = r"(?:[A-Z][\w’'&.-]*|al-[A-Z]\w+)"
"""A word with a capital, as names have them."""

PERSON = rf"{CAPITAL}(?: (?:(?:bin|ibn|binti|al|de|del|della|da|di|dos|du|la|le|van|von|den|der|ter|zu)\b|{CAPITAL}))*"
"""A name of such words."""


MOST_WORDS_OF_AN_OFFICE = 2
"""A place and so many more words at most belong to an office ("Lindahl Trade Minister"); more are a body."""

_BRACKET = re.compile(r"(?:(?<!\s)\s++)?+\((?P<short>[^()]{2,40})\)")
_LINK = re.compile(r"(?:\s+(?:of|for|to)|,(?: and)?|\s+(?:and|&))\s+(?:the )?")
_SORTS_OF_PLACE = frozenset(["City", "Province", "Prefecture", "State"])


@functools.cache
def role_pattern() -> re.Pattern[str]:
    """Any office or role of people.yaml."""
    roles = any_of(people().roles)
    return re.compile(rf"(?<![\w-])(?<!\bbin )(?:{roles})(?:(?<=[a-z])s(?= [A-Z]))?(?![\w-])(?!\.\w)", re.IGNORECASE)


@functools.cache
def _body_words() -> frozenset[str]:
    return frozenset(people().organisations)


@functools.cache
def _opening_role() -> re.Pattern[str]:
    return re.compile(rf"(?:[A-Z]\w+ ){{0,2}}?(?:{role_pattern().pattern})", re.IGNORECASE)


def is_person(text: str) -> bool:
    """Whether a phrase opens with an office and goes on with its holder's name."""
    plain = bare(text)
    if plain.rpartition(" ")[2] in _body_words():
        return False  # "King Holm University"
    role = _opening_role().match(plain)
    return role is not None and _name_behind(plain, role.end()) is not None


def person_of(text: str) -> list[Party]:
    """A person with an office: the name behind it, and the body before it if one is named."""
    roles = list(role_pattern().finditer(text))
    if not roles:
        return []
    last = roles[-1]
    name = _name_behind(text, last.end())
    if not name:
        return _office_only(text, roles[0])
    found: list[Party] = [(name["name"],)]
    body = re.sub(r"[’']s?\Z", "", text[: roles[0].start()].strip(" ,"))
    words = body.split()
    if is_portfolio(body) or country_of_people(body) or body.endswith(" Affairs"):
        return found
    if (
        words
        and any(word in _body_words() or (word.isupper() and len(word) > 1 and "." not in word) for word in words)
        and not is_place(body)
    ):
        found.append(with_short(body))
    elif (
        words
        and re.match(r"[A-Z]", words[0])
        and not is_place(body)
        and not is_portfolio(body)
        and not re.fullmatch(r"[A-Z]\w+(?:ian|ese|ish)", body)
        and (not is_place(words[0]) or len(words) > MOST_WORDS_OF_AN_OFFICE)
    ):
        found.append((body,))
    return found


def _name_behind(text: str, start: int) -> re.Match[str] | None:
    """The name behind a role; "of Foreign Affairs", "for the Republic of Korea" between them are passed over."""
    while link := _LINK.match(text, start):
        field = _fields().match(text, link.end())
        first = None if field else next(iter(places_in(text[link.end() :])), None)
        if field:
            start = field.end()
        elif first and first.start == 0 and not _continues_a_body(text[link.end() + first.end :]):
            start = link.end() + first.end
            sort = re.compile(rf" (?:{'|'.join(sorted(_SORTS_OF_PLACE))})\\b").match(text, start)
            start = sort.end() if sort else start
        else:
            return _behind_a_body(text, link.end())
    return re.compile(rf"\s+(?P<name>{PERSON})").match(text, start)


def _behind_a_body(text: str, start: int) -> re.Match[str] | None:
    """ "President of the Danish Grain Council Olaf Berg": the words behind the last one that only bodies have."""
    known = _body_words() | _field_words()
    ends = [word.end() for word in re.finditer(r"[\w-]+", text[start:]) if word[0] in known]
    return re.compile(rf"\s+(?P<name>{CAPITAL} {PERSON})\Z").match(text, start + ends[-1]) if ends else None


@functools.cache
def _fields() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(people().portfolios)})\b")


@functools.cache
def _field_words() -> frozenset[str]:
    return frozenset(word for field in people().portfolios for word in field.split())


def _continues_a_body(behind: str) -> bool:
    """Whether a place goes on to a body's name ("Lindahl University")."""
    word = re.match(r" ([A-Z]\w+)", behind)
    return word is not None and word[1] in _body_words() - _SORTS_OF_PLACE


def is_portfolio(text: str) -> bool:
    """Whether a text is what an office is for ("Trade, Industry and Energy"), and no body."""
    words = [
        word
        for word in re.split(r"[\s,]+|(?:^|\s)and\s", text.replace("'s", "").replace("’s", ""))
        if word and word != "and"
    ]
    fields = {part for field in people().portfolios for part in field.split()}
    known = fields | set(place_names().peoples) | set(place_names().governments)
    return bool(words) and all(word in known or is_place(word) for word in words)


def _office_only(text: str, role: re.Match[str]) -> list[Party]:
    """An office without a name ("the mayor of Lindahl", "her Danish counterpart") stands for its holder."""
    if re.match(r" to (?:the )?[A-Z]", text[role.end() :]) and is_place(bare(text[role.end() + len(" to ") :])):
        return [(text,)]
    owner = re.split(r"\s(?:at|of|with)\s(?=(?:the )?[A-Z])", text)
    if len(owner) > 1 and not is_place(bare(owner[-1])):
        return [(text, bare(owner[-1]))]
    if role.end() == len(text) and role.start() > 0 and re.match(r"[A-Z]", text) and not role[0][0].isupper():
        return [(text,)]
    return [(text,)] if role.end() == len(text) or len(owner) > 1 else []


def bare(text: str) -> str:
    """A name without article, marks and quotation."""
    marks = " ,.“”\"'’—-"
    return pattern("article").sub("", text.strip(marks).removesuffix(" there").removesuffix(" also")).strip(marks)


def with_short(text: str) -> Party:
    """A name, with the short form that follows in brackets as its other name."""
    short = _BRACKET.search(text)
    plain = _BRACKET.sub("", text).strip(" ,")
    return (plain, short["short"]) if short else (plain,)
