"""Whether what a phrase names is a place or body that somebody can visit."""

from __future__ import annotations

import re

from ihaeng.language.gazetteer import PlaceKind, place_named
from ihaeng.reading.korean.acts.act_nouns import bare
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.grammar.word_sorts import all_known
from ihaeng.reading.korean.lexicon import act_words, people_words, place_words
from ihaeng.reading.korean.roles.counterparts import Named, Sort, is_venue, named
from ihaeng.reading.korean.roles.sides import HOME

_SO_AS_TO = ("어", "아", "여")
"""Endings of what is done for the sake of the next deed."""
_MARKET = ("시장", "교육장")
"""A mayor, and a market; a head of schools, and a place of training: only places are looked at."""
_SHORTEST_COMPOUND = 3
"""Syllables beyond which a word may end in a matter of two ("교육방식")."""
_GOALS = ("을", "를")
_MOST_WORDS = 3
"""Words of a name with what sort of place it is; more of them describe."""
_SO_MANY = re.compile(r"(?: 등)? \d+개국\Z")
_SO_LONG = re.compile(r"\A(?:\d+박 ?)?\d+일(?:간|동안)(?:의 일정으로)? ")
"""How long the journey lasts, before where it goes ("5박 7일간 중남미")."""
_SO_MANY_TOWNS = re.compile(r"(?:도시|지역|국가|나라) \d+(?:곳|개 ?도시|개국)\Z")
"""The towns of a whole journey ("이탈리아의 자매도시 4곳")."""


def can_be_visited(found: Named, phrase: Phrase, lemma: str = "") -> bool:
    """Whether `phrase`, which names `found`, is a body, a venue or a market that the verb `lemma` may go to."""
    is_a_market = lemma in act_words().looking or is_venue(phrase.text)
    if found.sort is Sort.PERSON and phrase.text.endswith(_MARKET) and is_a_market:
        return True
    if found.sort is Sort.PERSON or _is_only_a_room(phrase) or _is_an_area(phrase):
        return False
    if _is_of_the_town(phrase) or (found.sort is not Sort.ORGANISATION and _are_of_a_kind(phrase)):
        return False
    return found.sort is Sort.ORGANISATION or is_venue(phrase.text) or _is_gone_to_by_name(found, phrase, lemma)


def _is_only_a_room(phrase: Phrase) -> bool:
    """Whether it is a room or sort of place without a name: "접견실", "주요 연구시설"."""
    words, people = act_words().without_state(bare(phrase)).split(), people_words()
    if len(words) > 1 and set(words[:-1]) <= set(people.general):
        return words[-1].endswith(people.rooms)
    return bool(words) and words[-1] in people.rooms and set(words[:-1]) <= {*people.determiners, *people.general}


def _is_an_area(phrase: Phrase) -> bool:
    """Whether a country or part of the world is named, to which a whole journey goes ("유럽 지역", "일본 등 2개국")."""
    area = place_words().without_sort_of_area(_SO_LONG.sub("", _SO_MANY.sub("", bare(phrase))))
    place = place_named(area)
    if _SO_MANY_TOWNS.search(phrase.text):
        return True
    return area in place_words().areas or (place is not None and place.kind is PlaceKind.COUNTRY)


def _is_gone_to_by_name(found: Named, phrase: Phrase, lemma: str) -> bool:
    """Whether a verb that goes to nothing but places and bodies has one with a name ("린덴 비둘기집을 방문했다")."""
    words = bare(phrase).split()
    by_verb = lemma in act_words().going or _is_seen_in_town(words, lemma) or _is_walked_round(words, phrase, lemma)
    is_goal = phrase.particle in _GOALS and by_verb
    if not is_goal or not found.parties or not 2 <= len(words) <= _MOST_WORDS or not all_known(words[-1], phrase):
        return False
    return place_named(place_words().without_sort_of_area(" ".join(words))) is None


def _is_seen_in_town(words: list[str], lemma: str) -> bool:
    """Whether a verb of looking has what stands in a town abroad, and not what is looked into there."""
    if lemma not in act_words().seeing or words[-1] in act_words().looked_into:
        return False
    place = place_named(words[0])
    return place is not None and place.country != HOME and place.kind is not PlaceKind.COUNTRY


def _is_walked_round(words: list[str], phrase: Phrase, lemma: str) -> bool:
    """Whether a verb of going round has what bears a name, whatever sort of site it is ("하르덴 탄광을 답사했다")."""
    if lemma not in act_words().walking or is_looked_into(words[-1]) or words[0].endswith("의"):
        return False
    return not all_known(words[0], phrase) and place_named(words[0]) is None


def is_looked_into(word: str) -> bool:
    """Whether it is a matter and no site, alone or at a word's end ("사례", "교육방식")."""
    matters = act_words().looked_into
    return word in matters or (len(word) > _SHORTEST_COMPOUND and word[-2:] in matters)


def _are_of_a_kind(phrase: Phrase) -> bool:
    """Whether it says what sort of places they are and names none ("도시의 문화 등 주요 시설", "물류 관련 시설")."""
    words, people = act_words().without_state(bare(phrase)).split(), people_words()
    return len(words) > 1 and words[-1] in people.rooms and words[-2] in people.general


def _is_of_the_town(phrase: Phrase) -> bool:
    """Whether it is what every town has, none by name ("호찌민 지역의 산업시설", "도시기반시설", "주요 관광지")."""
    words = _SO_LONG.sub("", act_words().without_state(bare(phrase))).split()
    if not words or not words[-1].endswith(act_words().every_town_has):
        return False
    return all(all_known(word, phrase) or place_named(word.removesuffix("의")) for word in words)


def houses_looked_round(targets: list[Phrase], clause: Clause) -> list[Phrase]:
    """The houses with a name in which what has none was looked at ("노바켐 공장에서 생산라인을 둘러봤다")."""
    if clause.lemma not in act_words().looking or not all(_has_no_name(target) for target in targets):
        return []
    there = [phrase for phrase in clause.with_particle("에서", "에서는", "로", "으로") if not phrase.is_date]
    return [p for p in there if not _has_no_name(p) and (named(p).sort is Sort.ORGANISATION or is_venue(p.text))]


def _has_no_name(phrase: Phrase) -> bool:
    return all(all_known(word, phrase) for word in phrase.text.split())


def leads_inside(before: Clause, target: Phrase) -> bool:
    """Whether what is looked at, with no name, is in the house gone to for it ("센터를 찾아 전시관을 견학했다")."""
    gone_to = before.connector in _SO_AS_TO and "visit" in act_words().classes_of(before.lemma, "")
    return gone_to and _has_no_name(target)
