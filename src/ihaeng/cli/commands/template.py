"""write the empty table by which an office tells of its own mission: itinerary and outcomes

Fill it in, save it as CSV or XLSX, and add it as any other file: its rows are taken at the office's word. A calendar
(.ics) may be added in its place.
"""

from __future__ import annotations

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="a .csv or .xlsx file (CSV to standard output)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the table, and tell which words its columns take where the table has no place for them."""
    from ihaeng.cli.language import chosen_language, say
    from ihaeng.cli.output import put, remark
    from ihaeng.publish.own_template import allowed_words, template_csv, template_xlsx

    language = chosen_language(arguments.lang)
    notes = [
        say(language, "template_words", column=column, words=", ".join(words))
        for column, words in allowed_words(language)
    ]
    if arguments.output and arguments.output.suffix.lower() == ".xlsx":
        put(template_xlsx(language, notes), arguments.output)
        return 0
    put(template_csv(language), arguments.output)
    for note in notes:
        remark(note)
    return 0
