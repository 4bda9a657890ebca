"""What kind of site an act has: a venue, a mere region, a seat at home."""

from __future__ import annotations

import itertools
import re

from ihaeng.language.gazetteer import PlaceKind, PlaceMention, choose, place_named
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.acts.find import Act, phrases_at
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.grammar.word_sorts import all_known
from ihaeng.reading.korean.lexicon import act_words, people_words
from ihaeng.reading.korean.roles.counterparts import Sort, is_venue, named, seat_holder
from ihaeng.reading.korean.roles.sides import HOME
from ihaeng.reading.korean.sentence_context import SentenceContext, plain
from ihaeng.reading.reasons import because, data

_TOWNS = ("시", "성", "현")
_SHORTEST_TOWN = 3
"""Syllables of a town's or region's name with its suffix; shorter words end so by chance ("도시")."""
_REGION = re.compile(r"(?:시|주|현|성|도|지역|일대|일원|현지|순방|출장|\s)*")

_UNKNOWN_TOWN = re.compile(r"(?:[가-힣]{2,8} )?[가-힣]{2,8}(?<![도역전제임일])(?:시|성|현|주|읍|군|정)")
"""A town behind the name of its country or region that no gazetteer knows ("베트남 다오미현")."""

_FOR_DAYS = re.compile(r"(?<!\d)\d{1,2}박 ?\d{1,2}일(?:간|동안)?")
"""How long a journey lasts."""
_DISTRICT = re.compile(r"(?:[^ ]{1,9} ){0,3}[가-힣]{2,8}(?:시|구|군|현|주|성)")
"""What a whole journey may go to, where no gazetteer knows it ("3박 4일간 다오미구")."""

_ACTS_THERE = ("contract", "investment", "agreement", "meeting", "event", "speech")
"""Kinds of what a delegation goes to a town for."""

_TOWN_AT_HOME = re.compile(r"[가-힣]{1,9}(?:도|시|군|구)")
"""What visitors come to, where no gazetteer knows it: "다솔도"."""


def only_a_region(told: SentenceContext, act: Act) -> bool:
    """Whether the target is a mere country, region or city: the journey itself, not an act."""
    named = [(target, mention) for target in act.targets for mention in told.mentions_in(target.start, target.end)]
    if any(_is_called_a_town(target) or _is_gone_to_for_days(act, target) for target in act.targets):
        return True
    if told.own.home != HOME and any(_TOWN_AT_HOME.fullmatch(target.text) for target in act.targets):
        return True
    return any(_is_a_region(told, target, mention) for target, mention in named)


def _is_called_a_town(target: Phrase) -> bool:
    """Whether the text says that it is a town ("자매도시인 오카미를 방문했다")."""
    said = [p.text for m in target.modifiers if m.lemma == "이다" for p in m.phrases[-1:]]
    is_called = any(text.endswith(people_words().said_of_towns) for text in said)
    return len(target.text.split()) <= _MOST_TOWN_WORDS and is_called


def _is_gone_to_for_days(act: Act, target: Phrase) -> bool:
    """Whether a district is where the whole journey goes ("8일부터 3박 4일간 다오미구를 방문한다")."""
    lasting = any(_FOR_DAYS.search(phrase.text) for phrase in act.clause.phrases)
    return lasting and _DISTRICT.fullmatch(target.text) is not None


_MOST_TOWN_WORDS = 3
"""Words of a town with its country and region."""


def regions_of(told: SentenceContext, acts: list[Act]) -> tuple[tuple[str, ...], ...]:
    """The towns and provinces that acts do no more than go to: with them is signed what is signed there."""
    targets = [target for act in acts if act.kind == "visit" and only_a_region(told, act) for target in act.targets]
    named = [mention for target in targets for mention in told.mentions_in(target.start, target.end)]
    wider = {m for m, inner in itertools.pairwise(named) if told.sentence.text[m.end : inner.start] == " "}
    known = tuple((m.name,) for m in named if m not in wider and told.called(m)[0].kind is not PlaceKind.COUNTRY)
    return known or tuple((target.text.split()[-1],) for target in targets if _UNKNOWN_TOWN.search(target.text))


