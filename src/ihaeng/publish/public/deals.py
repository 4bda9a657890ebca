"""Commitments of lists as they may be published: made of the public ledger's, with what is known of the day."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ihaeng.model import Commitment, Ledger, Mention
from ihaeng.model.lists import CommitmentSummary
from ihaeng.publish.selection import sentences_of


class PublicDeals:
    """The commitments of a public ledger, and the small part of it that each one is told in."""

    def __init__(self, ledger: Ledger) -> None:
        self._deals = {deal.id: deal for deal in ledger.commitments}
        self._lines = {line.id: line for line in ledger.lines}
        self._acts = {act.id: act for act in ledger.activities}
        self._held = {held.document.id: held for held in ledger.documents}
        quoted = (mention for deal in ledger.commitments for mention in sentences_of(deal))
        self._quoted = {(one.document, one.span.start): one for one in quoted}
        for act in ledger.activities:
            for span in act.evidence:
                self._quoted.setdefault((act.document, span.start), Mention(document=act.document, span=span))

    def summary(self, one: CommitmentSummary) -> CommitmentSummary | None:
        """A commitment of a list; None where the public ledger has none of that id."""
        deal = self._deals.get(one.commitment.id)
        if deal is None:
            return None
        lines = [self._lines[name] for name in deal.lines if name in self._lines]
        steps = zip(one.commitment.milestones, deal.milestones, strict=True)
        return replace(
            one,
            commitment=deal,
            label=lines[0].label if lines else "",
            past=tuple(shown for step, shown in steps if step in one.past),
            last_word=self._word(one.last_word) if one.last_word else None,
        )

    def part(self, deal: Commitment) -> Ledger:
        """The lines that tell a commitment, their acts, and the documents of these and of its later life."""
        lines = tuple(self._lines[name] for name in deal.lines if name in self._lines)
        acts = tuple(self._acts[name] for line in lines for name in line.activities if name in self._acts)
        told = dict.fromkeys([act.document for act in acts] + [mention.document for mention in sentences_of(deal)])
        documents = tuple(self._held[name] for name in told if name in self._held)
        return Ledger(documents=documents, activities=acts, lines=lines, commitments=(deal,))

    def told_in(self, summaries: tuple[CommitmentSummary, ...]) -> Iterator[str]:
        """The documents of the last words of some commitments."""
        yield from dict.fromkeys(one.last_word.document for one in summaries if one.last_word)

    def _word(self, mention: Mention) -> Mention:
        """A sentence as it may be quoted; its place alone where it may not."""
        place = (mention.document, mention.span.start)
        return self._quoted.get(place, replace(mention, span=replace(mention.span, quote="")))
