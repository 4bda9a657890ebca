"""What became of agreements, contracts and investments, in words."""

from __future__ import annotations

import functools
from decimal import Decimal

from ihaeng.model import Amount, Basis, Commitment, CommitmentAmount, Ledger, Milestone
from ihaeng.publish.quoting import Shelf
from ihaeng.publish.shapes import Promise, Quote
from ihaeng.publish.values import day, money, shown
from ihaeng.publish.words import Words

MOST_SUMS = 4_096
"""Sums that are kept as they are written: most deals tell theirs several times, and pages tell deals several times."""


def promises(part: Ledger, shelf: Shelf, words: Words) -> tuple[Promise, ...]:
    """Return the commitments of a mission's part of the ledger."""
    labels = {line.id: shown(line.label) for line in part.lines}
    return tuple(_promise(commitment, labels, shelf, words) for commitment in part.commitments)


def _promise(commitment: Commitment, labels: dict[str, str], shelf: Shelf, words: Words) -> Promise:
    named = [labels[line] for line in commitment.lines if line in labels]
    kind = words.kind(commitment.kind)
    told = ((place, getattr(commitment, place)) for place in ("signed", "last_heard"))
    return Promise(
        id=commitment.id,
        stands=commitment.state,
        label=named[0] if named else kind,
        kind=kind,
        parties=words("and").join(map(shown, commitment.parties)),
        amounts=tuple(dict.fromkeys(sum_of(amount, words) for amount in commitment.amounts)),
        state=words(f"state.{commitment.state}"),
        dates=(
            *_announced(commitment, words),
            *(words(f"commitment.{place}", day=day(words, value)) for place, value in told if value),
            *(_milestone(milestone, words) for milestone in commitment.milestones),
        ),
        quotes=_quotes(commitment, shelf, words),
    )


def _announced(commitment: Commitment, words: Words) -> tuple[str, ...]:
    """Say how often a deal was put forward, where it was more than once."""
    times = len(commitment.announcements)
    days = words("and").join(day(words, one.told) for one in commitment.announcements if one.told)
    return (words.count("commitment.announced", times, days=days),) if times > 1 else ()


def _milestone(milestone: Milestone, words: Words) -> str:
    title = shown(milestone.title)
    if milestone.status == "met":
        met = day(words, milestone.date_met) if milestone.date_met else ""
        return words("commitment.met" if met else "commitment.met_undated", title=title, day=met)
    return words("commitment.due", title=title, day=day(words, milestone.due_date or ""))


def _quotes(commitment: Commitment, shelf: Shelf, words: Words) -> tuple[Quote, ...]:
    """The sentences of later coverage, each once."""
    told = [(moment.sentence, words(f"state.{moment.state}")) for moment in commitment.history]
    told += [(one.sentence, shown(one.title)) for one in commitment.milestones]
    stages = {mention: stage for mention, stage in reversed(told) if mention}
    ordered = sorted(stages, key=lambda mention: (shelf.order(mention.document), mention.span))
    return tuple(shelf.quote_span(mention.document, mention.span, stages[mention]) for mention in ordered)


def sum_of(amount: CommitmentAmount, words: Words) -> str:
    """Write a sum of a commitment with its rung."""
    return _sum_of(amount.value, amount.currency, amount.basis, amount.whose, words)


@functools.lru_cache(maxsize=MOST_SUMS)
def _sum_of(value: str, currency: str | None, basis: Basis | None, whose: str | None, words: Words) -> str:
    return money(words, Amount(value=Decimal(value), currency=currency, basis=basis, whose=whose))
