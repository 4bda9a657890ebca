"""read the documents again that could not be read, and those that a stop left unread

Their originals are kept, so the files need not be there any more. Addresses that a watch could not fetch are asked for
again. The exit code is 1 if any still cannot be read.
"""

from __future__ import annotations

import argparse

from ihaeng.cli.workers import add_workers_option


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    add_workers_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Try again, and tell what became of each."""
    from ihaeng import book
    from ihaeng.cli.watched import watched

    with book.open_existing(arguments.ledger) as ledger:
        return watched(arguments, lambda told: ledger.retry(told, workers=arguments.workers), "rebuilt")
