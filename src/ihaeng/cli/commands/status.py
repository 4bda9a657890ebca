"""tell how many documents are kept and read, which could not be read and why

`ihaeng retry` takes up what could not be read and what a stop left unread; `ihaeng rebuild` what is outdated.
"""

from __future__ import annotations

import argparse


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Describe the command's words: it has none of its own."""


def run(arguments: argparse.Namespace) -> int:
    """Show the counts, then each failure with its reason."""
    from ihaeng import book
    from ihaeng.cli.language import chosen_language, reason, say
    from ihaeng.cli.output import answer

    language = chosen_language(arguments.lang)
    with book.open_existing(arguments.ledger) as ledger:
        found = ledger.status()
    counts = {"documents": found.documents, "read": found.read, "failed": len(found.failed)}
    answer(say(language, "status", ledger=arguments.ledger, **counts) + "\n")
    if found.waiting:
        answer(say(language, "waiting", count=found.waiting) + "\n")
    if found.unasked:
        answer(say(language, "unasked", count=found.unasked) + "\n")
    if found.outdated:
        answer(say(language, "outdated", count=found.outdated) + "\n")
    for failed in found.failed:
        told = reason(language, failed.reason)
        answer(say(language, "failed", source=failed.source, reason=told) + "\n")
    for failed in found.unfetched:
        told = reason(language, failed.reason)
        answer(say(language, "unfetched", source=failed.source, reason=told) + "\n")
    if found.failed or found.unfetched:
        answer(say(language, "retry") + "\n")
    return 0
