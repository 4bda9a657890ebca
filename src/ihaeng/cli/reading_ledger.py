"""What `show` and `export` share: open the ledger, read it whole, and help to choose a mission."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Iterator
from contextlib import contextmanager

from ihaeng import book
from ihaeng.cli.language import say
from ihaeng.cli.output import remark
from ihaeng.model import Language, Ledger
from ihaeng.publish.missions import missions_text
from ihaeng.publish.selection import NoSuchMissionError, WhichMissionError


def read_ledger(arguments: argparse.Namespace, language: Language, as_of: datetime.date | None = None) -> Ledger:
    """The whole ledger; whoever has documents read by older rules is told so on standard error.

    Raises:
        StoreError: there is no ledger at that place, or it cannot be read.
    """
    with book.open_existing(arguments.ledger) as opened:
        outdated = opened.outdated()
        if outdated:
            remark(say(language, "outdated", count=outdated))
        return opened.ledger(as_of)


@contextmanager
def listing_missions(ledger: Ledger, language: Language) -> Iterator[None]:
    """Show on standard error which missions there are when the one asked for is not clear."""
    try:
        yield
    except (NoSuchMissionError, WhichMissionError):
        remark(missions_text(ledger, language))
        raise
