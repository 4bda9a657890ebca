#!/usr/bin/env python3
"""Run others' suites of dates, sums and numbers over the finders, each against its floor.

    suites.py

The suites (test cases of Microsoft Recognizers-Text) lie outside the repository, in ../shared/suites, with the program
that runs them; without them nothing is measured, and that is said. The floors stand in suite_floor.json: suite,
function, language and measure, and the share that must be right. Exit 1 below a floor.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SUITES = HERE.parent.parent / "shared" / "suites"
FLOORS = HERE / "suite_floor.json"


def main() -> int:
    """Print the share of each suite that is right, and say whether all floors hold."""
    if not SUITES.is_dir():
        print(f"SKIPPED: no suites at {SUITES}; nothing was measured.")
        return 0
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8"))
    done = subprocess.run(command(floors), capture_output=True, text=True, check=False)
    print(done.stdout.replace("; ", "\n").rstrip())
    sys.stderr.write(done.stderr)
    return done.returncode


def command(floors: dict[str, float]) -> list[str]:
    """The call that runs every suite of `floors`, with this Python."""
    wanted = [f"{suite}>={share}" for suite, share in floors.items()]
    return [sys.executable, str(SUITES / "run_suites.py"), str(SUITES), *wanted]


if __name__ == "__main__":
    sys.exit(main())
