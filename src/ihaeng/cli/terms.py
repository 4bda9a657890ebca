"""On which terms something leaves the machine: how much is quoted, and where to object."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ihaeng.publish.public import Terms

MOST_QUOTES = 3
"""Sentences a line unless told otherwise, as the public rules have it (a test compares the two)."""

CONTACT_VARIABLE = "IHAENG_CONTACT"
"""The environment's word for where to object, where --contact says none."""


def add_terms_options(parser: argparse.ArgumentParser) -> None:
    """Describe the words of the terms."""
    parser.add_argument(
        "--quotes", metavar="N", type=_few, default=MOST_QUOTES, help=f"sentences quoted of a line ({MOST_QUOTES})"
    )
    parser.add_argument(
        "--contact", metavar="ADDRESS", help=f"mail or web address by which people object (${CONTACT_VARIABLE})"
    )


def chosen_terms(arguments: argparse.Namespace) -> Terms:
    """The terms that were asked for.

    Raises:
        UnfitContactError: the contact is no address.
    """
    from ihaeng.publish.public import Terms

    contact = arguments.contact or os.environ.get(CONTACT_VARIABLE) or None
    return Terms(most_quotes=arguments.quotes, contact=contact, address=getattr(arguments, "address", None))


def _few(text: str) -> int:
    if not text.isdecimal() or int(text) > 20:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of sentences up to 20; write it as 3")
    return int(text)
