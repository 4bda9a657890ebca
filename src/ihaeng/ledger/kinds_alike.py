"""How readily one act is told as two kinds."""

from __future__ import annotations

import functools
from importlib import resources

import yaml

GATHERINGS = frozenset({"event", "exhibition", "speech", "promotion"})
"""Kinds at which many people are met: two texts that name different ones do not contradict each other."""


def kinds_alike(one: str, other: str) -> float:
    """1 for one kind, 0 for two that are never one act, between them what `kinds_alike.yaml` says."""
    return 1.0 if one == other else _table().get(frozenset((one, other)), 0.0)


@functools.cache
def _table() -> dict[frozenset[str], float]:
    rows = yaml.safe_load((resources.files("ihaeng.ledger") / "kinds_alike.yaml").read_text("utf-8"))
    return {frozenset((one, other)): float(share) for one, row in rows.items() for other, share in row.items()}
