"""With whom the own side acts: the counterparts of an act."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from ihaeng.language.gazetteer import PlaceKind
from ihaeng.model import Reason
from ihaeng.reading.drafts import Party, parties_as
from ihaeng.reading.korean.acts.calling_off import JOURNEY
from ihaeng.reading.korean.acts.find import Act
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.grammar.word_sorts import REGIONS
from ihaeng.reading.korean.lexicon import act_words, grammar, people_words
from ihaeng.reading.korean.particles import particles
from ihaeng.reading.korean.roles.audiences import (
    attended_by,
    gone_round_with,
    guided_by,
    held_for,
    invited,
    listed_before,
    meant_for,
    spoken_to,
)
from ihaeng.reading.korean.roles.counterparts import Named, Sort, by_name, has_a_name, named
from ihaeng.reading.korean.roles.descriptions import without_parents
from ihaeng.reading.korean.roles.hosts import convened_by, hosts_of
from ihaeng.reading.korean.roles.sides import Side
from ihaeng.reading.korean.roles.sites import is_mere_site
from ihaeng.reading.korean.roles.subjects import joint_partners
from ihaeng.reading.korean.sentence_context import SentenceContext, plain
from ihaeng.reading.reasons import because, data
from ihaeng.reading.rungs import BASES

_BOTH_SIDES = re.compile(
    r"양\s?측|두 사람|양국 (?:장관|정부|부처|의회)|양교|양사|(?:양|두) (?:기관|단체|도시|지역|지사|시장|군수|단체장|"
    r"기관장|지자체|지방정부|지역정부|자치단체|대학|의회|장관|총장|부처|정부|학교|시|회사)"
)
_SAME_BODY = re.compile(r"이곳에서|이 (?:회사|기업|업체|대학|기관|연구소|단체|학교)(?:와|과|에서|를|을)\s")
_BETWEEN = re.compile(r"(?=\S++ 간 )(\S+?)[-·](\S+?) 간 ")
_OWN_AND = re.compile(r"([가-힣]{2,12})[-–·]([가-힣]{2,12}) ")
"""Both sides joined by a dash before what they sign ("다솔도-린덴시 우호협정")."""
_AMONG_TWO_IN_NAME = re.compile(r"([^·]{2,30}?)\s?(?:사이의|간의|(?<=\s)간) ")
_AMONG_TWO = re.compile(r"(?<=[가-힣])\s?(?:간|사이)$")
_SHORTEST_TOWN = 2
"""Syllables; longer names of places that end as towns do are the towns' own ("린덴시")."""
_HAD_WITH = ("meet", "discuss", "hold", "speak")
"""Classes of verbs that talks are had by ("다솔라디오와 한 인터뷰")."""
_MUTUAL = (*BASES, "meeting")
_SHOWN_AROUND = ("visit", "briefing")


class With(NamedTuple):
    """Counterparts, the rules that gave them, and of each official among them the person and the body apart."""

    parties: list[Party]
    by: tuple[Reason, ...] = ()
    apart: dict[Party, tuple[Party, ...]] = {}  # noqa: RUF012


def parties_of(told: SentenceContext, act: Act) -> With:
    """The counterparts of an act of the own side, each by the names that the text gives it."""
    both_known = told.subject and told.discourse.parties and speaks_of_both(told.subject)
    if not act.targets and told.subject and both_known:
        by_subject = because("with", "both-sides", None, told.subject.text)
        both = parties_as(act.kind, told.discourse.parties, told.discourse.apart)
        return With(both, (by_subject,), told.discourse.apart)
    others = _others(told, act)
    found = parties_to(act, [named(target) for target in others])
    same = told.discourse.body() if not found and _SAME_BODY.search(told.sentence.text) else None
    if same:
        return With([same], (because("with", "same-body"),))
    by = [because("with", f"frame {act.frame}", data("ko", "frames"), one.text + one.particle) for one in others]
    without_body = act.kind in _MUTUAL and all(named(one).sort is Sort.PERSON for one in others)
    if found and (without_body or act.kind == "speech" or (act.kind == "meeting" and not act.object)):
        hosts = [party for party in hosts_of(told, act) if not _is_told(party, found)]
        found += hosts
        by += [because("with", "host", None, party[0]) for party in hosts]
    if found and act.kind == "meeting" and act.object and others and _leads_to(others[-1], act.object):
        row = [party for party in held_for(told, act) if party not in found]
        found += row
        by += [because("with", "held-for", None, party[0]) for party in row]
    there = [*guided_by(told, act), *gone_round_with(told, act)] if act.kind in _SHOWN_AROUND else []
    there += hosts_of(told, act) if act.kind == "briefing" and there else []
    guides = [party for party in there if party not in found]
    found += guides
    by += [because("with", "guided-by", None, party[0]) for party in guides]
    apart = {one.official: one.parties for one in map(named, others) if one.official}
    return With(found, tuple(by), apart) if found else _by_name(told, act)


