"""A reason between what was planned and what became of it: "면담은 시장이 급히 출국하면서 취소됐다"."""

from __future__ import annotations

from ihaeng.reading.korean.acts.calling_off import is_called_off, is_denied, tells_a_plan
from ihaeng.reading.korean.acts.find import classes_told
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase
from ihaeng.reading.korean.lexicon import act_words

_SUBJECT = ("이", "가")
_OBJECT = ("을", "를")


def without_reasons_between(clauses: list[Clause]) -> list[Clause]:
    """The clauses; what was planned is with the clause that says what became of it, and the reason is left out."""
    told: list[Clause] = []
    for clause in clauses:
        topic = _topic_before(told[-1]) if told and _says_what_became_of_it(clause) else None
        if topic is not None:
            reason = told.pop()
            clause = clause.with_phrases([*reason.phrases[: topic + 1], *clause.phrases])
        told.append(clause)
    return told


def _says_what_became_of_it(clause: Clause) -> bool:
    if any(phrase.is_topic for phrase in clause.phrases):
        return False
    return is_called_off(clause) or (is_denied(clause) and not clause.with_particle(*_OBJECT))


def _topic_before(reason: Clause) -> int | None:
    """Where what was planned stands in a clause that tells of somebody or something else why it was not."""
    if reason.ending is not Ending.CONNECTIVE or reason.mode is not Mode.PLAIN:
        return None
    topics = [place for place, phrase in enumerate(reason.phrases) if phrase.is_topic and _is_planned(phrase)]
    behind = reason.phrases[topics[0] + 1 :] if topics else ()
    is_a_reason = any(phrase.particle in _SUBJECT for phrase in behind) or not classes_told(reason)
    return topics[0] if topics and is_a_reason else None


def _is_planned(topic: Phrase) -> bool:
    words = act_words()
    names_an_act = words.noun_of(topic.text) is not None or topic.text.endswith(words.visits + words.attendances)
    return names_an_act or any(map(tells_a_plan, topic.modifiers))
