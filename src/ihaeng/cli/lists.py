"""What the commands that show a list share: the form it is written in, the day it is for, and where it goes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ihaeng.cli.days import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ihaeng.publish.tables import Table

FORMATS = ("text", "csv", "csv-raw", "xlsx", "json")
"""How lists are written."""

MONTHS = 12
"""Months without a word from which a deal is quiet, as the ledger has them (a test compares the two)."""


def add_list_options(parser: argparse.ArgumentParser) -> None:
    """Describe the form of a list and where it goes."""
    parser.add_argument("--format", choices=FORMATS, default="text", help=f"{', '.join(FORMATS)} (text)")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="where to write (standard output)")


def add_day_options(parser: argparse.ArgumentParser) -> None:
    """Describe the day that a list is for, and how long silence must last."""
    parser.add_argument("--months", metavar="N", type=_months, default=MONTHS, help=f"months without a word ({MONTHS})")
    parser.add_argument("--as-of", metavar="DATE", type=day_of, help="on that day, with what was known then (today)")


def write_list(arguments: argparse.Namespace, text: str, table: Table, notes: Sequence[str], data: bytes) -> None:
    """Write a list in the form asked for; `data` is its JSON."""
    from ihaeng.cli.output import put
    from ihaeng.publish.tables import table_csv, table_csv_raw, tables_xlsx

    if arguments.format == "csv":
        written = table_csv(table)
    elif arguments.format == "csv-raw":
        written = table_csv_raw(table)
    elif arguments.format == "xlsx":
        written = tables_xlsx([table], notes)
    else:
        written = data if arguments.format == "json" else text.encode("utf-8", "replace")
    put(written, arguments.output)


def _months(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 1200:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of months; write it as 12")
    return int(text)
