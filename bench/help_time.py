#!/usr/bin/env python3
"""Measure the CPU time of `ihaeng --help`, in seconds and as a ratio to a Python that does nothing.

The time is the mean of several runs, since some systems count CPU in steps of ten milliseconds. Exit 1 above the
budget.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

RUNS = 20
"""Enough for the mean to settle within a few milliseconds."""

BUDGET = 0.3
"""Seconds of CPU that the help may take: it must feel immediate."""


def main() -> int:
    """Print both times and their ratio."""
    program = Path(sys.executable).with_name("ihaeng")
    nothing = cpu_seconds(sys.executable, "-c", "pass")
    asked = cpu_seconds(str(program), "--help")
    print(f"ihaeng --help {asked:.3f} s of CPU (budget {BUDGET} s), {asked / nothing:.1f} times an empty Python")
    return 1 if asked > BUDGET else 0


def cpu_seconds(*words: str) -> float:
    """User and system time of one run."""
    before = _children()
    for _ in range(RUNS):
        subprocess.run(words, stdout=subprocess.DEVNULL, check=True)
    return (_children() - before) / RUNS


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
