"""Calls that somebody has of others: "대표단의 예방을 받고" says who came to whom, as "대표단을 접견하고" does."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ihaeng.reading.korean.grammar.clauses import Clause, Phrase

_RECEIVES = "접견하다"
_HAS = "받다"
_CALL = re.compile(r"(?P<who>.*\S)의 (?:예방|내방|방문)\Z")


def with_calls_received(clauses: list[Clause]) -> list[Clause]:
    """The clauses; one that tells of a call received as one of meeting whoever came."""
    return [_as_a_meeting(clause) if clause.lemma == _HAS else clause for clause in clauses]


def _as_a_meeting(clause: Clause) -> Clause:
    calls = {phrase.start: told for phrase in clause.with_particle("을", "를") if (told := _who_called(phrase))}
    phrases = tuple(calls.get(phrase.start, phrase) for phrase in clause.phrases)
    return replace(clause, lemma=_RECEIVES, phrases=phrases) if calls else clause


def _who_called(phrase: Phrase) -> Phrase | None:
    found = _CALL.match(phrase.text)
    if found is None:
        return None
    end = phrase.start + found.end("who")
    words = tuple(morpheme for morpheme in phrase.morphemes if morpheme.start < end)
    return replace(phrase, text=found["who"], end=end, particle="을", morphemes=words)
