"""What a journey is made for, told in steps: "공장을 방문해 협약을 맺기 위해 출국했다" tells of no visit yet."""

from __future__ import annotations

from msgspec.structs import replace

from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode
from ihaeng.reading.korean.lexicon import act_words

_FOR = "위하다"
"""The verb behind an aim of more than an ending ("맺기 위해")."""
_STEPS = frozenset(("어", "아", "여", "어서", "아서"))
"""Endings of a step that leads to the next one."""
_UNDER_WAY = " 중"
_SETS_OUT = frozenset(("depart", "arrive"))


def with_whole_aims(clauses: list[Clause]) -> list[Clause]:
    """Every step right before an aim belongs to it where what is done for it is to set out or to be on the way."""
    if all(clause.mode is not Mode.PURPOSE for clause in clauses):
        return clauses
    whole = list(clauses)
    for place, clause in enumerate(clauses):
        if clause.mode is not Mode.PURPOSE or not _is_a_journey(clauses[place + 1 :]):
            continue
        first = place
        while first and _leads_on(clauses[first - 1]):
            first -= 1
            whole[first] = replace(clauses[first], mode=Mode.PURPOSE)
    return whole


def _is_a_journey(behind: list[Clause]) -> bool:
    """Whether what is done for an aim is a departure, or a visit that goes on ("방문 중이다")."""
    done = next((clause for clause in behind if clause.lemma != _FOR), None)
    if done is None:
        return False
    on_the_way = bool(done.phrases) and done.phrases[-1].text.endswith(_UNDER_WAY)
    return on_the_way or not _SETS_OUT.isdisjoint(act_words().classes_of(done.lemma, ""))


def _leads_on(clause: Clause) -> bool:
    return clause.ending is Ending.CONNECTIVE and clause.connector in _STEPS and clause.mode is Mode.PLAIN