def _others(told: SentenceContext, act: Act) -> list[Phrase]:
    """The targets that are counterparts: others than the own side, and nobody of whom only a site or office is told."""
    bodies = [target for target in act.targets if not told.is_place(target)] or list(act.targets)
    bodies = without_parents(bodies)
    others = [target for target in bodies if told.own.side_of(target) is not Side.OWN]
    if others:
        others = [t for t in act.targets if t in others or (told.is_place(t) and _is_a_town(t))]
    if not others and act.kind in _MUTUAL:
        others = told.partners or joint_partners(told, act.clause)
    if not others and act.kind == "meeting":
        others = [target for target in bodies if told.own.meets(target)]
    if not others and act.kind == "visit":
        others = [target for target in bodies if told.own.goes_to(target)]
    if act.kind == "visit" or act.frame == "honour":
        others = [target for target in others if not is_mere_site(target)]
    if act.frame == "appoint":
        others = [target for target in others if has_a_name(named(target))]
    return others


def speaks_of_both(subject: Phrase) -> bool:
    """Whether the sentence speaks of both sides, told before ("양측은"); "양측 기업인 150명" are others."""
    return _BOTH_SIDES.search(subject.text) is not None and not any(letter.isdigit() for letter in subject.text)


def _is_a_town(target: Phrase) -> bool:
    """Whether a place in a row of parties is one of them ("시카고시"), not where they come from ("독일 5개사")."""
    return len(target.text) > _SHORTEST_TOWN and target.text.endswith(REGIONS)


def _leads_to(target: Phrase, gathering: Phrase) -> bool:
    """Whether the name of the talks goes on with a row of people ("나카노 총리와" + "오다 연맹 간사장 면담")."""
    return target.particle in particles().together and target.end + len(target.particle) + 1 == gathering.start


def _is_told(host: Party, found: list[Party]) -> bool:
    """Whether a host is a body told already, by a part of its name or together with its head."""
    return any(name in host[0] or host[0] in name for party in found for name in party)


def parties_to(act: Act, found: list[Named]) -> list[Party]:
    """An agreement binds the body beside the person who signs; other acts are with the person in office."""
    parties = (party for one in by_name(found) for party in (one.parties if act.kind in BASES else one.met))
    return list(dict.fromkeys(parties))


def _by_name(told: SentenceContext, act: Act) -> With:
    """The counterparts that the name or the description of the act holds."""
    words = act.object.text if act.object else None
    for rule, look in _LOOKS.items():
        if parties := look(told, act):
            return With(parties, (because("with", rule, None, words),))
    return With([])


def _housed_by(told: SentenceContext, act: Act) -> list[Party]:
    """The body in whose house people sign, meet or speak."""
    return hosts_of(told, act) if act.kind in (*_MUTUAL, "speech", "briefing") else []


def _joined_by(told: SentenceContext, act: Act) -> list[Party]:
    """Whose agreement it is by its name or description ("MIT-전북대 간 업무협약", "연구소와 ... 참여하는 협약")."""
    if not act.object:
        return []
    if act.kind not in BASES:
        return _described_as_with(told, act.object)
    between = _BETWEEN.match(plain(act.object.text)) or _OWN_AND.match(plain(act.object.text))
    if between and (between.re is _BETWEEN or told.own.has(between[1])):
        return [(name,) for name in between.groups() if not told.own.has(name)]
    if both := _between(told, act.clause) or _between_in_name(told, act):
        return both
    joining = [m for m in act.object.modifiers if "attend" in act_words().classes_of(m.lemma, "")]
    phrases = [p for modifier in joining for p in modifier.phrases if p.particle in particles().described_subject]
    phrases += [p for m in act.object.modifiers if m not in joining for p in m.with_particle(*particles().together)]
    return [party for found in _others_among(told, phrases) for party in found.parties]


def _between(told: SentenceContext, clause: Clause) -> list[Party]:
    """The other of two "간에", "사이에" whom something is signed ("협약은 다솔도와 린덴시 간에 체결됐다")."""
    for before, last in zip(clause.phrases, clause.phrases[1:], strict=False):
        cut = _AMONG_TWO.search(last.text)
        if cut and before.particle in particles().together:
            two = [before, replace(last, text=last.text[: cut.start()], end=last.start + cut.start())]
            return [party for one in _others_among(told, two) for party in one.parties]
    return []


def _between_in_name(told: SentenceContext, act: Act) -> list[Party]:
    """The same before the act noun ("도내 기업 3곳과 린덴 기업 3곳 사이의 협약식을 열었다")."""
    named_for = _AMONG_TWO_IN_NAME.match(act.object.text) if act.object else None
    joined = [p for p in act.clause.phrases if act.object and p.end < act.object.start]
    if not act.object or not named_for or not joined or joined[-1].particle not in particles().together:
        return []
    last = replace(act.object, text=named_for[1], end=act.object.start + named_for.end(1), modifiers=())
    return [party for one in _others_among(told, [joined[-1], last]) for party in one.parties]


