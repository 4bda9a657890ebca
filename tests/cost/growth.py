"""How the cost of a piece of work grows with its input: two sizes measured beside each other, never against a clock."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

TIMES = 4
"""How much larger the second input is: a straight line then takes 4 times as long, a square 16 times."""

TOO_STEEP = 8.0
"""The middle between the two, as factors go."""

ROUNDS = 6
"""Measurements that must all agree before a piece of work is blamed: the machine has other work too."""

LEAST = 2e-5
"""Seconds below which a measurement says nothing."""

Work = Callable[[], object]


def seconds(work: Work) -> float:
    """Of this process alone, without the collector: what it has to look through is the whole run's, not the work's."""
    collected = gc.isenabled()
    gc.disable()
    try:
        began = time.process_time()
        work()
        return time.process_time() - began
    finally:
        if collected:
            gc.enable()


def grows_straight(prepare: Callable[[int], Work], size: int) -> bool:
    """Whether `TIMES` times the input costs less than `TOO_STEEP` times as much; `prepare` makes the work of a size."""
    small, large = prepare(size), prepare(TIMES * size)
    small()  # loads what is loaded once
    return any(seconds(large) < TOO_STEEP * max(seconds(small), LEAST) for _ in range(ROUNDS))
