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
    with opened_ledger(arguments, language) as opened:
        return opened.ledger(as_of)


def read_mission(arguments: argparse.Namespace, language: Language) -> tuple[Ledger, str | None]:
    """As much of the ledger as tells the mission asked for, and its id; an id that was shown long ago leads on.

    The whole ledger where the id names no mission, or several.

    Raises:
        StoreError: there is no ledger at that place, or it cannot be read.
    """
    with opened_ledger(arguments, language) as opened:
        found = opened.part_with(arguments.mission) if arguments.mission else None
        return found if found and _is_mission(*found) else (opened.ledger(), arguments.mission)


@contextmanager
def opened_ledger(arguments: argparse.Namespace, language: Language) -> Iterator[book.Book]:
    """The ledger, open; whoever has documents read by older rules is told so."""
    with book.open_existing(arguments.ledger) as opened:
        outdated = opened.outdated()
        if outdated:
            remark(say(language, "outdated", count=outdated))
        yield opened


def _is_mission(ledger: Ledger, name: str) -> bool:
    return any(mission.id == name for mission in ledger.missions)


@contextmanager
def listing_missions(ledger: Ledger, language: Language) -> Iterator[None]:
    """Show on standard error which missions there are when the one asked for is not clear."""
    try:
        yield
    except (NoSuchMissionError, WhichMissionError):
        remark(missions_text(ledger, language))
        raise
