"""Who holds office abroad, and who is sent from there, as the words of a sentence name them."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import Place, PlaceKind, PlaceMention, choose
from ihaeng.reading.korean.grammar.brackets import BRACKETED
from ihaeng.reading.korean.grammar.word_sorts import is_full_korean_name
from ihaeng.reading.korean.lexicon import mission_words, people_words
from ihaeng.reading.korean.roles.sides import HOME

Abroad = tuple[PlaceMention, Place]
"""A place abroad where a sentence names it."""

MOST_NAME_WORDS = 4
"""Words of a person's name in Korean letters ("응우옌 반 린")."""

LONGEST_HOLDER = 60
"""Characters before an office in which the name and the place of its holder are looked for."""

_PARTICLE = "(?:이|가|은|는|을|를|와|과|의|도|께서|에게)?"
_WORD = re.compile(r"[^\s,]+")
_NAME = re.compile(r"[가-힣·-]{1,8}\Z")
_NO_NAME = re.compile(r"(?:[을를은는한된의던며에와과]|에서|에게|부터|까지|하고|되고|으로|따르면)\Z")
"""A name in another script behind a name ("로라 벤슨(Laura Benson) 미국 텍사스 주지사")."""
_ACTS_AS_A_WHOLE = re.compile(r"(?: 측)?(?:이|가|은|는|와|과|에서)(?![가-힣])")
_OF_BOTH = re.compile(r"(?<![가-힣])한[-·∙‧]\Z")
"""What stands before a country in the name of what both countries have ("한-베트남 협력위원회")."""
_KIND_OF_PLACE = re.compile(r"\s?(?:주|현|성|시|(?:주립)?대(?:학교?)?)(?=\s|\Z)")
_COMING = re.compile(r"방한(?:한|했던|하는| 중인) \Z")
"""What says of an office-holder, whose country the sentence leaves out, that it is none of Korea's."""
_REGION = re.compile(r" ([가-힣]{2,6}[성주현시]) ")
"""A region behind its country that no gazetteer knows ("베트남 빈노이성 대표단")."""
_OF_STATES = ("지사", "부지사")
"""Offices of provinces and of states abroad: of the latter where the name has more words than a Korean one."""
_LEAST_MINISTRY = 3
"""Syllables of a ministry's name; shorter words with its ending are names of people as well."""


class Visitor(NamedTuple):
    """Characters of a sentence that name somebody from abroad: name and office where told, the body, its country."""

    start: int
    end: int
    name: str | None
    office: str | None
    body: str
    country: str


class Seats(NamedTuple):
    """Where an office abroad is held that a sentence names without its place; few sentences ask for it.

    `state` gives the state that the text speaks of, `country` the country.
    """

    state: Callable[[], Abroad | None]
    country: Callable[[], Abroad | None]


def people_from_abroad(sentence: str, places: list[PlaceMention], seats: Seats) -> list[Visitor]:
    """Everybody whom the sentence names by an office abroad, then every delegation from there."""
    abroad = [(mention, place) for mention in places if (place := choose(mention)).country != HOME]
    abroad = [(mention, place) for mention, place in abroad if not _OF_BOTH.search(sentence[: mention.start])]
    words = BRACKETED.sub(lambda bracket: " " * len(bracket[0]), sentence)
    found = [_holder(words, office, abroad, seats) for office in _offices().finditer(words)]
    found += [_delegation(sentence, one, abroad[number + 1 :][:1]) for number, one in enumerate(abroad)]
    named = [visitor for visitor in found if visitor]
    return named or [visitor for one in abroad if (visitor := _region(sentence, one))]


def _region(sentence: str, one: Abroad) -> Visitor | None:
    """A region that acts as a whole, where nobody of it is named ("구마모토현이", "구마모토현 측은")."""
    mention, place = one
    if place.kind is PlaceKind.COUNTRY or not _ACTS_AS_A_WHOLE.match(sentence, mention.end):
        return None
    return Visitor(mention.start, mention.end, None, None, _body(sentence, mention), place.country)


def called_for_short(sentence: str, known: Iterable[Visitor]) -> list[Visitor]:
    """Those named before, by a word of their name and their office: "벤슨 주지사"."""
    found = []
    for visitor in known:
        title = (visitor.office or "").rpartition(" ")[2]
        for word in (visitor.name or "").split() if title else ():
            at = sentence.find(f"{word} {title}")
            if at >= 0:
                found.append(visitor._replace(start=at, end=at + len(word) + 1 + len(title)))
    return found


