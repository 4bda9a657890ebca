"""Gatherings that a clause only mentions: what it takes place in, what a description says is held."""

from __future__ import annotations

import re

from ihaeng.reading.korean.acts.act_nouns import bare, noun_in
from ihaeng.reading.korean.acts.find import CROWD_PLACES, REFERS_BACK, Act
from ihaeng.reading.korean.grammar.clauses import Clause, Mode, Phrase, Tense
from ihaeng.reading.korean.lexicon import act_words
from ihaeng.reading.korean.roles.counterparts import is_venue
from ihaeng.reading.rungs import BASES

_A_DAY = re.compile(r"\d일|이날|같은 날|이튿날|전날")
"""A day, which tells a deed of the journey; by month or year older ones are told."""

_HELD = {"event", "meeting", "agreement", "investment", "contract", "speech"}


def events_at(clause: Clause) -> list[Act]:
    """Acts that the clause only mentions: what it takes place in, what a description says is held.

    "26일 열리는 회의에서 ...", "기조연설에서 ...", "시청에서 연 설명회에는 100명이 찾았다".
    """
    found = []
    for phrase in clause.phrases:
        noun = noun_in(phrase.text)
        if noun is None or _is_said_of_another(clause, phrase) or _is_what_others_are_asked_to(clause, phrase):
            continue
        holding = [m for m in phrase.modifiers if act_words().classes_of(m.lemma, "") & {"hold", "happen"}]
        signed = _signed(phrase) if noun[1] in BASES and not holding else None
        if signed:
            found.append(Act("held", noun[1], signed, phrase, tuple(signed.with_particle("와", "과"))))
            continue
        asserted = clause.mode not in (Mode.PURPOSE, Mode.POSSIBLE, Mode.NEGATED)
        on_a_day = any(p.is_date for m in holding for p in m.phrases)
        taken_part = phrase.particle in CROWD_PLACES and asserted and _is_taken_part_in(clause, phrase, noun)
        if holding and not on_a_day and taken_part:
            found.append(Act("at", noun[1], clause, phrase, ()))
        elif holding and noun[1] in _HELD and not (is_venue(phrase.text) and noun[1] == "exhibition"):
            found.append(Act("held", noun[1], holding[-1], phrase, ()))
        elif taken_part:
            found.append(Act("at", noun[1], clause, phrase, ()))
    return found


def _is_what_others_are_asked_to(clause: Clause, phrase: Phrase) -> bool:
    """Whether somebody is invited to it: to be at it is theirs ("시장을 10월 열리는 축제에 초청했다")."""
    return phrase.particle == "에" and "invite" in act_words().classes_of(clause.lemma, "")


def _is_said_of_another(clause: Clause, phrase: Phrase) -> bool:
    """Whether a bare word only says what another gathering is ("다솔포럼은 ... 협회가 주관하는 행사다")."""
    return clause.lemma == "이다" and not phrase.particle and phrase.text in act_words().said_of_gatherings


def _signed(promise: Phrase) -> Clause | None:
    """The description that says when, and with whom, a promise was signed ("10일 린덴시와 체결한 협약은")."""
    last = promise.modifiers[-1] if promise.modifiers else None
    if last is None or "sign" not in act_words().classes_of(last.lemma, "") or last.tense is not Tense.PAST:
        return None
    return last if any(phrase.is_date and _A_DAY.search(phrase.text) for phrase in last.phrases) else None


def _is_taken_part_in(clause: Clause, phrase: Phrase, noun: tuple[str, str]) -> bool:
    """Whether who acts there takes part: gives the speech, or has a say at an event called by its name."""
    if noun[1] == "speech":
        return True
    named_event = noun[1] == "event" and bare(phrase) != noun[0] and not REFERS_BACK.match(phrase.text)
    congratulates = any(p.text.endswith(act_words().greetings) for p in clause.with_particle("을", "를"))
    says = act_words().classes_of(clause.lemma, "") & {"discuss", "tell", "say"}
    return named_event and (bool(says) or congratulates or clause.lemma.startswith(act_words().greetings))
