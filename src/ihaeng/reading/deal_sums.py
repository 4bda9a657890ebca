"""Which sum belongs to which act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ihaeng.language.names import normal_name
from ihaeng.model import Amount, Basis, Span
from ihaeng.reading.acts import Act
from ihaeng.reading.clauses import Phrase
from ihaeng.reading.drafts import Draft
from ihaeng.reading.lexicon import people_words
from ihaeng.reading.reasons import because, data, of_amount
from ihaeng.reading.sentence_context import SentenceContext
from ihaeng.reading.sums import Sum, sums_of, tells_a_size

BASES = {"contract": Basis.CONTRACTED, "agreement": Basis.AGREED, "investment": Basis.AGREED}
"""The rung on which the sum of a signed promise stands; no sum of it stands higher before money flows."""

NEAR = 3
"""Parts of the document within which a sentence may still tell the size of a promise."""

_GATHERINGS = ("meeting", "event", "exhibition", "promotion")
_LADDER = list(Basis)


def fill_amount(told: SentenceContext, draft: Draft, act: Act) -> None:
    """The sum of an act: the one its object names, else the one of its clause that describes nobody else."""
    if act.kind not in BASES and act.kind not in _GATHERINGS:
        return
    text = told.sentence.text
    sums = [found for found in sums_of(text) if may_be_of(act.kind, found)]
    inside = _within(sums, _stretch(act.object)) if act.object else []
    own = inside or [
        found for found in _within(sums, (act.clause.first, act.clause.end)) if not _is_of_others(act, found)
    ]
    if own:
        give(draft, _chosen(act, own), text)


def may_be_of(kind: str, found: Sum) -> bool:
    """Whether a sum can be that of an act of a kind: a gathering's only where words say what was achieved there."""
    if found.is_aside:
        return False
    return found.basis is not Basis.CONSULTED if kind in BASES else found.basis is not None


def give(draft: Draft, found: Sum, text: str) -> None:
    """Write a sum of `text` to an act, on the rung that words say or that its kind stands on."""
    basis = rung_of(draft.kind, found)
    value = found.mention.value
    draft.amount = Amount(value=value.value, currency=value.currency, basis=basis, whose=found.whose)
    draft.rules.append(of_amount(found.mention, text))
    if basis:
        draft.rules.append(because("amount", f"basis-{basis}", data("ko", "sums") if found.basis else None))


def rung_of(kind: str, found: Sum) -> Basis | None:
    """What the words around a sum say, but nothing above what an act of that kind can promise."""
    limit = BASES.get(kind)
    if found.basis is None or limit is None or found.basis is Basis.REALISED:
        return found.basis or limit
    return min(found.basis, limit, key=_LADDER.index)


def share_out(text: str, drafts: Sequence[Draft]) -> None:
    """One sum told of several acts at once is each one's only where the text says so; else nobody knows the shares."""
    told = [draft for draft in drafts if draft.amount]
    alike = {(draft.amount.value, draft.amount.currency) for draft in told if draft.amount}
    if len(told) < 2 or len(alike) != 1:
        return
    ((value, currency),) = alike
    of_each = [
        s for s in sums_of(text) if s.is_each and (s.mention.value.value, s.mention.value.currency) == (value, currency)
    ]
    if not of_each:
        for draft in told:
            draft.amount = None
            draft.rules.append(because("amount", "shared-sum"))


@dataclass
class SizeReader:
    """Reads the sums that sentences without an act tell of the promise before: "협약 규모는 모두 4126만 달러다".

    `of` is the promise whose counterpart the sentences last named.
    """

    of: Draft | None = None

    def read(self, text: str, evidence: Span, part: int, before: Sequence[Draft]) -> None:
        """Add the one sum of a sentence to the promise that it speaks of."""
        open_ones = [d for d in before if d.kind in BASES and d.amount is None and part - d.where[0] <= NEAR]
        if not open_ones:
            return
        named = [draft for draft in open_ones if _names_counterpart(text, draft)]
        self.of = named[0] if len(named) == 1 else self.of
        sums = [found for found in sums_of(text) if may_be_of("contract", found)]
        if len(sums) != 1 or not tells_a_size(text):
            return
        for draft in _meant(self.of, open_ones, before[-1], each=sums[0].is_each):
            draft.rules.append(because("amount", "size-of-promise", data("ko", "sums")))
            give(draft, sums[0], text)
            draft.evidence.append(evidence)


def _meant(named: Draft | None, open_ones: list[Draft], last: Draft, *, each: bool) -> list[Draft]:
    """The promises that a size belongs to: the named one, else the one that the last sentence promised."""
    if named in open_ones and named:
        return [named]
    of_last = [draft for draft in open_ones if draft.where[:2] == last.where[:2]]
    return of_last if each or len(of_last) == 1 else []


def _names_counterpart(text: str, draft: Draft) -> bool:
    """Whether a text names one of an act's counterparts, be it only by the last word of the name."""
    lasts = {name.split()[-1] for party in draft.parties for name in party if name.split()}
    bare = {normal_name(last) for last in lasts if last not in people_words().groups}
    return any(len(name) > 1 and name in text.casefold() for name in bare)


def _chosen(act: Act, sums: list[Sum]) -> Sum:
    """Of several sums the one on the act's own rung, the total, the first one behind the counterpart."""
    fitting = [found for found in sums if found.basis in (None, BASES.get(act.kind, Basis.CONSULTED))] or sums
    total = [found for found in fitting if found.is_total]
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
