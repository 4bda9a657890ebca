"""What became of agreements, contracts and investments, in words."""

from __future__ import annotations

from decimal import Decimal

from ihaeng.model import Amount, Commitment, CommitmentAmount, Ledger
from ihaeng.publish.shapes import Promise
from ihaeng.publish.values import day, money, shown
from ihaeng.publish.words import Words


def promises(part: Ledger, words: Words) -> tuple[Promise, ...]:
    """Return the commitments of a mission's part of the ledger."""
    labels = {line.id: shown(line.label) for line in part.lines}
    return tuple(_promise(commitment, labels, words) for commitment in part.commitments)


def _promise(commitment: Commitment, labels: dict[str, str], words: Words) -> Promise:
    named = [labels[line] for line in commitment.lines if line in labels]
    kind = words.kind(commitment.kind)
    told = ((place, getattr(commitment, place)) for place in ("signed", "last_heard"))
    return Promise(
        label=named[0] if named else kind,
        kind=kind,
        parties=words("and").join(map(shown, commitment.parties)),
        amounts=tuple(dict.fromkeys(sum_of(amount, words) for amount in commitment.amounts)),
        state=words(f"state.{commitment.state}"),
        dates=tuple(words(f"commitment.{place}", day=day(words, value)) for place, value in told if value),
    )


def sum_of(amount: CommitmentAmount, words: Words) -> str:
    """Write a sum of a commitment with its rung."""
    return money(words, Amount(value=Decimal(amount.value), currency=amount.currency, basis=amount.basis))
