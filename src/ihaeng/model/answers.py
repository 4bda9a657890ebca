"""What those concerned say to the lines and missions of a ledger, beside which their words are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ihaeng.model.decision import Answer, LaidDecision, Subject, Verdict
from ihaeng.model.ledger import Ledger


def answers_of_lines(ledger: Ledger) -> Mapping[str, tuple[Answer, ...]]:
    """The answers to each line by its id, in the order in which they were written down; none where nobody answered."""
    by_act = _by_place([one for one in ledger.decisions if one.decision.subject is not Subject.MISSION])
    answers = {line.id: _together([by_act.get(name, ()) for name in line.activities]) for line in ledger.lines}
    return {name: found for name, found in answers.items() if found}


def answers_of_missions(ledger: Ledger) -> Mapping[str, tuple[Answer, ...]]:
    """The answers to each mission as a whole, by its id."""
    laid = [one for one in ledger.decisions if one.decision.subject is Subject.MISSION]
    by_document = _by_place(laid)
    answers = {one.id: _together([by_document.get(name, ()) for name in one.documents]) for one in ledger.missions}
    return {name: found for name, found in answers.items() if found}


def is_answer(laid: LaidDecision) -> bool:
    """Whether this is an answer that lies on a fact and was not taken back."""
    return laid.decision.verdict is Verdict.ANSWER and not laid.homeless and not laid.undone


def _by_place(laid: Sequence[LaidDecision]) -> Mapping[str, list[tuple[int, Answer]]]:
    """Numbered answers by act, or by document where they lie on what a document tells of a mission."""
    found: defaultdict[str, list[tuple[int, Answer]]] = defaultdict(list)
    for number, one in enumerate(laid):
        if is_answer(one) and one.decision.answer:
            for name in one.on:
                found[name.partition("/")[0]].append((number, one.decision.answer))
    return found


def _together(found: Sequence[Sequence[tuple[int, Answer]]]) -> tuple[Answer, ...]:
    return tuple(answer for _, answer in sorted({pair for held in found for pair in held}, key=lambda pair: pair[0]))
