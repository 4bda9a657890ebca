"""What a description in front of a party says of it, and of those named before it."""

from __future__ import annotations

from collections.abc import Sequence

from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.lexicon import people_words
from ihaeng.reading.korean.particles import particles


def without_parents(targets: Sequence[Phrase]) -> list[Phrase]:
    """The targets but for the parents of a joint venture ("루멘과 노바의 합작법인인 나루와 협약을 맺었다")."""
    kept: list[Phrase] = []
    for target in targets:
        if _is_a_joint_venture(target) and kept and kept[-1].particle in particles().together:
            kept.pop()
        kept.append(target)
    return kept


def _is_a_joint_venture(target: Phrase) -> bool:
    return any(
        clause.lemma == "이다" and phrase.text.endswith(people_words().joint_ventures)
        for clause in target.modifiers
        for phrase in clause.phrases
    )
