"""The shipped example, built into a ledger from nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec

from ihaeng.book import book
from ihaeng.book.errors import BookError, ExampleMissingError
from ihaeng.book.report import AddReport, ProgressCallback, no_progress
from ihaeng.model import Ledger

EXAMPLE = "dasol-2025"
"""The folder of the example, under `examples/` in the source tree and beside this file in an installed package."""

DATABASE = "demo.db"
"""The demo's own ledger; it is made anew each time, and no other file of that folder is touched but the copies."""


class Demo(msgspec.Struct, frozen=True, kw_only=True):
    """Where the demo's pieces stand, and the ledger that came out."""

    coverage: Path
    database: Path
    ledger: Ledger
    report: AddReport


def make_demo(folder: Path, progress: ProgressCallback = no_progress) -> Demo:
    """Copy the example into `folder` and build its ledger there.

    Raises:
        ExampleMissingError: the package came without its example.
        BookError: the folder cannot be written.
    """
    coverage, database = folder / "coverage", folder / DATABASE
    try:
        shutil.copytree(example(), coverage, dirs_exist_ok=True)
        for old in (database, *folder.glob(f"{DATABASE}-*")):
            old.unlink(missing_ok=True)
    except OSError as error:
        raise BookError(f"{folder} cannot be written: {error.strerror}. Choose another folder with --to.") from error
    with book.open(database) as opened:
        report = opened.add([coverage], progress=progress)
        return Demo(coverage=coverage, database=database, ledger=opened.ledger(), report=report)


def example() -> Path:
    """The folder of the shipped example.

    Raises:
        ExampleMissingError: the package came without it.
    """
    here = Path(__file__).parent
    places = (here / "example", here.parents[2] / "examples" / EXAMPLE)
    found = next((place for place in places if place.is_dir()), None)
    if found is None:
        raise ExampleMissingError("The example is not part of this installation. Install ihaeng again from a release.")
    return found
