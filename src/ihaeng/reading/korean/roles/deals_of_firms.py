"""Deals on a mission of firms of which nothing says that they are the own side's ("누리건설은 ... 계약을 맺었다")."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from ihaeng.model.partial_date import first_day, is_day, is_open, last_day
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.acts.find import classes_told
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.lexicon import act_words, people_words
from ihaeng.reading.korean.roles.counterparts import Sort, named
from ihaeng.reading.korean.roles.sides import HOME, Side
from ihaeng.reading.korean.sentence_context import SentenceContext
from ihaeng.reading.rungs import BASES, GATHERINGS

_AT = ("에서", "에서는", "에선")
_MEETINGS = frozenset((*GATHERINGS, "meeting"))
_THIS = "이번 "
_OCCASIONS = _MEETINGS | {"speech", *BASES}
"""Kinds of acts that "이 자리에서", "이 가운데" go on with."""

_A_JOURNEY = datetime.timedelta(days=14)
"""Before the publication day: how far a report of a journey goes back that tells no days of it."""

_NEAR_PARTS = 1
"""So many paragraphs behind an act "이 가운데" still speaks of it."""


def partners_in_deal(told: SentenceContext, clause: Clause, subjects: Sequence[Phrase]) -> list[Phrase] | None:
    """With whom a firm of the mission signs, as far as the clause's subjects say; None where no such firm does."""
    if told.own.home != HOME or not _signs(clause) or not all(map(_is_firm, subjects)):
        return None
    if any(told.own.side_of(phrase) is Side.OWN for phrase in clause.phrases):
        return None
    abroad = [phrase for phrase in subjects if told.mentions_in(phrase.start, phrase.end)]
    if len(abroad) == len(subjects) or not (_is_of_the_journey(told, clause, subjects) and _is_in_time(told)):
        return None
    return abroad or list(subjects[1:])


def _signs(clause: Clause) -> bool:
    nouns = [act_words().noun_of(phrase.text) for phrase in clause.with_particle("을", "를", "에")]
    return "sign" in classes_told(clause) and any(noun is not None and noun[1] in BASES for noun in nouns)


def _is_firm(phrase: Phrase) -> bool:
    """Whether a body stands there that is no office or assembly."""
    public = people_words().never_own + people_words().bodies_elsewhere
    return named(phrase).sort is Sort.ORGANISATION and not phrase.text.endswith(public)


def _is_in_time(told: SentenceContext) -> bool:
    """Whether every time told in the sentence is one of the journey's days, or of the last ones where none is told."""
    state = told.discourse
    if not state.mission_start or not state.mission_end or is_open(state.mission_start) or is_open(state.mission_end):
        if state.reference is None:
            return not told.expressions
        first, last = state.reference - _A_JOURNEY, state.reference
    else:
        first, last = first_day(state.mission_start), last_day(state.mission_end)
    days = [told.resolved(expression, None)[0] for expression in told.expressions]
    return all(is_day(day) and first <= first_day(day) <= last for day in days if day)


def _is_of_the_journey(told: SentenceContext, clause: Clause, subjects: Sequence[Phrase]) -> bool:
    """Whether the words place the deal on the journey: by its day, its gatherings, who came along, a list."""
    words = act_words()
    came_along = any(m.lemma in words.coming_along for phrase in subjects for m in phrase.modifiers)
    there = [words.noun_of(phrase.text) for phrase in clause.with_particle(*_AT)]
    at_a_meeting = any(noun is not None and noun[1] in _MEETINGS for noun in there)
    this_time = any(phrase.text.startswith(_THIS) for phrase in clause.phrases)
    return told.is_item or bool(told.expressions) or came_along or at_a_meeting or this_time or _goes_on(told, subjects)


def _goes_on(told: SentenceContext, subjects: Sequence[Phrase]) -> bool:
    """Whether the sentence goes on with a gathering or deals just told ("이 가운데 노바켐은 ...").

    What begins with the firms themselves goes on with the deal just told.
    """
    last: Draft | None = told.discourse.whereabouts.last
    if last is None or last.kind not in _OCCASIONS or told.where[0] - last.where[0] > _NEAR_PARTS:
        return False
    opens = re.match(rf"(?:{'|'.join(map(re.escape, act_words().among_these))})[, ]", told.sentence.text)
    return opens is not None or (last.kind in BASES and subjects[0].start == 0)