def seats_gone_to(clause: Clause) -> tuple[tuple[str, ...], ...]:
    """Whose seat the own side moves on to ("헤센주 청사로 옮겨 ...")."""
    if clause.lemma not in act_words().moving:
        return ()
    goals = [plain(phrase.text) for phrase in clause.with_particle("로", "으로")]
    return tuple((seat_holder(goal),) for goal in goals if seat_holder(goal) != goal or _is_a_named_town(goal))


def _is_a_named_town(goal: str) -> bool:
    return len(goal) >= _SHORTEST_TOWN and goal.endswith(_TOWNS)


def _is_a_region(told: SentenceContext, target: Phrase, mention: PlaceMention) -> bool:
    """Whether nothing but the place's name, its kind and a sum of several stands in the phrase."""
    behind = re.sub(r"\([^()]*+\)", "", told.sentence.text[mention.end : target.end]).strip()
    behind = behind.strip("‘’“”'\"")
    glued = re.search(r"[가-힣]{2}$", told.sentence.text[target.start : mention.start])
    unknown = _UNKNOWN_TOWN.fullmatch(behind) and _goes_on_to_act(told.sentence.text[target.end :])
    return glued is None and (behind.startswith("등") or bool(_REGION.fullmatch(behind) or unknown))


def _goes_on_to_act(rest: str) -> bool:
    """Whether what follows names something held or signed there; else being there is all that is told."""
    return any(noun in rest for kind in _ACTS_THERE for noun in act_words().nouns[kind])


def is_on_the_way(told: SentenceContext, act: Act) -> bool:
    """Whether a departure is from a place abroad, or an arrival at none: steps of the journey, not its ends."""
    if act.frame == "depart":
        return _is_abroad(told, act, ("에서", "을", "를"))
    return act.frame == "arrive" and not _is_abroad(told, act, ("에", "로", "으로"))


def _is_abroad(told: SentenceContext, act: Act, particles: tuple[str, ...]) -> bool:
    """Whether the phrases with these particles name places, all of them in other countries."""
    phrases = [phrase for phrase in act.clause.phrases if phrase.particle in particles]
    mentions = [mention for phrase in phrases for mention in told.mentions_in(phrase.start, phrase.end)]
    return bool(mentions) and all(told.called(mention)[0].country != told.own.home for mention in mentions)


def is_at_home(told: SentenceContext, act: Act) -> bool:
    """Whether the act takes place in the own country: briefings and farewells before or after the journey."""
    inside = [p for m in act.object.modifiers for p in phrases_at(m)] if act.object else []
    for phrase in (*phrases_at(act.clause), *inside):
        mentions = told.mentions_in(phrase.start, phrase.end)
        places = [choose(mention, told.countries()) for mention in mentions]
        if places and all(place.country == told.own.home and place.kind is not PlaceKind.COUNTRY for place in places):
            return True
        if not mentions and _is_a_home_seat(told, phrase):
            return True
    return False


def _is_a_home_seat(told: SentenceContext, phrase: Phrase) -> bool:
    """Whether it is the own hall: "시청 대회의실", "다솔도청"; another's bears another's name ("린덴시청")."""
    if told.own.home != HOME:
        return False
    seat = next((seat for seat in people_words().home_seats if phrase.text.endswith(seat)), None)
    if seat is None:
        return False
    named_for = phrase.text.removesuffix(seat).strip()
    return seat not in people_words().seats_anywhere or len(named_for) <= 1 or told.own.has(phrase.text)


def is_mere_site(target: Phrase) -> bool:
    """Whether what is visited is nobody: a park, a market, a fair, a pavilion, the scene of something."""
    text = act_words().without_state(plain(target.text))
    if " 등 " in text:
        return False
    if text.endswith(people_words().mere_sites) or named(target).sort is Sort.PERSON:
        return True
    if not text.endswith(people_words().nameless_sites):
        return False
    return all(place_named(word) or all_known(word, target) for word in text.split())


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
