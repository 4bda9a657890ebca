"""show the missions; or one mission: plan | outcome | status | texts

MISSION is the beginning of a mission's id, as the list of missions shows it.
"""

from __future__ import annotations

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("mission", metavar="MISSION", nargs="?", help="the beginning of a mission's id")
    parser.add_argument("--quotes", action="store_true", help="with the sentences under each line")


def run(arguments: argparse.Namespace) -> int:
    """Show the list or one sheet."""
    from ihaeng.cli.language import chosen_language
    from ihaeng.cli.output import answer, width
    from ihaeng.cli.reading_ledger import listing_missions, read_ledger
    from ihaeng.publish.missions import missions_text
    from ihaeng.publish.text import Detail, sheet_text

    language = chosen_language(arguments.lang)
    ledger = read_ledger(arguments, language)
    if arguments.mission is None and not arguments.quotes:
        answer(missions_text(ledger, language, wide=width()))
        return 0
    detail = Detail.QUOTES if arguments.quotes else Detail.LINES
    with listing_missions(ledger, language):
        answer(sheet_text(ledger, arguments.mission, language, detail=detail, wide=width()))
    return 0
