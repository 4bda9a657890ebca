"""Deeds that share one verb: "3일에는 시카고에서 설명회를, 4일에는 뉴욕에서 상담회를 연다" tells two."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Phrase
from ihaeng.reading.korean.lexicon import act_words

_DONE_TO = ("을", "를")
_LISTED = (*_DONE_TO, ",", "이", "가")
_THERE = ("에서", "에서는", "에선")


def with_shared_verbs(clauses: list[Clause]) -> list[Clause]:
    """The clauses; one whose verb serves several deeds, each with its own day or place, as one clause a deed."""
    return [told for clause in clauses for told in (_each(clause) if len(clause.phrases) > 3 else (clause,))]


def _each(clause: Clause) -> Iterator[Clause]:
    first, cuts = 0, _cuts(clause.phrases)
    for cut in cuts:
        done = replace(clause.phrases[cut], particle=_particle_of_the_last(clause))
        phrases = (*clause.phrases[first:cut], done)
        yield replace(clause, start=done.end, end=done.end, ending=Ending.CONNECTIVE, phrases=phrases)
        first = cut + 1
    yield replace(clause, phrases=clause.phrases[first:]) if first else clause


def _particle_of_the_last(clause: Clause) -> str:
    """What marks the last deed, and would each one before it ("관광설명회, ... 상담회를 연다")."""
    return next(phrase.particle for phrase in reversed(clause.phrases) if _ends_a_deed(phrase))


def _cuts(phrases: tuple[Phrase, ...]) -> list[int]:
    """Where a deed ends that the clause's own verb is of, too: before the day or the place of the next one."""
    ends = [place for place, phrase in enumerate(phrases) if _ends_a_deed(phrase)]
    if len(ends) < 2 or not any(_sets_a_scene(phrase) for phrase in phrases[: ends[0]]):
        return []
    of_a_kind = phrases[ends[-1]].particle in _DONE_TO or _is_an_act(phrases[ends[-1]])
    return [place for place in ends[:-1] if of_a_kind and _sets_a_scene(phrases[place + 1])]


def _ends_a_deed(phrase: Phrase) -> bool:
    return phrase.particle in _DONE_TO or (phrase.particle in _LISTED and _is_an_act(phrase))


def _is_an_act(phrase: Phrase) -> bool:
    """Whether it names a gathering or a deal, or a deed to be done ("건설현장 견학")."""
    words = act_words()
    deed = phrase.text.endswith(tuple(f" {noun}" for noun in (*words.visits, *words.deeds)))
    return not phrase.is_date and (deed or words.noun_of(phrase.text) is not None)


def _sets_a_scene(phrase: Phrase) -> bool:
    """Whether it says when or where."""
    return phrase.is_date or phrase.particle in _THERE
