"""Finds places in text and tells which place is meant.

A name counts where it begins a word (or follows another place, "미국라스베거스") and what is joined to it can follow a
place. Doubtful names - "빈" is Vienna and "empty" - must have support: a suffix or office (나라현, 리마 시장), a wider
place of the same country beside them (오스트리아 빈), or their country elsewhere in the text, as each of them asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from ihaeng.language.place_scan import Draft, Support, draft_at, drafts
from ihaeng.language.place_table import Asks, Entry, Place, PlaceKind, countries
from ihaeng.language.place_words import tails
from ihaeng.language.remembered import remembered, remembered_of_texts

__all__ = [
    "Place",
    "PlaceKind",
    "PlaceMention",
    "choose",
    "country_label",
    "country_of",
    "find_places",
    "narrowed",
    "place_named",
]

_HOME = "KR"  # the missions are Korean: a name that is at home too means home unless a country is asked for
_WIDTH = {PlaceKind.COUNTRY: 0, PlaceKind.REGION: 1, PlaceKind.CITY: 2}
_USUAL = {PlaceKind.COUNTRY: 0, PlaceKind.CITY: 1, PlaceKind.REGION: 2}  # "뉴욕" without 주 is the city
_LATIN_HEAD = 4  # "Cebu" of "Cebu City": enough letters of a name in brackets to know it by
_LIST_GAPS = frozenset(("·", "ㆍ", "∙", ", ", "와 ", "과 ", " 및 ", "-", "/", " and "))
_WIDER_BEFORE = frozenset(("", " ", "의 ", "("))
_GOES_ON = re.compile(r"\s?(?:대학|대(?![가-힣]{2})|학교|고등|병원|연구|은행|재단|그룹)")
"""What a body is that may be called after a place anywhere."""
_WIDER_BEHIND = frozenset((", ",))


FAR_GREATER = 3
"""How many times the people of its namesake a city must have to be meant where the text is about both countries."""


class PlaceMention(msgspec.Struct, frozen=True, gc=False):
    """Characters `start` to `end` that name a place: `name` as written, with its 시 or 주 but without particles.

    `candidates` are the places it can mean, the most populous first; a region's population is not known (0).
    """

    start: int
    end: int
    name: str
    candidates: tuple[Place, ...]


def find_places(text: str, countries: Sequence[str] = ()) -> list[PlaceMention]:
    """The places that `text` (NFC) names, from left to right, none overlapping.

    `countries` are ISO codes known to be meant (the mission's destinations): they support names as the country's own
    name in the text would.
    """
    return list(_settled(text, frozenset(countries)))


@remembered_of_texts
def _settled(text: str, countries: frozenset[str]) -> tuple[PlaceMention, ...]:
    found = _drafts(text)
    if not found:
        return ()
    known = {*countries, *(draft.sure_country for draft in found)} - {None}
    settled: list[PlaceMention] = []
    for number, draft in enumerate(found):
        behind = found[number + 1] if number + 1 < len(found) else None
        fitting = [
            entry.place
            for entry in draft.entries
            if entry.asks is Asks.NOTHING or _counts(entry, draft, text, known, settled, behind)
        ]
        if fitting and not _is_called_after_a_namesake(fitting, draft, text, settled):
            name = text[draft.start : draft.end]
            settled.append(PlaceMention(draft.start, draft.end, name, _of_the_wider(fitting, draft, text, settled)))
    return _as_told_elsewhere(settled)


def _as_told_elsewhere(settled: list[PlaceMention]) -> tuple[PlaceMention, ...]:
    """A name abroad means all over a text what it is once told to be ("베트남 하남성 인민위원회에서 하남성과")."""
    if len({mention.name for mention in settled}) == len(settled):
        return tuple(settled)
    fewest: dict[str, tuple[Place, ...]] = {}
    for mention in settled:
        if mention.name not in fewest or len(mention.candidates) < len(fewest[mention.name]):
            fewest[mention.name] = mention.candidates
    return tuple(
        PlaceMention(mention.start, mention.end, mention.name, fewest[mention.name])
        if set(fewest[mention.name]) < set(mention.candidates) and _is_abroad(mention)
        else mention
        for mention in settled
    )


def _is_abroad(mention: PlaceMention) -> bool:
    return all(place.country != _HOME for place in mention.candidates)


def _of_the_wider(fitting: list[Place], draft: Draft, text: str, settled: list[PlaceMention]) -> tuple[Place, ...]:
    """Of several, those in the one country or region named right before ("코스타리카 산호세", "광동성 광주시")."""
    if len(fitting) > 1 and settled and text[settled[-1].end : draft.start] in _WIDER_BEFORE:
        wider = {(place.country, _WIDTH[place.kind]) for place in settled[-1].candidates}
        within = [p for p in fitting if any(p.country == code and width < _WIDTH[p.kind] for code, width in wider)]
        if within and len({code for code, _width in wider}) == 1:
            return tuple(within)
    return tuple(fitting)


def _is_called_after_a_namesake(fitting: list[Place], draft: Draft, text: str, settled: list[PlaceMention]) -> bool:
    """Whether it begins a name of something in the country told right before, where no such place is known.

    "캐나다 요크대학교" is not in England.
    """
    if not settled or text[settled[-1].end : draft.start] != " " or not _GOES_ON.match(text, draft.end):
        return False
    before = {place.country for place in settled[-1].candidates if place.kind is PlaceKind.COUNTRY}
    return bool(before) and before.isdisjoint(place.country for place in fitting)


@remembered_of_texts
def _drafts(text: str) -> tuple[Draft, ...]:
    return tuple(drafts(text))


def may_name_a_place_abroad(text: str) -> bool:
    """Whether a sentence of `text` can name a place abroad; a quick look before anything else is read.

    False is sure; True only says that there is such a name with some of the support it asks for.
    """
    text = " ".join(text.split())  # what stands at the ends of a sentence, be it any space, must not matter
    return any(_may_count_abroad(draft, entry, text) for draft in drafts(text) for entry in draft.entries)


def _may_count_abroad(draft: Draft, entry: Entry, text: str) -> bool:
    """Whether an entry counts, or can be the first that counts; all other doubtful ones need another one to count."""
    if entry.place.country == _HOME:
        return False
    sure = entry.asks in (Asks.NOTHING, Asks.NO_PERSON) or draft.support is not Support.NONE or draft.is_latin
    return sure or entry.place.kind is PlaceKind.COUNTRY or _has_latin_behind(entry.place, text, draft.end)


def choose(mention: PlaceMention, countries: Sequence[str] = ()) -> Place:
    """The place meant, given the countries that the text or the mission is about, the likeliest first.

    Without one of them: home before abroad, a country before a city before a region, then the most populous.
    """
    if len(mention.candidates) == 1:
        return mention.candidates[0]
    order = {country: number for number, country in reversed(list(enumerate(countries)))}

    def rank(place: Place) -> tuple[int, bool, int, int]:
        return order.get(place.country, len(order)), place.country != _HOME, _USUAL[place.kind], -place.population

    first = min(mention.candidates, key=rank)
    if len(order) < 2:
        return first
    rivals = (place for place in mention.candidates if place.country in order and place.kind is first.kind)
    greatest = max(rivals, key=lambda place: place.population, default=first)
    return greatest if greatest.population > FAR_GREATER * first.population else first


def narrowed(mention: PlaceMention, place: Place) -> Place:
    """The city of a city-state, where its name says where somebody is or goes; any other place itself."""
    if place.kind is not PlaceKind.COUNTRY or place.country not in tails().city_states:
        return place
    cities = (other for other in mention.candidates if other.kind is PlaceKind.CITY and other.country == place.country)
    return next(cities, place)


@remembered
def place_named(name: str) -> Place | None:
    """The likeliest place that `name`, and nothing but it, names (베트남, 텍사스주, 빈); None for no known place."""
    draft = draft_at(name, 0) if name else None
    if draft is None or draft.end != len(name) or not draft.entries:
        return None
    return choose(PlaceMention(0, draft.end, name, tuple(entry.place for entry in draft.entries)))


def country_of(name: str) -> str | None:
    """The ISO code of the country that `name` is or lies in; None for no known place."""
    place = place_named(name)
    return place.country if place else None


def country_label(code: str, language: str) -> str:
    """The country's name in `language` ("ko" or "en"); the code itself for a country that the table lacks."""
    place = countries().get(code)
    if place is None:
        return code
    return place.name if language == "ko" else place.latin or place.name


def _counts(
    entry: Entry, draft: Draft, text: str, known: set[str | None], settled: list[PlaceMention], behind: Draft | None
) -> bool:
    if entry.asks is Asks.NO_PERSON:
        return draft.support is Support.JOINED or tails().person_behind.match(text, draft.end) is None
    in_known_country = entry.place.country in known
    if entry.asks is Asks.COUNTRY and in_known_country:
        return True
    particles = {Asks.DECLINED: tails().case_particles, Asks.LOCATED: tails().locative_particles}.get(entry.asks)
    if particles and in_known_country and particles.match(draft.tail):
        return True
    if draft.support is Support.JOINED and (in_known_country or draft.is_long):
        return True
    is_country = entry.place.kind is PlaceKind.COUNTRY
    if draft.support is Support.BESIDE and (is_country or (in_known_country and draft.is_long)):
        return True
    if _has_latin_behind(entry.place, text, draft.end):
        return True
    if _wider_beside(entry.place, draft, text, settled) or _narrower_behind(entry.place, draft, text, behind):
        return True
    return in_known_country and _in_a_row(entry.place, draft, text, settled)


def _in_a_row(place: Place, draft: Draft, text: str, settled: list[PlaceMention]) -> bool:
    """Whether it goes on with a list of places of its country: "오사카, 나라, 시즈오카", "상하이·선전 등"."""
    if not settled or not draft.is_long or text[settled[-1].end : draft.start] not in _LIST_GAPS:
        return False
    goes_on = text.startswith((", ", "·", "ㆍ", " 등", "와 ", "과 "), draft.end)
    return goes_on and any(other.country == place.country for other in settled[-1].candidates)


def _has_latin_behind(place: Place, text: str, end: int) -> bool:
    """Whether its Latin name follows in brackets: "세부(Cebu)"."""
    return place.latin is not None and text.startswith("(" + place.latin[:_LATIN_HEAD], end)


def _wider_beside(place: Place, draft: Draft, text: str, settled: list[PlaceMention]) -> bool:
    """Whether the place's country or region stands right before it, or, for a country, another in a list."""
    if not settled:
        return False
    before = settled[-1]
    gap = text[before.end : draft.start]
    same = [other for other in before.candidates if other.country == place.country]
    if gap in _WIDER_BEFORE and any(_WIDTH[other.kind] < _WIDTH[place.kind] for other in same):
        return True
    both_countries = place.kind is before.candidates[0].kind is PlaceKind.COUNTRY
    return both_countries and gap in _LIST_GAPS and draft.is_long


def _narrower_behind(place: Place, draft: Draft, text: str, behind: Draft | None) -> bool:
    """Whether a place within it follows ("오만 무스카트"), or its country or state behind a comma ("Lima, Peru")."""
    if behind is None:
        return False
    gap = text[draft.end : behind.start]
    sure = [entry.place for entry in behind.entries if entry.asks in (Asks.NOTHING, Asks.COUNTRY) or draft.is_long]
    widths = {_WIDTH[other.kind] for other in sure if other.country == place.country}
    if gap in _WIDER_BEHIND:
        return draft.is_latin and any(width < _WIDTH[place.kind] for width in widths)
    return gap == " " and place.kind is PlaceKind.COUNTRY and any(width > 0 for width in widths)
