"""Visits that a clause names by a noun beside its verb."""

from __future__ import annotations

from msgspec.structs import replace

from ihaeng.reading.korean.acts.find import Act
from ihaeng.reading.korean.acts.visitable import can_be_visited
from ihaeng.reading.korean.grammar.clauses import Clause, Mode, Phrase
from ihaeng.reading.korean.lexicon import act_words, grammar
from ihaeng.reading.korean.roles.counterparts import named

_UNDERTAKEN = ("을", "를", "에")
FIRST_OR_LAST = ("시작", "끝", "마지막", "필두", "계기")
"""How what comes first or last of a row of deeds, or leads to the others, goes on ("방문을 시작으로")."""


def visits_named(clause: Clause) -> list[Act]:
    """Visits told by a noun within the clause ("항만청 방문을 시작으로 조선소 견학, ... 한다")."""
    found: list[Act] = []
    if clause.mode not in (Mode.PLAIN, Mode.FORMER):
        return found
    for place, phrase in enumerate(clause.phrases):
        following = clause.phrases[place + 1].text if place + 1 < len(clause.phrases) else ""
        undertaken = phrase.particle in _UNDERTAKEN and "undertake" in act_words().classes_of(clause.lemma, "")
        goes_on = phrase.particle == "," or (phrase.particle in ("을", "를") and following in FIRST_OR_LAST)
        last = place == len(clause.phrases) - 1
        comes_first = phrase.particle == "에" and clause.lemma in grammar().adverbial
        goes_on = goes_on or (last and (undertaken or comes_first))
        target = visited_in(phrase) if goes_on or phrase.particle in ("과", "와") else None
        if target:
            found.append(Act("named-visit", "visit", clause, None, (target,)))
    return found


def visited_in(phrase: Phrase) -> Phrase | None:
    """What a phrase says is visited by the verbal noun that it ends with ("항만청 방문")."""
    text = act_words().without_state(phrase.text)
    noun = next((noun for noun in act_words().visits if text.endswith(f" {noun}")), None)
    if noun is None:
        return None
    name = text[: -len(noun) - 1]
    target = replace(phrase, text=name, end=phrase.start + len(name))
    return target if can_be_visited(named(target), target) else None
