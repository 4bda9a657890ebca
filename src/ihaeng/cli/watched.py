"""Long work on documents, with its progress told and Ctrl-C answered."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from ihaeng.cli.exit_codes import STOPPED
from ihaeng.cli.language import chosen_language, say
from ihaeng.cli.progress import Progress

if TYPE_CHECKING:
    from ihaeng.book import AddReport


def watched(arguments: argparse.Namespace, work: Callable[[Progress], AddReport], summary: str) -> int:
    """Do the work, then say the message `summary`; 0 if every document went well."""
    language = chosen_language(arguments.lang)
    progress = Progress(language)
    try:
        report = work(progress)
    except KeyboardInterrupt:
        progress.finish(say(language, "stopped", done=progress.last.done if progress.last else 0))
        return STOPPED
    progress(report)
    counts = {"added": report.added, "unchanged": report.unchanged, "failed": len(report.failed)}
    progress.finish(say(language, summary, ledger=arguments.ledger, **counts))
    return 1 if report.failed else 0
