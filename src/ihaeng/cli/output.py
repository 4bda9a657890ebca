"""The two streams: answers go to standard output, remarks on the work to standard error."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

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


def put(written: bytes, output: Path | None) -> None:
    """Write a file, or to standard output where none or `-` is named.

    Raises:
        UnwritableOutputError: the system does not let it be written there.
    """
    from ihaeng.cli.errors import UnwritableOutputError  # here, because help needs none

    if output is None or str(output) == "-":
        sys.stdout.buffer.write(written)
        return
    try:
        output.write_bytes(written)
    except OSError as error:
        raise UnwritableOutputError(
            f"{output} cannot be written: {error.strerror}. Choose another place with -o."
        ) from error
