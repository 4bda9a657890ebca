"""read every kept original again with the rules of this version

Originals are the truth, readings only a cache: nothing is lost, and with the same rules the same ledger comes out.
"""

from __future__ import annotations

import argparse

from ihaeng.cli.workers import add_workers_option


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    add_workers_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Rebuild, and tell what became of each."""
    from ihaeng import book
    from ihaeng.cli.watched import watched

    with book.open_existing(arguments.ledger) as ledger:
        return watched(arguments, lambda told: ledger.rebuild(told, workers=arguments.workers), "rebuilt")
