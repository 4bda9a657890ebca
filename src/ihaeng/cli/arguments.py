"""The parser: options that stand before or after the command, and one sub-parser a command."""

from __future__ import annotations

import argparse

from ihaeng import __version__
from ihaeng.cli.commands import COMMANDS

LEDGER = "ihaeng.db"
"""The ledger that is used when none is named: in the folder where the command runs."""

LANGUAGES = ("ko", "en")
"""The languages that the program speaks."""


def make_parser() -> argparse.ArgumentParser:
    """Build the parser; every command is a module of `ihaeng.cli.commands`."""
    parser = argparse.ArgumentParser(
        prog="ihaeng",
        description="Reads the coverage of official missions and keeps the ledger of what was announced and done.",
        parents=[_shared_options()],
    )
    parser.set_defaults(ledger=LEDGER, lang=None)
    parser.add_argument("--version", action="version", version=f"ihaeng {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        name = command.__name__.rpartition(".")[2]
        described = command.__doc__ or ""
        sub = commands.add_parser(
            name,
            help=described.splitlines()[0],
            description=described,
            formatter_class=_Plain,
            parents=[_shared_options()],
        )
        command.add_arguments(sub)
        sub.set_defaults(run=command.run)
    return parser


_Plain = argparse.RawDescriptionHelpFormatter
"""Keeps the lines of a command's docstring as they are."""


def _shared_options() -> argparse.ArgumentParser:
    """Made anew for each parser: `set_defaults` writes into the options, and a sub-parser's must stay without one."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--ledger", metavar="PATH_OR_URL", help=f"the ledger's file or database URL (./{LEDGER})")
    shared.add_argument("--lang", choices=LANGUAGES, help="language of what is shown (from the locale)")
    return shared
