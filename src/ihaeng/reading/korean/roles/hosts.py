"""Whose gathering or house it is: who convenes, gives or hosts what the own side comes to."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ihaeng.language.gazetteer import country_of
from ihaeng.reading.drafts import Party
from ihaeng.reading.korean.acts.find import Act, phrases_at
from ihaeng.reading.korean.grammar.brackets import without_quotes
from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.grammar.word_sorts import KINDS_OF_PLACES, REGIONS, ends_of
from ihaeng.reading.korean.lexicon import act_words, people_words
from ihaeng.reading.korean.particles import particles
from ihaeng.reading.korean.roles.counterparts import Sort, is_venue, named, seat_holder
from ihaeng.reading.korean.roles.sides import Side
from ihaeng.reading.korean.sentence_context import SentenceContext, plain

_BOTH = re.compile(r"([가-힣]{2,12})[-–·]([가-힣]{2,12})")
"""Both sides before what they hold together ("다솔도-광둥성 교류회")."""
_NOT_A_NAME = re.compile(r"현지|시각|시간|\d")


def convened_by(told: SentenceContext, act: Act) -> list[Party]:
    """Whose gathering it is: by its name ("무역협회 총회", "시장 주재 만찬"), by what it is said to be."""
    if act.kind not in ("event", "meeting", "speech") or not act.object:
        return []
    hosting = [m for m in act.object.modifiers if m.lemma in act_words().hosting]
    hosts = [named(p) for m in hosting for p in m.phrases if p.particle in particles().subject]
    return [party for host in hosts for party in host.met] or _with_second_name(act) or _named_host(told, act.object)


def _named_host(told: SentenceContext, gathering: Phrase) -> list[Party]:
    """ "얀 코발스키 총영사 주재 만찬", "린덴시 초청 오찬", "전국무역협회 정기총회"."""
    words = without_quotes(plain(gathering.text)).split()
    if both := _BOTH.fullmatch(words[0]):
        others = [name for name in both.groups() if not told.own.has(name)]
        if len(others) == 1 and others[0].endswith(REGIONS):
            return [(others[0],)]
    marks = [place for place, word in enumerate(words) if place and _is_a_mark(word)]
    bodies = [place + 1 for place, word in enumerate(words[:-1]) if word.endswith(people_words().conveners)]
    if len(words) > 1 and words[0].endswith((*people_words().institutions, *REGIONS)):
        bodies.insert(0, 1)
    end = next(iter([*marks, *bodies]), None)
    if end is None:
        return []
    text = gathering.text[: gathering.text.find(words[end - 1]) + len(words[end - 1])]
    host = replace(gathering, text=text, end=gathering.start + len(text), modifiers=())
    found = named(host)
    return list(found.met) if told.own.side_of(host) is not Side.OWN and found.sort is not Sort.THING else []


def _is_a_mark(word: str) -> bool:
    """Whether whose gathering it is stands before: "초청", "초청행사"."""
    marks = act_words().host_marks
    return word in marks or (word.startswith(tuple(marks)) and act_words().noun_of(word) is not None)


def _with_second_name(act: Act) -> list[Party]:
    """The body whose gathering it is, where the text gives it a second name ("관광연맹(노토프) 총회")."""
    if act.kind != "event" or not act.object:
        return []
    body = re.search(r"(?<!\S)(\S+)\s?\(([^()]++)\)", act.object.text)
    if not body or not body[1].endswith(people_words().conveners) or _NOT_A_NAME.search(body[2]):
        return []
    names = [body[1].strip(" ‘’“”'\""), *re.split(r"[·,/]\s?", body[2])]
    return [tuple(names)]


def hosts_of(told: SentenceContext, act: Act) -> list[Party]:
    """The body in whose seat people meet ("헤센주 청사에서 ... 장관을 만나")."""
    found: list[Party] = []
    for phrase in phrases_at(act.clause):
        if country_of(plain(phrase.text)) is not None or _is_a_place_name(told, phrase):
            continue
        if told.own.has(plain(phrase.text)):
            continue
        if ends_of(plain(phrase.text)).organisation in KINDS_OF_PLACES:
            continue
        holder = seat_holder(plain(phrase.text))
        body = named(phrase).sort is Sort.ORGANISATION and (not is_venue(phrase.text) or _is_institution(holder))
        if (holder != plain(phrase.text) or body) and holder not in people_words().standalone:
            found.append((holder,))
    return found


def _is_institution(text: str) -> bool:
    return text.endswith(people_words().institutions)


def _is_a_place_name(told: SentenceContext, phrase: Phrase) -> bool:
    """Whether the phrase ends in the name of a place ("수도 린덴에서")."""
    return any(mention.end == phrase.end for mention in told.mentions_in(phrase.start, phrase.end))
