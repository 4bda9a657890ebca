"""For whom an act is: who is asked to come, who listens to a speech, for whom talks are held, who shows around."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ihaeng.reading.drafts import Party
from ihaeng.reading.korean.acts.act_nouns import act_noun, bare
from ihaeng.reading.korean.acts.find import Act
from ihaeng.reading.korean.acts.frame_fitting import FOR_WHOM
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.grammar.word_sorts import ends_of
from ihaeng.reading.korean.lexicon import act_words, grammar
from ihaeng.reading.korean.particles import particles
from ihaeng.reading.korean.roles.counterparts import Named, Sort, has_a_name, named
from ihaeng.reading.korean.roles.hosts import hosts_of
from ihaeng.reading.korean.roles.sides import Side
from ihaeng.reading.korean.sentence_context import SentenceContext

_AND_OTHERS = " 등"
_TOGETHER = "함께"
_GUIDANCE = ("의 안내", "의 설명")


def invited(told: SentenceContext, act: Act) -> list[Party]:
    """The guests of a gathering that the sentence says were asked to come ("여행사 20곳을 초청해 설명회를 열었다").

    A mixed crowd ("여행업계와 언론인 등 100여 명") is an audience, nobody's in particular.
    """
    if act.kind != "event":
        return []
    phrases = [p for clause in _invitations(told, act) for p in clause.with_particle(*particles().invited)]
    guests = [named(p) for p in phrases if told.own.side_of(p) is not Side.OWN]
    by_name = [guest for guest in guests if guest.sort is not Sort.THING and has_a_name(guest)]
    if not by_name and len(phrases) == 1 and _AND_OTHERS not in phrases[0].text:
        by_name = [guest for guest in guests if guest.sort is Sort.GROUP]
    return [party for guest in by_name for party in guest.met]


def _invitations(told: SentenceContext, act: Act) -> Iterator[Clause]:
    yield from (clause for clause in told.invitations if clause.end <= act.clause.end)
    amid = [phrase for phrase in act.clause.phrases if phrase.text in grammar().amid]
    described = [phrase for phrase in (*amid, act.object) if phrase]
    yield from (m for phrase in described for m in phrase.modifiers if m.lemma in act_words().inviting)


def attended_by(told: SentenceContext, act: Act) -> list[Party]:
    """The guests by name of a gathering that is described by them ("로라 벤슨 회장이 참석하는 설명회")."""
    if act.object is None or act.kind not in ("event", "meeting"):
        return []
    joining = [m for m in act.object.modifiers if "gather" in act_words().classes_of(m.lemma, "")]
    guests = [p for m in joining for p in (*listed_before(act, m), *m.with_particle(*particles().described_subject))]
    found = [named(p) for p in guests if told.own.side_of(p) is not Side.OWN]
    return [party for one in found if one.sort is not Sort.THING and has_a_name(one) for party in one.met]


def listed_before(act: Act, description: Clause) -> list[Phrase]:
    """The first guests of a list, which the clause keeps before the description of its last."""
    waiting: list[Phrase] = []
    for phrase in act.clause.phrases:
        if phrase.end <= description.first:
            waiting = [*waiting, phrase] if phrase.particle in (",", "및") else []
    return waiting


def spoken_to(told: SentenceContext, act: Act) -> list[Party]:
    """Who listens, and in whose house ("린덴대에서 유학생들에게 강연했다")."""
    if act.kind != "speech":
        return []
    hearers = act.clause.with_particle(*particles().recipient)
    listeners = [named(p) for p in hearers if told.own.side_of(p) is not Side.OWN]
    heard_by = [party for one in listeners if one.sort is not Sort.THING for party in one.met]
    return [*heard_by, *(host for host in hosts_of(told, act) if host not in heard_by)] if heard_by else []


def held_for(told: SentenceContext, act: Act) -> list[Party]:
    """With whom talks are by their name: "바이어 매칭 상담회", "동포 기업인 오찬 간담회", "얀 코발스키 시장 면담"."""
    if act.object is None or act.kind not in ("meeting", "event"):
        return []
    words = _before_the_talks(act.object)
    if not words or not (ends_of(words[-1]).group or ends_of(words[-1]).office):
        return []
    joined = [place for place, word in enumerate(words[:-1]) if word.endswith(("와", "과"))]
    words = words[joined[-1] + 1 :] if joined else words
    start = act.object.text.find(words[0])
    end = act.object.text.find(words[-1], start) + len(words[-1])
    if start < 0 or end <= start:
        return []
    partner = replace(act.object, text=act.object.text[start:end], end=act.object.start + end, modifiers=())
    found = named(partner)
    somebody = found.sort is Sort.GROUP or (found.sort is Sort.PERSON and act.kind == "meeting")
    return list(found.met) if somebody and told.own.side_of(partner) is not Side.OWN else []


def meant_for(told: SentenceContext, act: Act) -> list[Party]:
    """For whom it is by its description ("협력업체를 상대로 한 설명회")."""
    described = [m for m in act.object.modifiers if any(p.text in FOR_WHOM for p in m.phrases)] if act.object else []
    phrases = [p for description in described for p in description.with_particle(*particles().object)]
    found = [named(p) for p in phrases if told.own.side_of(p) is not Side.OWN]
    return [party for one in found if one.sort is not Sort.THING for party in one.met]


def _before_the_talks(gathering: Phrase) -> list[str]:
    """The words of a gathering's name before what kind of talks it is; none where it is no talks."""
    noun = act_noun(gathering)
    words = bare(gathering).removesuffix(noun[0]).split() if noun else []
    kinds = act_words().kinds_of_talks
    if not noun or not (noun[0].endswith(act_words().talks) or (words and words[-1] in act_words().host_marks)):
        return []
    while words and (words[-1] in kinds or words[-1] in act_words().host_marks):
        words.pop()
    return words


def guided_by(told: SentenceContext, act: Act) -> list[Party]:
    """Who shows around ("얀 코발스키 국장의 안내로 시설을 살폈다")."""
    guides = [
        replace(p, text=p.text.removesuffix(mark), end=p.end - len(mark))
        for p in act.clause.with_particle(*particles().towards, *particles().object)
        for mark in _GUIDANCE
        if p.text.endswith(mark)
    ]
    found = [named(p) for p in guides if told.own.side_of(p) is not Side.OWN]
    return [party for one in found if _is_somebody(one) for party in one.met]


def gone_round_with(told: SentenceContext, act: Act) -> list[Party]:
    """Together with whom a place is seen ("린덴시와 함께 항만을 둘러봤다")."""
    words = told.sentence.text[act.clause.first : act.clause.end]
    if _TOGETHER not in words:
        return []
    beside = act.clause.with_particle(*particles().together)
    together = [p for p in beside if _TOGETHER in told.sentence.text[p.end :]]
    companions = [p for p in together if p not in act.targets and told.own.side_of(p) is not Side.OWN]
    found = [named(p) for p in companions]
    return [party for one in found if _is_somebody(one) for party in one.met]


def _is_somebody(one: Named) -> bool:
    return one.sort in (Sort.PERSON, Sort.ORGANISATION)