def _others_among(told: SentenceContext, phrases: list[Phrase]) -> list[Named]:
    """What the phrases name that is somebody, and not of the own side."""
    others = (named(phrase) for phrase in phrases if told.own.side_of(phrase) is not Side.OWN)
    return [found for found in others if found.sort is not Sort.THING]


def _described_as_with(told: SentenceContext, gathering: Phrase) -> list[Party]:
    """ "현지 여행사와 머리를 맞대는 상담회"."""
    talks = [m for m in gathering.modifiers if any(m.lemma in act_words().verbs_of(name) for name in _HAD_WITH)]
    beside = [(talk, phrase) for talk in talks for phrase in talk.with_particle(*particles().together)]
    partners = [phrase for talk, phrase in beside if not _is_listed(talk, phrase)]
    return [party for found in _others_among(told, partners) for party in found.met]


def _is_listed(clause: Clause, phrase: Phrase) -> bool:
    """Whether 와 only joins the phrase to the next one ("유학생과 학부모에게 대학을 소개하는")."""
    behind = [other for other in clause.phrases if other.start > phrase.end]
    return bool(behind) and named(behind[0]).sort in (Sort.PERSON, Sort.GROUP)


def _seen_by(told: SentenceContext, act: Act) -> list[Party]:
    """Who was there as it happened ("얀 코발스키 시장이 참석한 가운데 ...")."""
    described = [p for modifier in act.object.modifiers for p in modifier.phrases] if act.object else []
    amid = [phrase for phrase in (*act.clause.phrases, *described) if phrase.text in grammar().amid]
    present = [m for phrase in amid for m in phrase.modifiers]
    joining = [m for m in present if "gather" in act_words().classes_of(m.lemma, "")]
    phrases = [p for m in joining for p in (*listed_before(act, m), *m.with_particle(*particles().described_subject))]
    return parties_to(act, _others_among(told, phrases))


def _came_too(told: SentenceContext, act: Act) -> list[Party]:
    """Who else the sentence says came to a gathering ("개소식에는 한 지사와 얀 코발스키 시장이 참석했다")."""
    if act.frame != "attend":
        return []
    found = [named(phrase) for phrase in told.partners]
    return [party for one in found if one.sort is Sort.PERSON and has_a_name(one) for party in one.met]


def _members(told: SentenceContext, act: Act) -> list[Party]:
    """All who agree, the own side among them ("회원 지방정부들은 교류를 넓히기로 합의했다")."""
    all_agree = act.kind in BASES and told.subject and told.subject.text.startswith(people_words().members)
    found = named(told.subject) if all_agree and told.subject else None
    return list(found.parties) if found and found.sort is Sort.GROUP else []


def _held_together(told: SentenceContext, act: Act) -> list[Party]:
    """With whom the own side gives what it gives ("다솔도와 위스콘신주는 기념식을 열었다")."""
    if act.kind != "event" or act.frame != "hold":
        return []
    others = [named(p) for p in told.partners]
    known = [one for one in others if one.sort is Sort.ORGANISATION or (one.sort is Sort.PERSON and has_a_name(one))]
    return [party for one in known for party in (one.met if one.sort is Sort.PERSON else one.parties)]


def _regions(told: SentenceContext, act: Act) -> list[Party]:
    """The regions abroad to which a journey that was called off would have gone."""
    if act.frame != JOURNEY or not act.object:
        return []
    places = [told.called(mention) for mention in told.mentions_in(act.object.start, act.object.end)]
    return [(name,) for place, name in places if place.kind is PlaceKind.REGION and place.country != told.own.home]


def _briefed_by(_told: SentenceContext, act: Act) -> list[Party]:
    """Whose workings a briefing is about ("산업연계프로그램의 운영 상황에 대한 브리핑"): the one that gives it."""
    if act.kind != "briefing" or not act.object:
        return []
    for phrase in (p for modifier in act.object.modifiers for p in modifier.phrases):
        owner, mark, _rest = phrase.text.partition("의 ")
        if mark:
            head = named(replace(phrase, text=owner, end=phrase.start + len(owner)))
            return list(head.parties) if head.sort is Sort.ORGANISATION else []
    return []


_LOOKS: dict[str, Callable[[SentenceContext, Act], list[Party]]] = {
    "briefed-by": _briefed_by,
    "convened-by": convened_by,
    "joined-by": _joined_by,
    "seen-by": _seen_by,
    "invited": invited,
    "attended": attended_by,
    "came-too": _came_too,
    "together": _held_together,
    "held-for": held_for,
    "spoken-to": spoken_to,
    "meant-for": meant_for,
    "region": _regions,
    "hosted-by": _housed_by,
    "members": _members,
}
"""Where an act's name and description may hold its counterparts, by rule; looked at in this order until one does."""
