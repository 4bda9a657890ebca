"""Which sum belongs to which act."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ihaeng.model import Basis
from ihaeng.reading.amounts import find_open_sums
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.acts.find import Act
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.sentence_context import SentenceContext
from ihaeng.reading.reasons import because, data, of_amount
from ihaeng.reading.rungs import BASES, GATHERINGS, LADDER, amount_of, give, may_be_of
from ihaeng.reading.sums import Sum, sums_of


def fill_amount(told: SentenceContext, draft: Draft, act: Act) -> None:
    """The sum of a promise, or why it has none."""
    if act.kind not in BASES:
        return
    text = told.sentence.text
    own = _own_sums(act, [found for found in sums_of(text) if may_be_of(act.kind, found)])
    chosen = _chosen(act, own)
    if chosen:
        give(draft, chosen, text)
    elif own:
        draft.rules.append(because("amount", "several-sums"))
    else:
        _say_why_not(draft, text, act)


def _say_why_not(draft: Draft, text: str, act: Act) -> None:
    """Note the sum that the clause of a promise leaves open."""
    for left_open in find_open_sums(text):
        if act.clause.first <= left_open.start < act.clause.end:
            words = text[left_open.start : left_open.end]
            draft.rules.append(because("amount", left_open.rule, data("ko", "amounts/open"), words))


def fill_results(text: str, drafts: Sequence[Draft]) -> None:
    """What came of the one gathering that a sentence tells: the sums that none of its promises has taken."""
    gatherings = [draft for draft in drafts if draft.kind in GATHERINGS]
    if len(gatherings) == 1:
        taken = {(draft.amount.value, draft.amount.currency) for draft in drafts if draft.amount}
        give_results(gatherings[0], [found for found in sums_of(text) if _worth(found) not in taken], text)


def give_results(draft: Draft, sums: Sequence[Sum], text: str) -> None:
    """Write what was achieved to a gathering: the sum of the lowest rung, one more for each higher rung."""
    results: dict[Basis, Sum] = {}
    for found in sums:
        if found.basis and may_be_of(draft.kind, found):
            results.setdefault(found.basis, found)
    for number, basis in enumerate(sorted(results, key=LADDER.index)):
        if number == 0:
            give(draft, results[basis], text)
        else:
            draft.further_amounts.append(amount_of(results[basis], basis))
            draft.rules.append(of_amount(results[basis].mention, text))


def share_out(text: str, clause: Clause, drafts: Sequence[Draft]) -> None:
    """The sums of several promises told at once: as many as there are promises go to one each, in order.

    One sum is each one's only where the text says so; else nobody knows the shares.
    """
    promises = [draft for draft in drafts if draft.kind in BASES]
    if len(promises) < 2 or len(promises) != len(drafts):
        return
    sums = [found for found in _within(list(sums_of(text)), (clause.first, clause.end)) if not found.is_aside]
    single = [found for found in sums if not found.is_total]
    shared = len({_worth(found) for found in sums}) == 1 and not any(found.is_each for found in sums)
    for number, draft in enumerate(promises):
        if len(single) == len(promises):
            _forget_sum(draft)
            give(draft, single[number], text)
        elif shared:
            _forget_sum(draft)
            draft.rules.append(because("amount", "shared-sum"))


def _forget_sum(draft: Draft) -> None:
    draft.amount = None
    draft.rules = [reason for reason in draft.rules if reason.field != "amount"]


def _worth(found: Sum) -> tuple[Decimal, str | None]:
    return found.mention.value.value, found.mention.value.currency


def _own_sums(act: Act, sums: list[Sum]) -> list[Sum]:
    """The sums behind the one counterpart, else those its object names, else those that describe nobody else."""
    inside = _within(sums, _stretch(act.object)) if act.object else []
    around = _within(sums, (act.clause.first, act.clause.end))
    mine = [found for found in around if found in inside or not _is_of_others(act, found)]
    behind = [found for found in mine if len(act.targets) == 1 and found.mention.start >= act.targets[0].end]
    return behind or inside or mine


def _chosen(act: Act, sums: list[Sum]) -> Sum | None:
    """Of several sums the one on the act's own rung, the total, the first one behind the counterpart.

    None where each of several counterparts has its own: they are never summed.
    """
    fitting = [found for found in sums if found.basis in (None, BASES.get(act.kind))] or sums
    total = [found for found in fitting if found.is_total]
    if not fitting or (len(fitting) == len(act.targets) > 1 and not total):
        return None
    behind = [found for found in fitting if act.targets and found.mention.start >= act.targets[-1].end]
    return (total or behind or fitting)[0]


def _is_of_others(act: Act, found: Sum) -> bool:
    """Whether a sum stands in what describes another phrase than the act's own: the counterpart's turnover."""
    others = (phrase for phrase in act.clause.phrases if phrase is not act.object)
    return any(m.first <= found.mention.start < m.end for phrase in others for m in phrase.modifiers)


def _stretch(phrase: Phrase) -> tuple[int, int]:
    """A phrase with all that describes it."""
    return min([phrase.start, *(modifier.first for modifier in phrase.modifiers)]), phrase.end


def _within(sums: list[Sum], stretch: tuple[int, int]) -> list[Sum]:
    return [found for found in sums if stretch[0] <= found.mention.start < stretch[1]]
