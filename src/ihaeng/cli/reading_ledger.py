"""What `show` and `export` share: open the ledger, read it whole, and help to choose a mission."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Iterator
from contextlib import contextmanager

from ihaeng import book
from ihaeng.cli.language import say
from ihaeng.cli.output import remark
from ihaeng.model import Language, Ledger, Mission
from ihaeng.model.due import DueList
from ihaeng.model.lists import MissionQuery, MissionSort, MissionSummary, Order
from ihaeng.publish.missions import listed_missions_text, missions_text
from ihaeng.publish.selection import NoSuchMissionError, WhichMissionError, find_mission

AT_ONCE = 1000
"""Missions that are read at once for the whole list."""


def read_ledger(arguments: argparse.Namespace, language: Language, as_of: datetime.date | None = None) -> Ledger:
    """The whole ledger; whoever has documents read by older rules is told so on standard error.

    Raises:
        StoreError: there is no ledger at that place, or it cannot be read.
    """
    with opened_ledger(arguments, language) as opened:
        return opened.ledger(as_of)


def read_missions(arguments: argparse.Namespace, language: Language) -> tuple[list[MissionSummary], int]:
    """All missions as rows, the earliest first, and how many lines belong to none.

    Raises:
        StoreError: there is no ledger at that place, or it cannot be read.
    """
    with opened_ledger(arguments, language) as opened:
        return _missions(opened)


def read_due(arguments: argparse.Namespace, language: Language, day: datetime.date) -> tuple[DueList, Ledger]:
    """What is due on a day, and as much of the ledger as its sentences stand in.

    Raises:
        StoreError: there is no ledger at that place, or it cannot be read.
    """
    with opened_ledger(arguments, language) as opened:
        found = opened.lists.due(day, arguments.months)
        told = [one.last_word.document for one in found.deals if one.last_word]
        return found, Ledger(documents=tuple(opened.lists.documents(told)))


def read_mission(arguments: argparse.Namespace, language: Language) -> tuple[Ledger, str]:
    """As much of the ledger as tells the mission asked for, and its id; an id that was shown long ago leads on.

    Without an id, the only mission; which missions there are is shown on standard error where it is not clear.

    Raises:
        NoSuchMissionError: no mission has that id.
        WhichMissionError: no id was given and the ledger does not hold exactly one mission.
        StoreError: there is no ledger at that place, or it cannot be read.
    """
    with opened_ledger(arguments, language) as opened:
        name = arguments.mission
        found = opened.part_with(name) if name else None
        if found and _is_mission(*found):
            return found
        rows, outside = _missions(opened)
        heads = Ledger(missions=tuple(Mission(id=one.id, documents=()) for one in rows))
        try:
            chosen = find_mission(heads, name).id
        except (NoSuchMissionError, WhichMissionError):
            remark(listed_missions_text(rows, outside, language))
            raise
        return opened.part_with(chosen) or (opened.ledger(), chosen)


def _missions(opened: book.Book) -> tuple[list[MissionSummary], int]:
    found: list[MissionSummary] = []
    while True:
        asked = MissionQuery(sort=MissionSort.START, order=Order.ASCENDING, offset=len(found), most=AT_ONCE)
        listed = opened.lists.missions(asked)
        found += listed.missions
        if len(found) >= listed.total or not listed.missions:
            return found, listed.lines_outside


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
