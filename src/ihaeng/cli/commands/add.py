"""read documents into the ledger (of a folder: all in it)

Adding the same bytes again changes nothing. A document that cannot be read is named with its reason and stops nobody;
its original is kept. The exit code is 1 if any could not be read.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from ihaeng.cli.reader import add_reader_option
from ihaeng.cli.workers import add_workers_option


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("paths", metavar="PATH|URL", nargs="+", type=_place, help="a file, a folder or an address")
    parser.add_argument(
        "--manifest",
        metavar="TABLE",
        type=Path,
        help="a CSV, XLSX or JSONL that tells outlet, date ... of files",
    )
    add_reader_option(parser)
    add_workers_option(parser)


def _place(word: str) -> Path | str:
    return word if "://" in word else Path(word)


def run(arguments: argparse.Namespace) -> int:
    """Add, and tell what became of each."""
    from ihaeng import book
    from ihaeng.cli.language import chosen_language
    from ihaeng.cli.reader import chosen_reader
    from ihaeng.cli.watched import watched

    by = chosen_reader(arguments, chosen_language(arguments.lang))
    with book.open(arguments.ledger) as ledger:
        return watched(
            arguments,
            lambda told: ledger.add(arguments.paths, arguments.manifest, told, by=by, workers=arguments.workers),
            "added",
        )
