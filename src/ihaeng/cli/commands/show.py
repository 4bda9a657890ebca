"""show the missions; or one mission: plan | outcome | status | texts

MISSION is the beginning of a mission's id, as the list of missions shows it.
"""

from __future__ import annotations

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("mission", metavar="MISSION", nargs="?", help="the beginning of a mission's id")
    parser.add_argument("--quotes", action="store_true", help="with the sentences under each line")
    parser.add_argument("--why", action="store_true", help="why each line joined what it did, and what it did not join")


def run(arguments: argparse.Namespace) -> int:
    """Show the list or one sheet."""
    from ihaeng.book import explain
    from ihaeng.cli.language import chosen_language
    from ihaeng.cli.output import answer, width
    from ihaeng.cli.reading_ledger import read_mission, read_missions
    from ihaeng.publish.missions import listed_missions_text
    from ihaeng.publish.text import Detail, sheet_text
    from ihaeng.publish.why_text import why_text

    language = chosen_language(arguments.lang)
    if not (arguments.mission or arguments.why or arguments.quotes):
        answer(listed_missions_text(*read_missions(arguments, language), language, wide=width()))
        return 0
    ledger, name = read_mission(arguments, language)
    if arguments.why:
        answer(why_text(ledger, explain(ledger, name), language, wide=width()))
        return 0
    detail = Detail.QUOTES if arguments.quotes else Detail.LINES
    answer(sheet_text(ledger, name, language, detail=detail, wide=width()))
    return 0
