"""write the ledger, or one mission of it, as json, csv, csv-raw, xlsx, html or text

html and text show one mission: MISSION may be left out where the ledger holds only one.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from ihaeng.cli.days import day_of
from ihaeng.cli.terms import add_terms_options, chosen_terms


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("mission", metavar="MISSION", nargs="?", help="the beginning of a mission's id")
    parser.add_argument("--format", required=True, help="json, csv, csv-raw, xlsx, html or text")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="where to write (standard output)")
    parser.add_argument("--as-of", metavar="DATE", type=day_of, help="as known on that day (2024-01-31)")
    parser.add_argument(
        "--public", action="store_true", help="without whole articles, which belong to their publishers"
    )
    add_terms_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write one export."""
    from ihaeng import publish
    from ihaeng.cli.language import chosen_language
    from ihaeng.cli.output import put
    from ihaeng.cli.reading_ledger import listing_missions, read_ledger
    from ihaeng.cli.usage import UsageError

    if arguments.format not in publish.formats():
        raise UsageError(f"--format {arguments.format}: there are {', '.join(publish.formats())}")
    language = chosen_language(arguments.lang)
    ledger = read_ledger(arguments, language, arguments.as_of)
    terms = chosen_terms(arguments) if arguments.public else None
    with listing_missions(ledger, language):
        written = publish.export(ledger, arguments.format, mission=arguments.mission, language=language, terms=terms)
    put(written, arguments.output)
    return 0
