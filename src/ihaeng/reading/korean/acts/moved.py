"""What was moved to another day and took place: "하루 앞당겨 6일 열렸다" calls nothing off."""

from __future__ import annotations

from msgspec.structs import replace

from ihaeng.reading.korean.acts.calling_off import NEW_DAY, moves
from ihaeng.reading.korean.acts.find import classes_told
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase
from ihaeng.reading.korean.lexicon import act_words

_SO = ("어", "아", "여", "어서", "아서", "여서")
"""Endings by which a move is the manner of the deed behind it."""
_DEEDS = frozenset(("happen", "hold", "meet", "visit", "attend", "speak", "sign"))
"""Classes of verbs by which what was moved takes place."""


def with_moves_joined(clauses: list[Clause]) -> list[Clause]:
    """The clauses, of which those that only move a deed to a day are one with the deed behind them."""
    if not any(clause.lemma in act_words().moving_days for clause in clauses):
        return clauses
    joined: list[Clause] = []
    for clause in clauses:
        if joined and _is_how(joined[-1], clause):
            joined[-1] = _together(joined[-1], clause)
        else:
            joined.append(clause)
    return joined


def _is_how(move: Clause, deed: Clause) -> bool:
    leads_on = move.ending is Ending.CONNECTIVE and move.connector in _SO and moves(move)
    asserted = move.mode is Mode.PLAIN and deed.mode is Mode.PLAIN and not moves(deed)
    to_a_day = any(phrase.is_date for phrase in (*move.phrases, *deed.phrases))
    return leads_on and asserted and to_a_day and bool(classes_told(deed) & _DEEDS)


def _together(move: Clause, deed: Clause) -> Clause:
    """The deed with all that stands before the move; the day moved to is its day."""
    before: list[Phrase] = [
        replace(phrase, particle="") if phrase.is_date and phrase.particle in NEW_DAY else phrase
        for phrase in move.phrases
    ]
    return deed.with_phrases([*before, *deed.phrases])
