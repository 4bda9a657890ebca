"""compare announced with realised, by count and by amount

By lead, organisation, term or year: what was announced, what was due, what was reported done and what was not found;
the deals with their states; and the sums of each rung and currency by themselves. Every share has its denominator, what
is not yet due stands apart, and a deal counts once however often it is announced.
"""

from __future__ import annotations

import argparse

from ihaeng.cli.lists import add_day_options, add_list_options

GROUPS = ("lead", "organisation", "term", "year")
"""What can be compared."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("--by", choices=GROUPS, default=GROUPS[0], help=f"{', '.join(GROUPS)} ({GROUPS[0]})")
    add_day_options(parser)
    add_list_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show or write the figures."""
    from ihaeng import book
    from ihaeng.cli.days import today
    from ihaeng.cli.language import chosen_language
    from ihaeng.cli.lists import write_list
    from ihaeng.cli.output import width
    from ihaeng.cli.reading_ledger import opened_ledger, read_ledger
    from ihaeng.model.figures import GroupedBy
    from ihaeng.publish.comparison import (
        comparison_head,
        comparison_json,
        comparison_notes,
        comparison_table,
        comparison_text,
    )

    language, day = chosen_language(arguments.lang), today()
    by = GroupedBy(arguments.by)
    if arguments.as_of is None:
        with opened_ledger(arguments, language) as opened:
            found = opened.lists.figures(by, day, arguments.months)
    else:
        found = book.compare(read_ledger(arguments, language, arguments.as_of), by, arguments.as_of, arguments.months)
    text = comparison_text(found, language, today=day.isoformat(), wide=width())
    notes = [comparison_head(found, language, today=day.isoformat()), *comparison_notes(language)]
    write_list(arguments, text, comparison_table(found, language), notes, comparison_json(found))
    return 0
