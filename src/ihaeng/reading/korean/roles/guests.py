"""Who came to a gathering, who was invited, which firms signed: sentences that only add names to the act before."""

from __future__ import annotations

import re

from ihaeng.language.numerals import find_counts
from ihaeng.model import Stage
from ihaeng.model.partial_date import is_day
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.acts.find import Act
from ihaeng.reading.korean.grammar.clauses import Clause, Mode, Phrase
from ihaeng.reading.korean.grammar.word_sorts import is_full_korean_name
from ihaeng.reading.korean.lexicon import act_words, people_words
from ihaeng.reading.korean.particles import particles
from ihaeng.reading.korean.roles.counterparts import Sort, by_name, has_a_name, named
from ihaeng.reading.korean.roles.sides import Side
from ihaeng.reading.korean.sentence_context import SentenceContext, plain
from ihaeng.reading.reasons import because, data, of_count
from ihaeng.reading.rungs import BASES

_THIS = re.compile(r"^(?:이번|이날|이|해당|그) ")
_ON_SITE = ("visit", "meeting", "briefing")
_GATHERING = re.compile(r"(?:행사|자리|[가-힣]*식|[가-힣]*회|협약|만찬|오찬|면담|간담|포럼)(?:장)?$")


def tells_attendance(clause: Clause) -> bool:
    """Whether the clause says that its subject came to a gathering."""
    words = act_words()
    if clause.mode in (Mode.PURPOSE, Mode.POSSIBLE, Mode.NEGATED, Mode.FORMER):
        return False
    if clause.lemma in words.coming and clause.with_particle(*particles().occasion):
        return True
    if clause.lemma not in words.verbs_of("gather"):
        return False
    seat = clause.with_particle(*particles().object)[-1:]
    expression = f"{seat[0].text}{seat[0].particle}" if seat else ""
    return "gather" in words.classes_of(clause.lemma, expression)


def note_guests(told: SentenceContext, clause: Clause, acts: list[Act], before: list[Draft]) -> bool:
    """Add whom the clause names to the act told just before, if that is all that the clause tells."""
    if not before or before[-1].where[0] < told.where[0] - 1:
        return False
    draft = before[-1]
    named_here = _came(told, clause, acts, draft) or _invited(clause, acts, draft) or _signed(clause, draft)
    named_here = named_here or _mingled_with(told, clause, acts, draft)
    phrases = without_own_people(told, named_here)
    if not named_here:
        return False
    guests = {phrase.text: found for phrase in phrases if (found := named(phrase)).sort is not Sort.THING}
    for guest in by_name(list(guests.values())):
        draft.parties += [party for party in guest.met if party not in draft.parties]
    draft.rules += [because("with", "attended", data("ko", "acts"), text) for text in guests]
    _note_headcount(told, draft)
    _note_day(told, clause, draft)
    if told.evidence() not in draft.evidence:
        draft.evidence.append(told.evidence())
    return True


def without_own_people(told: SentenceContext, guests: list[Phrase]) -> list[Phrase]:
    """The guests but for the own side, whose head may open a row of its people ("한 지사를 비롯해 이도윤 국장")."""
    kept: list[Phrase] = []
    row_of_own = False
    for phrase in guests:
        own = told.own.side_of(phrase) is Side.OWN
        row_of_own = own or (row_of_own and _is_a_fellow(phrase))
        if not row_of_own:
            kept.append(phrase)
    return kept


def _is_a_fellow(phrase: Phrase) -> bool:
    """Whether somebody with a Korean name and no body of his or her own is named behind the head of the own side."""
    if phrase.text.partition(" 등")[0].endswith(people_words().offices_abroad):
        return False
    found = named(phrase)
    return found.sort is Sort.PERSON and len(found.parties) == 1 and is_full_korean_name(found.parties[0][0])


def note_sources(told: SentenceContext, clause: Clause, before: list[Draft]) -> None:
    """Add to a visit told just before whom the clause says something was heard from, or told to, on the spot."""
    if not before or before[-1].kind not in _ON_SITE or before[-1].where[0] < told.where[0]:
        return
    draft, words = before[-1], act_words()
    sources = clause.with_particle(*particles().source) if clause.lemma in words.hearing else []
    is_here = draft.where[1] == told.where[1]
    hearers = clause.with_particle(*particles().recipient) if clause.lemma in words.telling and is_here else []
    cheered = clause.with_particle(*particles().object) if clause.lemma in words.cheering and is_here else []
    for phrase in (*sources, *hearers, *cheered):
        found = named(phrase)
        somebody = found.sort in (Sort.PERSON, Sort.ORGANISATION) and has_a_name(found)
        if told.own.meets(phrase) and (somebody or (phrase in cheered and found.sort is Sort.GROUP)):
            draft.parties += [party for party in found.met if party not in draft.parties]
            draft.rules.append(because("with", "heard-from", data("ko", "acts"), phrase.text))


