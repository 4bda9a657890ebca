"""Whom the sentences speak of: their subject, who acts together with the own side, whose word they are."""

from __future__ import annotations

import functools

from ihaeng.model import Reason, Saying
from ihaeng.reading.drafts import Party
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase
from ihaeng.reading.korean.lexicon import act_words, grammar
from ihaeng.reading.korean.particles import particles
from ihaeng.reading.korean.roles.counterparts import Sort, has_a_name, named
from ihaeng.reading.korean.roles.deals_of_firms import partners_in_deal
from ihaeng.reading.korean.roles.guests import without_own_people
from ihaeng.reading.korean.roles.sides import Side
from ihaeng.reading.korean.sentence_context import SentenceContext, plain
from ihaeng.reading.reasons import because, data

_BEARERS = (Sort.PERSON, Sort.ORGANISATION)


def note_body(told: SentenceContext, clause: Clause) -> None:
    """Keep what the clause is about, or does something to: the next sentence may call its organisation "이곳"."""
    told.discourse.note_body(functools.partial(_body_in, told, clause))


def _body_in(told: SentenceContext, clause: Clause) -> Party | None:
    for phrase in reversed(clause.phrases):
        if phrase.particle in particles().spoken_of and not told.mentions_in(phrase.start, phrase.end):
            found = named(phrase)
            if found.sort is Sort.ORGANISATION and told.own.side_of(phrase) is Side.OTHER:
                return found.parties[0]
    return None


def take_subject(told: SentenceContext, clause: Clause) -> None:
    """A topic stays the subject until the sentence names another; who should do what is aimed at is not."""
    subjects = [p for p in clause.phrases if p.particle in particles().actor]
    if clause.mode is Mode.PURPOSE:
        subjects = [p for p in subjects if p.is_topic]
    if not subjects and told.goes_on_with is not None:
        told.side, told.subject = Side.OWN, told.goes_on_with
    told.goes_on_with = None
    spoken_of: list[Phrase] = []
    for phrase in subjects:
        if told.goes_on_with is not None and _is_along_with(told, clause, phrase):
            continue
        if act_words().noun_of(plain(phrase.text)) or phrase.text.endswith(act_words().visit_lists):
            continue
        listed = [p for p in clause.phrases if p.end <= phrase.start and p.particle in particles().listed]
        spoken_of = [*listed, phrase]
        sides = [told.own.side_of(p) for p in spoken_of]
        side = Side.OWN if Side.OWN in sides else sides[-1]
        side = Side.OTHER if side is Side.OWN and _comes_to_us(told, clause, phrase) else side
        if side is not Side.NOBODY:
            told.side, told.subject = side, phrase
            told.partners = _partners(told, spoken_of) if side is Side.OWN else []
            if side is Side.OWN and phrase.is_topic:
                told.goes_on_with = phrase
    if spoken_of and told.side is Side.OTHER:
        _take_others(told, clause, spoken_of)
    if clause.lemma not in act_words().hosting or told.side is Side.OWN:
        told.goes_on_with = None


def _comes_to_us(told: SentenceContext, clause: Clause, subject: Phrase) -> bool:
    """Whether a delegation with no name of ours goes to our own body ("하르덴시 대표단이 다솔군을 방문해")."""
    if told.own.has(subject.text) or "visit" not in act_words().classes_of(clause.lemma, ""):
        return False
    goals = clause.with_particle("을", "를", "에")
    return " " in subject.text and any(told.own.is_home(plain(goal.text)) for goal in goals)


def _take_others(told: SentenceContext, clause: Clause, others: list[Phrase]) -> None:
    """What others do before the own side's eyes, and the deals of its firms, are the mission's."""
    if _own_side_watches(told, clause):
        told.side, told.partners = Side.OWN, [p for p in others if not told.own.has(p.text)]
        return
    partners = partners_in_deal(told, clause, others)
    if partners is not None:
        told.side, told.partners = Side.OWN, partners


def _own_side_watches(told: SentenceContext, clause: Clause) -> bool:
    """Whether others sign before the own side's eyes ("한 지사가 지켜보는 가운데 다솔대가 ... 맺었다")."""
    amid = [p for p in clause.phrases if p.text in grammar().amid]
    watching = [m for p in amid for m in p.modifiers if "gather" in act_words().classes_of(m.lemma, "")]
    watchers = [p for m in watching for p in (*m.phrases, *_right_before(clause, m))]
    return any(told.own.side_of(p) is Side.OWN for p in watchers if p.particle in particles().described_subject)


def _right_before(clause: Clause, description: Clause) -> list[Phrase]:
    return [p for p in clause.phrases if p.end < description.start][-1:]


def _is_along_with(told: SentenceContext, clause: Clause, subject: Phrase) -> bool:
    """Whether a firm signs as one of those whom the topic leads ("세일즈단은 가온농원이 ... 협약을 맺는 등").

    Of what the topic says in quotation the firm is the subject itself ("도는 가온농원이 계약을 맺었다고 밝혔다").
    """
    if subject.is_topic or clause.ending is Ending.QUOTED or "sign" not in act_words().classes_of(clause.lemma, ""):
        return False
    with_us = [p for p in clause.with_particle(*particles().together) if told.own.side_of(p) is Side.OWN]
    return not with_us and named(subject).sort is Sort.ORGANISATION


def joint_partners(told: SentenceContext, clause: Clause) -> list[Phrase]:
    """Who does it together with the own side by a description's own subject ("한 지사와 린덴시장이 서명한 뒤")."""
    for phrase in clause.phrases:
        if phrase.particle in particles().actor:
            listed = [p for p in clause.phrases if p.end <= phrase.start and p.particle in particles().listed]
            together = [*listed, phrase]
            if any(told.own.side_of(p) is Side.OWN for p in together):
                return _partners(told, together)
    return []


def _partners(told: SentenceContext, subjects: list[Phrase]) -> list[Phrase]:
    """Who acts together with the own side ("한 지사와 린덴시는 협약을 맺었다"): bodies and people of a name."""
    others = without_own_people(told, subjects)
    named_ones = [phrase for phrase in others if told.is_place(phrase) or named(phrase).sort in _BEARERS]
    return [phrase for phrase in named_ones if not phrase.text.endswith(" 등") or _is_a_person_by_name(phrase)]


def _is_a_person_by_name(phrase: Phrase) -> bool:
    """Whether "and others" stands behind somebody with a name ("마틴 켈러 대표 등이")."""
    found = named(phrase)
    return found.sort is Sort.PERSON and has_a_name(found)


def speaker_of(told: SentenceContext, clauses: list[Clause]) -> tuple[Saying, Reason]:
    """Whose word the sentence is: the office's ("도에 따르면", "도는 ... 밝혔다"), the counterpart's, the outlet's."""
    sources = [phrase for clause in clauses if clause.lemma == "따르다" for phrase in clause.with_particle("에")]
    own = next((phrase for phrase in sources if told.own.side_of(phrase) is Side.OWN), None)
    if own:
        return Saying.OFFICE, because("said_by", "according-to", None, own.text)
    quotes = any(clause.ending is Ending.QUOTED for clause in clauses)
    if not quotes or "say" not in act_words().classes_of(clauses[-1].lemma, ""):
        return Saying.OUTLET, because("said_by", "nobody-named")
    saying = Saying.COUNTERPART if told.side is Side.OTHER else Saying.OFFICE
    return saying, because("said_by", "verb say", data("ko", "acts"), clauses[-1].lemma)