@functools.cache
def _offices() -> re.Pattern[str]:
    offices = any_of(mission_words().visiting_offices)
    return re.compile(rf"(?P<glued>(?<![가-힣])[가-힣]{{0,8}}?)(?P<office>{offices})(?={_PARTICLE}(?![가-힣]))")


@functools.cache
def _somebody_else() -> re.Pattern[str]:
    """An office, alone or with its particle: whoever holds it is another than the next one ("총리가 한서윤 지사와")."""
    return re.compile(
        rf"[가-힣]{{0,8}}(?:{any_of(mission_words().visiting_offices)})(?:(?:이|가|께서|인)?)\Z|[가-힣]{{1,8}}장인\Z"
    )


@functools.cache
def _delegations() -> re.Pattern[str]:
    words = any_of(mission_words().delegations)
    return re.compile(rf"(?:주|현|성|시|도|부)?(?:\s?[가-힣·]{{1,8}}){{0,2}}?\s?(?:{words})(?={_PARTICLE}(?![가-힣]))")


def _delegation(sentence: str, sender: Abroad, behind: list[Abroad]) -> Visitor | None:
    """ "텍사스주 경제사절단"; of "미국 텍사스주 경제사절단" the narrower place sends it."""
    mention, place = sender
    found = _delegations().match(sentence, mention.end)
    if found is None or any(other.start < found.end() for other, _place in behind):
        return None
    region = _REGION.search(found[0]) if place.kind is PlaceKind.COUNTRY else None
    body = region[1] if region else _body(sentence, mention)
    return Visitor(mention.start, found.end(), None, None, body, place.country)


def _body(sentence: str, mention: PlaceMention) -> str:
    """The name of a place with the kind that stands apart from it ("오키나와 현"), or of its university."""
    kind = _KIND_OF_PLACE.match(sentence, mention.end)
    return mention.name.replace(" ", "") + (kind[0].strip() if kind else "")


def _holder(sentence: str, office: re.Match[str], abroad: list[Abroad], seats: Seats) -> Visitor | None:
    """ "로라 벤슨 미국 텍사스 주지사", "텍사스주 로라 벤슨 주지사": the words before an office, read from behind."""
    words = mission_words()
    if any(word in office[0] for word in words.of_countrymen):
        return None
    seat = next((one for one in abroad if office.start() <= one[0].start < office.start("office")), None)
    title = [office["office"] if seat else office[0]]
    name: list[str] = []
    start = office.start()
    for word in reversed(list(_WORD.finditer(sentence, max(0, start - LONGEST_HOLDER), start))):
        here = [one for one in abroad if word.start() <= one[0].start < word.end()]
        if sentence[word.end() : start].strip() or (here and seat and name):
            break
        if here:
            seat = seat or here[-1]
        elif word[0].endswith(words.ministries) and len(word[0]) >= _LEAST_MINISTRY:
            title.insert(0, word[0])
        elif word[0] not in words.before_offices:
            if len(name) == MOST_NAME_WORDS or not _may_be_a_name(word[0]):
                break
            name.insert(0, word[0])
        start = word.start()
    place = _body(sentence, seat[0]) if seat else ""
    if seat is None:
        comes = bool(name) and _COMING.search(sentence[:start]) is not None
        foreign = office["office"] in _OF_STATES and len(name) > 1 and not any(map(is_full_korean_name, name))
        seat = seats.state() if foreign else _seat_left_out(office["office"], seats, comes=comes)
        place = seat[0].name if seat else ""
    if seat is None:
        return None
    body = _with_its_kind(place, office["office"])
    return Visitor(start, office.end(), " ".join(name) or None, f"{place} {' '.join(title)}", body, seat[1].country)


def _seat_left_out(office: str, seats: Seats, *, comes: bool) -> Abroad | None:
    """Where an office is held that the sentence leaves out: one that Korea has not, or of somebody who comes here."""
    if office in mission_words().offices_abroad:
        return seats.state()
    return seats.country() if comes else None


def _may_be_a_name(word: str) -> bool:
    if word in mission_words().before_names or _somebody_else().match(word):
        return False
    return _NAME.match(word) is not None and _NO_NAME.search(word) is None


def _with_its_kind(place: str, office: str) -> str:
    """The region whose head it is: 텍사스 주지사 is of 텍사스주."""
    kind = people_words().bodies[office] if office in mission_words().heads_of_regions else ""
    return place if place.endswith(kind) else f"{place}{kind}"
