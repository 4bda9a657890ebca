"""Sums that a later sentence tells of an act before: the size of a promise, what came of a gathering."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ihaeng.language.names import normal_name
from ihaeng.language.remembered import remembered
from ihaeng.model import Span
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.lexicon import act_words, people_words
from ihaeng.reading.korean.roles.deal_sums import give_results
from ihaeng.reading.reasons import because, data
from ihaeng.reading.rungs import BASES, GATHERINGS, give, may_be_of
from ihaeng.reading.sums import sums_of, tells_a_size

NEAR = 3
"""Parts of the document within which a sentence may still tell the sums of an act."""


@dataclass
class LaterSums:
    """Reads the sentences that tell no act: "협약 규모는 모두 4126만 달러다".

    `of` is the promise whose counterpart they named last.
    """

    of: Draft | None = None

    def read(self, text: str, evidence: Span, part: int, before: Sequence[Draft]) -> None:
        """Add the sums of a sentence to the act that it speaks of."""
        near = [draft for draft in before if part - draft.where[0] <= NEAR and draft.amount is None]
        promises = [draft for draft in near if draft.kind in BASES]
        named = [draft for draft in promises if _names_counterpart(text, draft)]
        self.of = named[0] if len(named) == 1 else self.of
        if near and not (promises and self._size(text, evidence, promises, before[-1])):
            _results(text, evidence, near, before[-1])

    def _size(self, text: str, evidence: Span, promises: list[Draft], last: Draft) -> bool:
        sums = [found for found in sums_of(text) if may_be_of("contract", found)] if tells_a_size(text) else []
        if len(sums) != 1:
            return False
        meant = [draft for draft in promises if draft is self.of]
        if not meant:
            of_last = [draft for draft in promises if draft.where[:2] == last.where[:2]]
            meant = of_last if sums[0].is_each or len(of_last) == 1 else []
        for draft in meant:
            draft.rules.append(because("amount", "size-of-promise", data("ko", "sums")))
            give(draft, sums[0], text)
            draft.evidence.append(evidence)
        return bool(meant)


def _results(text: str, evidence: Span, near: list[Draft], last: Draft) -> None:
    gatherings = [draft for draft in near if draft.kind in GATHERINGS]
    nouns = [(draft, act_words().noun_of(draft.about or "")) for draft in gatherings]
    meant = [draft for draft, noun in nouns if noun and noun[0] in text]
    if not meant and last in gatherings and last.kind != "meeting":
        meant = [last]
    if len(meant) == 1 and sums_of(text):
        give_results(meant[0], sums_of(text), text)
        meant[0].evidence += [evidence] if meant[0].amount else []


def _names_counterpart(text: str, draft: Draft) -> bool:
    """Whether a text names one of an act's counterparts, be it only by the last word of the name."""
    lasts = {name.split()[-1] for party in draft.parties for name in party if name.split()}
    bare = {_bare(last) for last in lasts if last not in people_words().groups}
    return any(len(name) > 1 and name in text.casefold() for name in bare)


@remembered
def _bare(name: str) -> str:
    return normal_name(name)