def _came(told: SentenceContext, clause: Clause, acts: list[Act], draft: Draft) -> list[Phrase]:
    """ "협약식에는 로라 벤슨 회장과 ... 등 100여 명이 참석했다", or all confer there ("두 지역이 머리를 맞댄다")."""
    others_come = (told.side is Side.OTHER or _refers_back(acts)) and tells_attendance(clause)
    all_confer = bool(told.partners) and draft.kind == "event" and any(map(_is_conferring, acts))
    if not (others_come or all_confer) or _joins_the_journey(told, clause):
        return []
    if not all(_is_the_one_told(act.object, draft) for act in acts if act.object):
        return []
    return [phrase for phrase in clause.phrases if phrase.particle in particles().added_guests]


def _joins_the_journey(told: SentenceContext, clause: Clause) -> bool:
    """ "사절단에는 노바켐과 라온전자가 참여했다", "이번 방문에는 ... 동행했다": they come along, to no gathering."""
    joined = clause.with_particle(*particles().occasion)
    return any(told.own.side_of(p) is Side.OWN or p.text.endswith(act_words().journeys) for p in joined)


def _refers_back(acts: list[Act]) -> bool:
    """Whether the clause speaks of who came to a gathering just told ("이날 협약식에는 ..."), own people or not."""
    return bool(acts) and all(act.object and act.object.particle in particles().occasion_again for act in acts)


def _is_general(gathering: Phrase) -> bool:
    return _GATHERING.fullmatch(_THIS.sub("", plain(gathering.text))) is not None


def _is_the_one_told(gathering: Phrase, draft: Draft) -> bool:
    """Whether what people came to is the act told before: by a general word, or by that act's own."""
    if not _is_general(gathering) or draft.stage is Stage.CANCELLED:
        return False
    word = _THIS.sub("", plain(gathering.text))
    if draft.kind in BASES or word in act_words().said_of_gatherings:
        return True
    return word.removesuffix("장") in (draft.about or word)


def _is_conferring(act: Act) -> bool:
    """Whether all those in the row of the subject confer, with nobody else ("A와 B가, C와 D가 머리를 맞댄다")."""
    actors = act.clause.with_particle(*particles().actor)
    among_them = all(target.end <= actors[-1].start for target in act.targets) if actors else not act.targets
    return act.kind == "meeting" and not act.object and among_them


def _invited(clause: Clause, acts: list[Act], draft: Draft) -> list[Phrase]:
    """ "현지 의원과 바이어 등 100여 명을 초청했다", after the gathering was told."""
    if acts or draft.kind != "event" or clause.lemma not in act_words().inviting:
        return []
    return [phrase for phrase in clause.phrases if phrase.particle in particles().added_invited]


def _mingled_with(told: SentenceContext, clause: Clause, acts: list[Act], draft: Draft) -> list[Phrase]:
    """ "... 만찬에서 의원과 주지사 등 150여 명과 교류한다", in the sentence that tells the gathering."""
    mingles = clause.lemma in act_words().mingling and draft.kind == "event" and told.side is not Side.OTHER
    if not mingles or any(act.targets for act in acts) or not clause.with_particle(*particles().together):
        return []
    return [p for p in clause.phrases if p.particle in particles().listed and not p.is_date]


def takes_in(told: SentenceContext, clause: Clause, draft: Draft, before: list[Draft]) -> bool:
    """Whether a deal told before takes in what is signed "이번 체결식에서": the same one, with more who were there."""
    if draft.kind not in BASES or not before or before[-1].kind not in BASES:
        return False
    near = draft.where[0] - before[-1].where[0] <= 1 and draft.stage is before[-1].stage
    at = clause.with_particle(*particles().occasion, "에서", "에서는")
    if not near or not any(_THIS.match(phrase.text) and _is_general(phrase) for phrase in at):
        return False
    if not any(is_full_korean_name(party[0]) for party in draft.parties):
        before[-1].parties += [party for party in draft.parties if party not in before[-1].parties]
    before[-1].evidence.append(told.evidence())
    return True


def _signed(clause: Clause, draft: Draft) -> list[Phrase]:
    """ "협약 기업은 노바켐, 라온전자다", after the agreement was told."""
    lists = any(phrase.is_topic and phrase.text.endswith(act_words().partner_lists) for phrase in clause.phrases)
    if clause.lemma != "이다" or not lists or draft.kind not in BASES:
        return []
    return [phrase for phrase in clause.phrases if not phrase.is_topic and not phrase.is_date]


def _note_day(told: SentenceContext, clause: Clause, draft: Draft) -> None:
    """The day of the gathering is that of the act before, where only its guests tell it ("5일 열린 협약식에는 ...")."""
    days = [e for e in told.expressions if clause.first <= e.start < clause.end]
    gathered = clause.with_particle(*particles().occasion)
    if draft.start is None and len(days) == 1 and any(_is_general(phrase) for phrase in gathered):
        start, end = told.resolved(days[0], None)
        if is_day(start) and end in (None, start):
            draft.start = start
            draft.rules += told.dated_by(days[0])


def _note_headcount(told: SentenceContext, draft: Draft) -> None:
    counts = [count for count in find_counts(told.sentence.text) if count.unit == "명"]
    if counts and not draft.people:
        draft.people = counts[-1].value
        draft.rules.append(of_count(counts[-1], told.sentence.text))
