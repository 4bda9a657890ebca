"""How many acts of one document share a counterpart or a kind: what is common tells no act from another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from ihaeng.ledger.counterparts import named
from ihaeng.model import Activity


def crowds(activities: Sequence[Activity]) -> list[tuple[tuple[str, ...], int]]:
    """The parties that stand in several acts of one document and stage, and in how many at most."""
    counts: dict[tuple[str, tuple[str, ...], str], int] = {}
    for act in activities:
        for party in named(act):
            key = (act.document, party, act.stage.value)
            counts[key] = counts.get(key, 0) + 1
    most: dict[tuple[str, ...], int] = {}
    for (_, party, _), count in counts.items():
        most[party] = max(most.get(party, 0), count)
    return [(party, count) for party, count in sorted(most.items()) if count > 1]


def common_sums(activities: Sequence[Activity]) -> dict[Decimal, int]:
    """In how many acts of one document and stage each sum stands at most: several firms may sign for a million each."""
    sheets = Counter((act.amount.value, act.document, act.stage) for act in activities if act.amount)
    most: dict[Decimal, int] = {}
    for (value, _, _), count in sheets.items():
        most[value] = max(most.get(value, 0), count)
    return most


def lone_kinds(activities: Sequence[Activity]) -> frozenset[str]:
    """The kinds of which no document tells more than one act of one stage."""
    sheets = Counter((act.kind, act.document, act.stage) for act in activities)
    return frozenset(kind for kind, _, _ in sheets) - {kind for (kind, _, _), count in sheets.items() if count > 1}
