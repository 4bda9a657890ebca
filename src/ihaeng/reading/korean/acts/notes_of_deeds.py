"""What official notes tell without a tense ("협약을 체결함"): after the journey it is what was done there."""

from __future__ import annotations

from msgspec.structs import replace

from ihaeng.model.partial_date import is_open, last_day
from ihaeng.reading.dates import DateContext, resolve
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Tense
from ihaeng.reading.korean.sentence_context import SentenceContext

_OF_NOTES = ("ᆷ", "음")
"""Endings of their sentences."""


def as_deeds(told: SentenceContext, clauses: list[Clause]) -> list[Clause]:
    """The clauses; those of a note without a tense as past, where the journey is over and no day is to come."""
    if not clauses or not _is_a_note(clauses[-1]) or not _is_over(told, told.discourse.mission_end):
        return clauses
    state = told.discourse
    context = DateContext(reference=state.reference, mission_start=state.mission_start, mission_end=state.mission_end)
    days = [resolve(found.expression, context) for found in told.expressions]
    if any(not _is_over(told, end or start) for start, end in days):
        return clauses
    return [replace(clause, tense=Tense.PAST) if clause.tense is Tense.PRESENT else clause for clause in clauses]


def _is_a_note(last: Clause) -> bool:
    return last.ending is Ending.FINAL and last.tense is Tense.PRESENT and last.connector in _OF_NOTES


def _is_over(told: SentenceContext, day: str | None) -> bool:
    reference = told.discourse.reference
    if day is None or reference is None or is_open(day):
        return False
    return last_day(day) < reference
