"""How long work takes on this processor, whatever else the machine does."""

from __future__ import annotations

import time
from collections.abc import Callable

ROUNDS = 7
"""Enough for the best to settle on a shared machine."""


def best_in_turns(*works: Callable[[], object]) -> list[float]:
    """CPU seconds of the quickest round of each, taken in turns: what slows the machine down slows all of them."""
    rounds = [[_seconds(work) for work in works] for _ in range(ROUNDS)]
    return [min(times) for times in zip(*rounds, strict=True)]


def best_seconds(work: Callable[[], object]) -> float:
    """CPU seconds of the quickest round."""
    return best_in_turns(work)[0]


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
