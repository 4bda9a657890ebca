"""list the deals to ask about: quiet for months, or past a day told for them

Agreements, contracts and investments of which the coverage searched has had no word for N months, whose milestone is
past without a report that it was met, or whose signing was announced and is not found. The list says which day it used.
Silence is silence: not found does not mean not done.
"""

from __future__ import annotations

import argparse

from ihaeng.cli.lists import add_day_options, add_list_options


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    add_day_options(parser)
    add_list_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show or write the list."""
    from ihaeng import book
    from ihaeng.cli.days import today
    from ihaeng.cli.language import chosen_language
    from ihaeng.cli.lists import write_list
    from ihaeng.cli.output import width
    from ihaeng.cli.reading_ledger import read_due, read_ledger
    from ihaeng.publish.dues import due_head, due_json, due_notes, due_table, due_text

    language, day = chosen_language(arguments.lang), today()
    if arguments.as_of is None:
        found, ledger = read_due(arguments, language, day)
    else:
        ledger = read_ledger(arguments, language, arguments.as_of)
        found = book.due(ledger, arguments.as_of, arguments.months)
    text = due_text(found, ledger, language, today=day.isoformat(), wide=width())
    notes = [due_head(found, language, today=day.isoformat()), *due_notes(found, language)]
    write_list(arguments, text, due_table(found, ledger, language), notes, due_json(found))
    return 0
