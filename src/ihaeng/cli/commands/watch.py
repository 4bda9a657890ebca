"""look at feeds and sitemaps again and again, and add what is new

Pages are fetched as their sites wish (robots.txt, a pause between two pages), each once; a list that has not changed
is not sent again. What could not be fetched is listed by `ihaeng status`, and `ihaeng retry` asks for it again.
Ctrl-C ends it; the next watch goes on from there. With --once the exit code is 1 if anything failed.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from ihaeng.cli.days import day_of
from ihaeng.cli.workers import add_workers_option

MINUTES = 60
"""Minutes between two looks where none are told."""
LEAST_MINUTES = 5
"""Minutes between two looks: more often is no politeness."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("lists", metavar="FEED|SITEMAP", nargs="+", type=_place, help="an address, or a file")
    parser.add_argument("--once", action="store_true", help="look once and end")
    parser.add_argument(
        "--every", metavar="MINUTES", type=_minutes, default=MINUTES, help=f"how often to look ({MINUTES})"
    )
    parser.add_argument(
        "--since", metavar="DATE", type=day_of, help="leave pages that the list says are older (2024-01-31)"
    )
    add_workers_option(parser)


def _place(word: str) -> Path | str:
    return word if "://" in word else Path(word)


def _minutes(text: str) -> int:
    if not text.isdecimal() or int(text) < LEAST_MINUTES:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of minutes; write {LEAST_MINUTES} or more")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Look, tell what became of each page, and wait for the next look."""
    from ihaeng.cli.exit_codes import STOPPED
    from ihaeng.cli.language import chosen_language, say
    from ihaeng.cli.output import remark

    while True:
        code = _look(arguments)
        if arguments.once or code == STOPPED:
            return code
        remark(say(chosen_language(arguments.lang), "next_look", count=arguments.every))
        time.sleep(60 * arguments.every)


def _look(arguments: argparse.Namespace) -> int:
    """Look once; between two looks the ledger is closed, so that others may work on it."""
    from ihaeng import book
    from ihaeng.cli.watched import watched

    with book.open(arguments.ledger) as ledger:
        return watched(
            arguments,
            lambda told: ledger.watch(arguments.lists, told, since=arguments.since, workers=arguments.workers),
            "added",
        )
