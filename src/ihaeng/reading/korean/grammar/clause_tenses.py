"""Tenses of clauses that have none of their own, from the clauses behind them."""

from __future__ import annotations

from msgspec.structs import replace

from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Tense
from ihaeng.reading.korean.lexicon import act_words, grammar

_AIM = "목표"
_AIMED = ("하다", "삼다", "두다", "잡다")
"""What somebody sets out for, before 로, and the verbs behind it."""


def settle_tenses(clauses: list[Clause]) -> list[Clause]:
    """Give every clause without a tense of its own that of the next clause that has one.

    What leads up to a decision ("둘러보고 ... 돕기로 했다") has happened, unless the decision is for an act like it.
    So has what leads up to words for those met ("만나 ... 도와 달라고 당부했다").
    """
    settled: list[Clause] = []
    tense, decided = Tense.OPEN, False
    for clause in reversed([told for one in clauses for told in _with_what_is_planned(one)]):
        if clause.tense is not Tense.OPEN and not _is_told_there(clause, settled[-1:]):
            decided = clause.mode is Mode.DECIDED
            tense = Tense.PAST if decided and not _is_for_an_act(clause) else _time_of(clause)
        of_its_own = clause.tense if clause.lemma not in grammar().in_view else _time_of(clause)
        settled.append(replace(clause, tense=tense if of_its_own is Tense.OPEN else of_its_own))
        if decided and _is_for_later(clause):
            tense = Tense.PAST
    return settled[::-1]


def _is_told_there(clause: Clause, behind: list[Clause]) -> bool:
    """Whether the clause is what somebody says to those met, so that its tense is that of the words alone."""
    if clause.ending is not Ending.QUOTED or not behind:
        return False
    speaking = behind[0].lemma
    return speaking in grammar().spoken_to or (speaking in grammar().spoken and not _is_for_an_act(clause))


def _is_for_an_act(clause: Clause) -> bool:
    """Whether what was decided may be an act itself ("협약을 맺기로 했다"), not "정보를 주고받기로"."""
    classes = act_words().classes_of(clause.lemma, "")
    objects = [phrase.text for phrase in clause.with_particle("을", "를")]
    return bool(classes) and (classes != {"sign"} or any(map(act_words().noun_of, objects)))


def _is_for_later(clause: Clause) -> bool:
    """Whether the clause opens what was decided for another time ("협의하고 내년에 협약을 맺기로 했다")."""
    return any(phrase.text.startswith(grammar().later) for phrase in clause.phrases)


def _with_what_is_planned(clause: Clause) -> list[Clause]:
    """ "항만을 견학하는 일정을 세웠다": the description of the plan as a clause of its own before it."""
    if not _makes_a_plan(clause):
        return [clause]
    plan = clause.with_particle("을", "를")[-1]
    told = [replace(m, ending=Ending.CONNECTIVE, tense=Tense.OPEN) for m in plan.modifiers if m.tense is not Tense.PAST]
    return [*told, clause]


def _makes_a_plan(clause: Clause) -> bool:
    plans = clause.with_particle("을", "를")[-1:]
    return clause.lemma in grammar().planning and any(plan.text.endswith(grammar().intention_nouns) for plan in plans)


def _time_of(clause: Clause) -> Tense:
    """ "예정되어 있다", "앞두고 있다", "일정을 세웠다" and "실적을 목표로 하고 있다" tell of what is to come."""
    if clause.lemma in _AIMED and any(phrase.text.endswith(_AIM) for phrase in clause.with_particle("로", "으로")):
        return Tense.FUTURE
    in_view = clause.lemma in grammar().in_view
    scheduled = in_view or "scheduled" in act_words().classes_of(clause.lemma, "") or _makes_a_plan(clause)
    return Tense.FUTURE if scheduled and clause.tense is Tense.PAST else clause.tense
