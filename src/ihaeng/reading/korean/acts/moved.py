"""What was moved: "하루 앞당겨 6일 열렸다" calls nothing off, "7일로 예정됐으나 8일 열렸다" is one act."""

from __future__ import annotations

from msgspec.structs import replace

from ihaeng.reading.korean.acts.calling_off import NEW_DAY, days_moved, is_called_off, moves, new_day
from ihaeng.reading.korean.acts.find import classes_told
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase, Tense
from ihaeng.reading.korean.lexicon import act_words, grammar

_SO = ("어", "아", "여", "어서", "아서", "여서")
"""Endings by which a move is the manner of the deed behind it."""
_BE = "이다"
_SUBJECT = ("이", "가")
_DONE_TO = ("을", "를", "와", "과")
_DEEDS = frozenset(("happen", "hold", "meet", "visit", "attend", "speak", "sign"))
"""Classes of verbs by which what was moved takes place."""


def with_moves_joined(clauses: list[Clause]) -> list[Clause]:
    """The clauses, of which those that only tell another day of a deed are one with the deed behind them."""
    if len(clauses) == 1:
        return clauses
    joined: list[Clause] = []
    for clause in clauses:
        if joined and _is_how(joined[-1], clause):
            joined[-1] = _together(joined[-1], clause)
        elif joined and _was_planned_for(joined[-1]) and _comes_otherwise(clause, joined[-1]):
            joined[-1] = _instead(joined[-1], clause)
        else:
            joined.append(clause)
    return joined


def _is_how(move: Clause, deed: Clause) -> bool:
    elsewhere = move.lemma in act_words().moving_elsewhere and new_day(move) is not None
    leads_on = move.ending is Ending.CONNECTIVE and move.connector in _SO and (elsewhere or moves(move))
    asserted = move.mode is Mode.PLAIN and deed.mode is Mode.PLAIN and not moves(deed)
    to_a_day = any(phrase.is_date for phrase in (*move.phrases, *deed.phrases))
    of_another = any(phrase.is_topic and not phrase.is_date and phrase.start > move.end for phrase in deed.phrases)
    return leads_on and asserted and to_a_day and not of_another and bool(classes_told(deed) & _DEEDS)


def _together(move: Clause, deed: Clause) -> Clause:
    """The deed with all that stands before the move; the day moved to is its day."""
    before: list[Phrase] = [
        replace(phrase, particle="") if phrase.is_date and phrase.particle in NEW_DAY else phrase
        for phrase in move.phrases
    ]
    return deed.with_phrases([*before, *deed.phrases])


def _was_planned_for(plan: Clause) -> bool:
    """Whether it only says which day had been planned, against what follows ("면담은 애초 7일로 예정됐으나")."""
    if plan.ending is not Ending.CONNECTIVE or not plan.connector.endswith(grammar().adversative):
        return False
    had_been = plan.tense is Tense.PAST and ("scheduled" in classes_told(plan) or plan.lemma == _BE)
    return any(p.is_date for p in plan.phrases) and (had_been or plan.mode in (Mode.FORMER, Mode.DECIDED))


def _comes_otherwise(deed: Clause, plan: Clause) -> bool:
    """Whether it says of the same what came of it: another day, the deed itself, or nothing.

    "7일 시장을 만날 예정이었으나 8일 의장을 만났다" tells two things.
    """
    if any(phrase.is_topic or phrase.particle in _SUBJECT for phrase in deed.phrases):
        return False
    if deed.with_particle(*_DONE_TO) and plan.with_particle(*_DONE_TO):
        return False
    came = bool(classes_told(deed) & _DEEDS) and any(phrase.is_date for phrase in deed.phrases)
    return came or deed.lemma in act_words().coming_about or is_called_off(deed) or days_moved(deed) is not None


def _instead(plan: Clause, deed: Clause) -> Clause:
    """What came of it, with all that the plan said but its day, which is told where only the distance from it is."""
    counted_from = new_day(deed) is None and days_moved(deed) is not None
    kept = [replace(p, particle="") if p.is_date else p for p in plan.phrases if counted_from or not p.is_date]
    return deed.with_phrases([*kept, *deed.phrases])
