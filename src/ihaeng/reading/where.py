"""Where an act takes place: city, country, venue - and whether it is an act abroad at all."""

from __future__ import annotations

import re

from ihaeng.language.gazetteer import Place, PlaceKind, PlaceMention, choose
from ihaeng.reading.acts import Act, phrases_at
from ihaeng.reading.clauses import Clause, Phrase
from ihaeng.reading.counterparts import is_venue
from ihaeng.reading.drafts import Draft
from ihaeng.reading.lexicon import people_words
from ihaeng.reading.reasons import GAZETTEER, because, data
from ihaeng.reading.sentence_context import HOME, SentenceContext, plain

_REGION = re.compile(r"(?:시|주|현|성|도|지역|일대|일원|현지|순방|출장|\s)*")
_PLACING = ("에서", "에서는", "에선", "로", "으로", "을", "를", "에", "에는")


def take_place(told: SentenceContext, clause: Clause) -> None:
    """Note the place abroad that a clause moves to or takes place in; of several only the country."""
    placing = [p for p in clause.phrases if p.particle in _PLACING and not _is_named_after_a_place(p.text)]
    rows = [p for p in clause.phrases if p.particle in (",", "와", "과")]
    listed = any(mention.end == p.end for p in rows for mention in _mentions_of(told, p))
    for phrase in placing:
        for mention in _mentions_of(told, phrase):
            place, name = told.called(mention)
            if place.country != HOME and listed:
                told.discourse.country = place.country
            elif place.country != HOME:
                told.discourse.come_to(place, name)


def fill_place(told: SentenceContext, draft: Draft, act: Act) -> None:
    """The city that the act's own phrases name, else the sentence; the country goes with it or was last spoken of."""
    own = _named_city(told, act)
    place, name = own or told.discourse.sentence_place or (None, None)
    if place is not None and place.kind is not PlaceKind.COUNTRY:
        draft.place, draft.city, draft.country = place, name, place.country
        draft.rules.append(because("where", "own-words" if own else "sentence", GAZETTEER, name))
        told.discourse.country = told.discourse.country or place.country
    else:
        _fill_country(told, draft, act)


def _fill_country(told: SentenceContext, draft: Draft, act: Act) -> None:
    """The country that a description gives, the one last spoken of, or the only one of the mission."""
    only = told.known_countries[0] if len(set(told.known_countries)) == 1 else None
    choices = {
        "described": _described_country(told, act),
        "last-country": told.discourse.country,
        "only-country": only,
    }
    rule, draft.country = next(((rule, code) for rule, code in choices.items() if code), (None, None))
    if rule:
        draft.rules.append(because("where", rule, GAZETTEER, draft.country))


def _named_city(told: SentenceContext, act: Act) -> tuple[Place, str] | None:
    at = [p for p in act.clause.phrases if p.particle.startswith(("에", "로", "으로"))]
    named = [p for p in act.clause.phrases if p in act.targets or p is act.object]
    described = [p for phrase in (*at, *named) for modifier in phrase.modifiers for p in modifier.phrases]
    found: list[tuple[Place, str]] = []
    for phrase in (*at, *named, *(p for p in described if p.particle.startswith("에"))):
        for mention in () if _is_named_after_a_place(phrase.text) else told.mentions_in(phrase.start, phrase.end):
            if _is_in_brackets(told, mention):
                continue
            place, name = told.called(mention)
            ends_there = mention.end >= phrase.end - 2
            if ends_there or phrase.particle.startswith("에서") or place.kind is PlaceKind.CITY:
                found.append((place, name))
    abroad = [told for told in found if told[0].country != HOME and told[0].kind is not PlaceKind.COUNTRY]
    return next((told for told in abroad if told[0].kind is PlaceKind.CITY), abroad[0] if abroad else None)


def _described_country(told: SentenceContext, act: Act) -> str | None:
    """The country that a description of what is visited or met gives it ("독일에 진출한 기업의 공장")."""
    named = [p for p in act.clause.phrases if p in act.targets or p is act.object]
    described = [p for phrase in named for modifier in phrase.modifiers for p in modifier.phrases]
    abroad = {
        told.called(mention)[0].country
        for phrase in described
        if phrase.particle == "에"
        for mention in _mentions_of(told, phrase)
    } - {HOME}
    return abroad.pop() if len(abroad) == 1 else None


def _is_in_brackets(told: SentenceContext, mention: PlaceMention) -> bool:
    """A Latin name in brackets spells out what stands before ("린덴 테크노파크(Linden Technopark)")."""
    before = told.sentence.text[: mention.start]
    return mention.name.isascii() and before.count("(") > before.count(")")


def only_a_region(told: SentenceContext, act: Act) -> bool:
    """Whether the target is a mere country, region or city: the journey itself, not an act."""
    return any(_is_a_region(told, target, mention) for target in act.targets for mention in _mentions_of(told, target))


def _mentions_of(told: SentenceContext, phrase: Phrase) -> list[PlaceMention]:
    return told.mentions_in(phrase.start, phrase.end)


def _is_a_region(told: SentenceContext, target: Phrase, mention: PlaceMention) -> bool:
    """Whether nothing but the place's name, its kind and a sum of several stands in the phrase."""
    behind = re.sub(r"\([^()]*+\)", "", told.sentence.text[mention.end : target.end]).strip()
    glued = re.search(r"[가-힣]{2}$", told.sentence.text[target.start : mention.start])
    return glued is None and (behind.startswith("등") or _REGION.fullmatch(behind) is not None)


def is_at_home(told: SentenceContext, act: Act) -> bool:
    """Whether the act takes place in the own country: briefings and farewells before or after the journey."""
    for phrase in phrases_at(act.clause):
        mentions = told.mentions_in(phrase.start, phrase.end)
        places = [choose(mention, told.countries()) for mention in mentions]
        if places and all(place.country == HOME and place.kind is not PlaceKind.COUNTRY for place in places):
            return True
        if not mentions and phrase.text.endswith(people_words().home_seats):
            return True
    return False


def fill_venue(draft: Draft, act: Act) -> None:
    """The hall, seat or fair ground where the act takes place; what is visited is its own venue."""
    if act.kind == "visit" and act.targets:
        draft.venue = plain(act.targets[0].text)
        draft.rules.append(because("venue", "visited", None, act.targets[0].text))
        return
    for phrase in phrases_at(act.clause):
        if is_venue(phrase.text):
            draft.venue = plain(phrase.text)
            draft.rules.append(because("venue", "place-of-act", data("ko", "people"), phrase.text))
            return


def _is_named_after_a_place(text: str) -> bool:
    """A hotel's name may hold a place that is elsewhere ("옥스퍼드팰리스호텔")."""
    return re.search(r"(?:^|\s)\S{4,}(?:호텔|리조트|타워)$", text) is not None
