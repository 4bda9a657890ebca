"""The two streams: answers go to standard output, remarks on the work to standard error."""

from __future__ import annotations

import shutil
import sys

PIPED = 100
"""Cells of a line when the output goes nowhere with a width of its own."""


def answer(text: str) -> None:
    """Put out what was asked for, as it stands."""
    sys.stdout.write(text)


def remark(text: str) -> None:
    """Tell something about the work, on a line of its own."""
    sys.stderr.write(f"{text}\n")


def width() -> int:
    """How many cells a line of the answer may take."""
    return shutil.get_terminal_size((PIPED, 24)).columns
