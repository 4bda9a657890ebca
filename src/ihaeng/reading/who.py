"""With whom the own side acts: the counterparts of an act."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ihaeng.language.gazetteer import country_of
from ihaeng.model import Reason
from ihaeng.reading.acts import Act, phrases_at
from ihaeng.reading.clauses import Phrase
from ihaeng.reading.counterparts import Named, Sort, by_name, is_venue, named, seat_holder
from ihaeng.reading.drafts import Party
from ihaeng.reading.lexicon import act_words, grammar, people_words
from ihaeng.reading.reasons import because, data
from ihaeng.reading.rungs import BASES
from ihaeng.reading.sentence_context import SentenceContext, plain
from ihaeng.reading.sides import Side

_BODIES = ("연맹", "협회", "기구", "연합", "연합회", "협의회", "협의체", "위원회", "포럼", "재단", "상공회의소")
_NOT_A_NAME = re.compile(r"현지|시각|시간|\d")
_BOTH_SIDES = re.compile(
    r"양측|두 사람|(?:양|두) (?:기관|단체|도시|지역|지사|시장|군수|단체장|기관장|지자체|지방정부|자치단체|대학|의회)"
)
_SAME_BODY = re.compile(r"이곳에서|이 (?:회사|기업|업체|대학|기관|연구소|단체|학교)(?:와|과|에서|를|을)\s")
_BETWEEN = re.compile(r"(?=\S++ 간 )(\S+?)[-·](\S+?) 간 ")
_MUTUAL = (*BASES, "meeting")


class With(NamedTuple):
    """Counterparts, and the rules that gave them."""

    parties: list[Party]
    by: tuple[Reason, ...] = ()


def parties_of(told: SentenceContext, act: Act) -> With:
    """The counterparts of an act of the own side, each by the names that the text gives it."""
    if not act.targets and told.subject and _BOTH_SIDES.search(told.subject.text):
        return With(list(told.discourse.parties), (because("with", "both-sides", None, told.subject.text),))
    bodies = [target for target in act.targets if not told.is_place(target)] or list(act.targets)
    others = [target for target in bodies if told.own.side_of(target) is not Side.OWN]
    if not others and act.kind in _MUTUAL:
        others = told.partners
    found = _parties_to(act, [named(target) for target in others])
    if not found and told.discourse.body and _SAME_BODY.search(told.sentence.text):
        return With([told.discourse.body], (because("with", "same-body"),))
    by = [because("with", f"frame {act.frame}", data("ko", "frames"), one.text + one.particle) for one in others]
    without_body = act.kind in BASES and all(named(one).sort is Sort.PERSON for one in others)
    if found and (without_body or (act.kind == "meeting" and not act.object)):
        hosts = [party for party in _hosts(told, act) if party not in found]
        found += hosts
        by += [because("with", "host", None, party[0]) for party in hosts]
    return With(found, tuple(by)) if found else _by_name(told, act)


def _parties_to(act: Act, found: list[Named]) -> list[Party]:
    """An agreement binds the body beside the person who signs; other acts are with the person in office."""
    parties = (party for one in by_name(found) for party in (one.parties if act.kind in BASES else one.met))
    return list(dict.fromkeys(parties))


def _by_name(told: SentenceContext, act: Act) -> With:
    """The counterparts that the name or the description of the act holds."""
    choices = {
        "briefed-by": _briefed_by(act),
        "convened-by": _convened_by(told, act),
        "joined-by": _joined_by(told, act),
        "seen-by": _seen_by(told, act),
        "hosted-by": _hosts(told, act) if act.kind in (*_MUTUAL, "speech") else [],
    }
    rule = next((rule for rule, parties in choices.items() if parties), None)
    words = act.object.text if act.object else None
    return With(choices[rule], (because("with", rule, None, words),)) if rule else With([])


def _hosts(told: SentenceContext, act: Act) -> list[Party]:
    """The body in whose seat people meet ("헤센주 청사에서 ... 장관을 만나")."""
    found: list[Party] = []
    for phrase in phrases_at(act.clause):
        if country_of(plain(phrase.text)) is not None or _is_a_place_name(told, phrase):
            continue
        holder = seat_holder(plain(phrase.text))
        body = named(phrase).sort is Sort.ORGANISATION and (not is_venue(phrase.text) or _is_institution(holder))
        if holder != plain(phrase.text) or body:
            found.append((holder,))
    return found


def _is_institution(text: str) -> bool:
    return text.endswith(people_words().institutions)


def _is_a_place_name(told: SentenceContext, phrase: Phrase) -> bool:
    """Whether the phrase ends in the name of a place ("수도 린덴에서")."""
    return any(mention.end == phrase.end for mention in told.mentions_in(phrase.start, phrase.end))


def _joined_by(told: SentenceContext, act: Act) -> list[Party]:
    """Whose agreement it is by its name or description ("MIT-전북대 간 업무협약", "연구소와 ... 참여하는 협약")."""
    if act.kind not in BASES or not act.object:
        return []
    between = _BETWEEN.match(plain(act.object.text))
    if between:
        return [(name,) for name in between.groups() if not told.own.has(name)]
    joining = [m for m in act.object.modifiers if "attend" in act_words().classes_of(m.lemma, "")]
    phrases = [p for modifier in joining for p in modifier.phrases if p.particle in ("와", "과", "가", "이", ",")]
    phrases += [p for m in act.object.modifiers if m not in joining for p in m.with_particle("와", "과")]
    others = [named(p) for p in phrases if told.own.side_of(p) is not Side.OWN]
    return [party for found in others if found.sort is not Sort.THING for party in found.parties]


def _seen_by(told: SentenceContext, act: Act) -> list[Party]:
    """Who was there as it happened ("얀 코발스키 시장이 참석한 가운데 ...")."""
    present = [m for phrase in act.clause.phrases if phrase.text in grammar().amid for m in phrase.modifiers]
    joining = [m for m in present if "gather" in act_words().classes_of(m.lemma, "")]
    phrases = [p for modifier in joining for p in modifier.phrases if p.particle in ("이", "가", "와", "과", ",")]
    others = [named(p) for p in phrases if told.own.side_of(p) is not Side.OWN]
    return _parties_to(act, [found for found in others if found.sort is not Sort.THING])


def _convened_by(told: SentenceContext, act: Act) -> list[Party]:
    """Whose gathering it is: by its name ("무역협회 총회", "시장 주재 만찬"), by what it is said to be."""
    if act.kind not in ("event", "meeting") or not act.object:
        return []
    hosting = [m for m in act.object.modifiers if m.lemma in act_words().hosting]
    hosts = [named(p) for m in hosting for p in m.phrases if p.particle in ("이", "가")]
    return [party for host in hosts for party in host.met] or _with_second_name(act) or _named_host(told, act.object)


def _named_host(told: SentenceContext, gathering: Phrase) -> list[Party]:
    """ "얀 코발스키 총영사 주재 만찬", "린덴시 초청 오찬", "전국무역협회 정기총회"."""
    words = plain(gathering.text).split()
    marks = [place for place, word in enumerate(words) if place and word in act_words().host_marks]
    bodies = [place + 1 for place, word in enumerate(words[:-1]) if word.endswith(_BODIES)]
    end = next(iter([*marks, *bodies]), None)
    if end is None:
        return []
    text = gathering.text[: gathering.text.find(words[end - 1]) + len(words[end - 1])]
    host = replace(gathering, text=text, end=gathering.start + len(text), modifiers=())
    found = named(host)
    return list(found.met) if told.own.side_of(host) is not Side.OWN and found.sort is not Sort.THING else []


def _with_second_name(act: Act) -> list[Party]:
    """The body whose gathering it is, where the text gives it a second name ("관광연맹(이토프) 총회")."""
    if act.kind != "event" or not act.object:
        return []
    body = re.search(r"(?<!\S)(\S+)\s?\(([^()]++)\)", act.object.text)
    if not body or not body[1].endswith(_BODIES) or _NOT_A_NAME.search(body[2]):
        return []
    names = [body[1].strip(" ‘’“”'\""), *re.split(r"[·,/]\s?", body[2])]
    return [tuple(names)]


def _briefed_by(act: Act) -> list[Party]:
    """Whose workings a briefing is about ("산업연계프로그램의 운영 상황에 대한 브리핑"): the one that gives it."""
    if act.kind != "briefing" or not act.object:
        return []
    for phrase in (p for modifier in act.object.modifiers for p in modifier.phrases):
        owner, mark, _rest = phrase.text.partition("의 ")
        if mark:
            head = named(replace(phrase, text=owner, end=phrase.start + len(owner)))
            return list(head.parties) if head.sort is Sort.ORGANISATION else []
    return []
