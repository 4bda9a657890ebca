"""build the shipped example (an invented mission) from nothing and show its sheet

The folder gets the example's coverage, its ledger and its sheet as a page to open in a browser.
"""

from __future__ import annotations

import argparse
from pathlib import Path

FOLDER = Path("demo")
"""Where the demo is built when no folder is named."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("--to", metavar="DIR", type=Path, default=FOLDER, help=f"the folder to build in (./{FOLDER})")


def run(arguments: argparse.Namespace) -> int:
    """Build the example, show its sheet and name the page."""
    from ihaeng import book, publish
    from ihaeng.cli.language import chosen_language, say
    from ihaeng.cli.output import answer, width
    from ihaeng.cli.progress import Progress
    from ihaeng.publish.text import sheet_text

    language = chosen_language(arguments.lang)
    progress = Progress(language)
    demo = book.make_demo(arguments.to, progress)
    page = arguments.to / "mission.html"
    page.write_bytes(publish.export(demo.ledger, "html", mission=None, language=language))
    answer(sheet_text(demo.ledger, None, language, wide=width()))
    answer(say(language, "demo_next", page=page.resolve(), coverage=demo.coverage, database=demo.database))
    return 1 if demo.report.failed else 0
