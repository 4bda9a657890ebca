"""How long work takes on this processor, whatever else the machine does."""

from __future__ import annotations

import time
from collections.abc import Callable

ROUNDS = 5
"""Enough for the best to settle on a shared machine."""


def best_seconds(work: Callable[[], object]) -> float:
    """CPU seconds of the quickest round."""
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)
