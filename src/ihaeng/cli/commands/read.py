"""read documents without a ledger and show what was read out of them

With --explain each value is followed by the rules that gave it and the data files in which they stand. Nothing is
stored. A document that tells nothing says why; the exit code is 1 if any could not be read.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ihaeng.cli.reader import add_reader_option

if TYPE_CHECKING:
    from ihaeng.model import Language, Reading

FORMATS = ("text", "json")
"""How readings are written."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("paths", metavar="FILE", nargs="+", type=Path, help="a file or a folder")
    parser.add_argument("--explain", action="store_true", help="with the rules behind each value")
    parser.add_argument("--manifest", metavar="TABLE", type=Path, help="a CSV, XLSX or JSONL, as for add")
    add_reader_option(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="text or json (text)")


def run(arguments: argparse.Namespace) -> int:
    """Read, and show each reading when it is there."""
    from ihaeng import book
    from ihaeng.cli.language import chosen_language, reason, say
    from ihaeng.cli.output import answer, remark
    from ihaeng.cli.reader import chosen_reader
    from ihaeng.model import Reading
    from ihaeng.model.reading_json import encode_readings

    language = chosen_language(arguments.lang)
    readings: list[Reading] = []
    failed = 0
    by = chosen_reader(arguments, language)
    for found in book.read(arguments.paths, arguments.manifest, by):
        if isinstance(found, Reading):
            readings.append(found)
            if arguments.format == "text":
                answer(("\n" if len(readings) > 1 else "") + _text(found, arguments, language))
            continue
        is_failure = isinstance(found, book.FailedDocument)
        failed += is_failure
        told = reason(language, found.reason)
        remark(say(language, "failed" if is_failure else "doubt", source=found.source, reason=told))
    if arguments.format == "json":
        answer(encode_readings(readings).decode() + "\n")
    return 1 if failed else 0


def _text(reading: Reading, arguments: argparse.Namespace, language: Language) -> str:
    from ihaeng.cli.language import reason
    from ihaeng.cli.output import width
    from ihaeng.publish.reading_text import Why, reading_text

    notes = [reason(language, note) for note in (*reading.document.warnings, *reading.notes)]
    why = Why.RULES if arguments.explain else Why.UNTOLD
    return reading_text(reading, language, why=why, notes=notes, wide=width())
