#!/usr/bin/env python3
"""Score this tree on the gold missions and hold it to its floors.

    gold.py [--update]

The gold missions lie outside the repository, in ../shared, with the programs that add and score them; without them
nothing is measured, and that is said. The floors stand in gold_floor.json; --update raises those that the tree
surpasses, and never lowers one. Exit 1 below a floor.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
FLOORS = HERE / "gold_floor.json"
OF_PAPERS = ("activities", "ledger")
"""The figures that the official papers (plans and reports of trips) are held to."""
DIGITS = 3
"""Floors are kept to three digits, rounded down: what was reached is always above its floor."""


def main() -> int:
    """Measure, print a line a figure, and say whether all floors hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="raise the floors that were surpassed")
    arguments = parser.parse_args()
    if not (SHARED / "gold").is_dir():
        print(f"SKIPPED: no gold missions at {SHARED / 'gold'}; nothing was measured.")
        return 0
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8"))
    figures = measure(SHARED)
    below = sunk(figures, floors)
    for name, figure in figures.items():
        floor = (
            f"  floor {floors[name]:.{DIGITS}f}{'  BELOW ITS FLOOR' if name in below else ''}" if name in floors else ""
        )
        print(f"{name:22} {figure:.{DIGITS}f}{floor}")
    if arguments.update:
        FLOORS.write_text(json.dumps(raised(figures, floors), indent=2) + "\n", "utf-8")
    return 1 if below else 0


def measure(shared: Path) -> dict[str, float]:
    """Add all gold documents in one pile with the ihaeng beside this Python, and score the ledger; papers likewise."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = _added(shared, shared / "gold", Path(folder) / "ledger.json")
        figures = _scored(shared, shared / "gold", ledger)
        for half, missions in halves(shared / "gold").items():
            only = Path(folder) / half
            only.mkdir()
            for mission in missions:
                (only / mission.name).symlink_to(mission)
            figures[f"{half} half activities"] = _scored(shared, only, ledger)["activities"]
        papers = shared / "gold-official"
        official = _scored(shared, papers, _added(shared, papers, Path(folder) / "official.json"))
        figures |= {f"official {name}": official[name] for name in OF_PAPERS}
    return figures


def _added(shared: Path, gold: Path, ledger: Path) -> Path:
    program = Path(sys.executable).with_name("ihaeng")
    _run(shared / "bench" / "run.py", gold, ledger, "--ihaeng", program)
    return ledger


def halves(gold: Path) -> dict[str, list[Path]]:
    """The missions that rules were made on and those that are only measured, as the set's README names them."""
    missions = sorted(found.parent for found in gold.glob("*/gold.json"))
    named = re.search(r"^Develop on: (.+)\.$", (gold / "README.md").read_text("utf-8"), re.MULTILINE)
    developed = set(named[1].split(", ")) if named else set()
    return {
        "developed": [mission for mission in missions if mission.name in developed],
        "measured": [mission for mission in missions if mission.name not in developed],
    }


def _scored(shared: Path, gold: Path, ledger: Path) -> dict[str, float]:
    figures: dict[str, float] = json.loads(_run(shared / "bench" / "score.py", gold, ledger, "--json"))
    return figures


def sunk(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Name the figures below their floors; one that is missing has sunk."""
    return [name for name, floor in floors.items() if figures.get(name, -math.inf) < floor]


def raised(figures: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    """Lift the floors to what was reached; none is ever lowered."""
    scale = 10**DIGITS
    return {name: max(floor, math.floor(figures[name] * scale) / scale) for name, floor in floors.items()}


def _run(*words: object) -> str:
    done = subprocess.run([sys.executable, *map(str, words)], capture_output=True, text=True, check=False)
    sys.stderr.write(done.stderr)
    if done.returncode:
        sys.exit(f"{words[0]} ended with exit code {done.returncode}: {done.stdout}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
