"""Houses that one clause moves to and the next looks round in: "노바켐 본사로 자리를 옮겨 생산라인을 둘러봤다"."""

from __future__ import annotations

import itertools

from msgspec.structs import replace

from ihaeng.language.gazetteer import place_named
from ihaeng.reading.korean.grammar.clauses import Clause, Mode
from ihaeng.reading.korean.lexicon import act_words

_TO = ("로", "으로")
_THERE = "에서"
_LEADS_ON = ("어", "아", "여", "어서", "아서")


def with_houses_moved_to(clauses: list[Clause]) -> list[Clause]:
    """The clauses; one that looks at something right behind a move has where that went to as its place."""
    if not any(clause.lemma in act_words().moving for clause in clauses):
        return clauses
    pairs = itertools.pairwise([None, *clauses])
    return [_there(move, clause) if move and clause else clause for move, clause in pairs if clause]


def _there(move: Clause, clause: Clause) -> Clause:
    moved = move.lemma in act_words().moving and move.connector in _LEADS_ON and move.mode is Mode.PLAIN
    goals = [p for p in move.with_particle(*_TO) if not p.is_date and place_named(p.text) is None] if moved else []
    if not goals or clause.lemma not in act_words().looking or clause.with_particle(_THERE):
        return clause
    return clause.with_phrases([replace(goals[-1], particle=_THERE), *clause.phrases])
