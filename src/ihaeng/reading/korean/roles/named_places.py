"""The places abroad that a phrase names, and which of them are where somebody is."""

from __future__ import annotations

import itertools

from ihaeng.language.gazetteer import Place, PlaceKind, PlaceMention, narrowed
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.lexicon import act_words, place_words
from ihaeng.reading.korean.sentence_context import SentenceContext
from ihaeng.reading.whereabouts import Named

PLACING = ("에서", "에서는", "에선", "로", "으로", "을", "를", "에", "에는")
"""Particles of what one is in, goes to or visits."""

LEAST_NAMED_HOUSE = 6
"""Letters of a hotel's name with a name of its own before what it is."""

_LIST_MARKS = frozenset((",", "·", "ㆍ", "와", "과", "및"))


def mentions_of(told: SentenceContext, phrase: Phrase) -> list[PlaceMention]:
    """The places that a phrase names, but not those that its hotel is named after ("레이크옥스퍼드호텔")."""
    found = told.mentions_in(phrase.start, phrase.end)
    if not found:
        return found
    last_word = phrase.text.rpartition(" ")[2]
    if not last_word.endswith(place_words().houses) or len(last_word) < LEAST_NAMED_HOUSE:
        return found
    return [mention for mention in found if mention.start < phrase.end - len(last_word)]


def abroad(told: SentenceContext, phrase: Phrase) -> list[PlaceMention]:
    """The places abroad that a phrase names; a region's seat only says which region it is of ("작센주 청사에서")."""
    mentions = mentions_of(told, phrase)
    if not mentions:
        return []
    seated = seated_in(told, phrase)
    places = [(mention, told.called(mention)[0]) for mention in mentions]
    return [mention for mention, place in places if place.country != told.own.home and place not in seated]


def seated_in(told: SentenceContext, phrase: Phrase) -> list[Place]:
    """The regions abroad whose seat a phrase names."""
    is_seat = phrase.text.endswith(place_words().seats)
    places = [told.called(mention)[0] for mention in mentions_of(told, phrase)] if is_seat else []
    return [place for place in places if place.country != told.own.home and place.kind is PlaceKind.REGION]


def called_as_site(told: SentenceContext, mention: PlaceMention, phrase: Phrase) -> Named:
    """The place and its name: of a city-state the city, where the phrase says that one is or goes there."""
    place, name = told.called(mention)
    is_site = phrase.particle in PLACING and mention.end == phrase.end
    return (narrowed(mention, place) if is_site else place), name


def held_in(told: SentenceContext, phrase: Phrase) -> list[PlaceMention]:
    """The places of a gathering that one goes to ("도쿄에서 열리는 토론회에 참가해")."""
    holding = [m for m in phrase.modifiers if act_words().classes_of(m.lemma, "") & {"hold", "happen"}]
    there = [p for clause in holding for p in clause.phrases if p.particle.startswith("에서")]
    return [mention for inner in there for mention in abroad(told, inner)]


def listed_countries(told: SentenceContext, clause: Clause) -> list[str]:
    """The countries of the places abroad that the clause lists before another ("린덴과 도쿄에서")."""
    if not told.places:
        return []
    rows = [p for p in clause.phrases if p.particle in (",", "와", "과")]
    ending = [m for p in rows for m in mentions_of(told, p) if m.end == p.end]
    several = len(told.places) > 1
    inside = [m for p in clause.phrases if several and p.particle in PLACING for m in _in_a_row(told, p)]
    countries = [told.called(mention)[0].country for mention in (*ending, *inside)]
    return [country for country in countries if country != told.own.home]


def _in_a_row(told: SentenceContext, phrase: Phrase) -> list[PlaceMention]:
    """The places of a phrase that others follow in a list ("시카고, 보스턴 등을")."""
    found = mentions_of(told, phrase)
    return [a for a, b in itertools.pairwise(found) if told.sentence.text[a.end : b.start].strip() in _LIST_MARKS]
