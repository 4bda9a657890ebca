"""find missions, lines and documents by words, each with the sentence that holds them

Every word must stand there, in whatever form: a Korean word is found inside longer ones, and 체결하다 finds 체결한다.
The newest come first. An empty answer says that the coverage searched does not hold the words, and no more.
"""

from __future__ import annotations

import argparse

from ihaeng.cli.lists import add_list_options

MOST = 50
"""Hits that are shown, as the book has them (a test compares the two)."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("words", metavar="WORD", nargs="+", help="what to look for")
    parser.add_argument("--most", metavar="N", type=_count, default=MOST, help=f"how many to show at most ({MOST})")
    add_list_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show or write what was found."""
    from ihaeng import book
    from ihaeng.cli.language import chosen_language
    from ihaeng.cli.lists import write_list
    from ihaeng.cli.output import width
    from ihaeng.publish.found import found_json, found_notes, found_table, found_text

    language = chosen_language(arguments.lang)
    with book.open_existing(arguments.ledger) as opened:
        found = opened.search(" ".join(arguments.words), arguments.most)
    text = found_text(found, language, wide=width())
    write_list(arguments, text, found_table(found, language), found_notes(found, language), found_json(found))
    return 0


def _count(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 10_000:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of hits; write it as 50")
    return int(text)
