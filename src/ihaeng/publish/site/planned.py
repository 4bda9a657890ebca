"""Pages before they are made: what is published, where each file stands, and how files lead to each other."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Callable

import msgspec

from ihaeng.model import Language, Ledger
from ihaeng.model.figures import Figures
from ihaeng.model.lists import CommitmentSummary, LineSummary, MissionSummary, NameSummary
from ihaeng.publish.site.addresses import Addresses, Pairs
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.narrowing import PAGE

ENDING = ".html"


TURNED = ("kind", PAGE)
"""What is kept of a query, as steps: the kind of names, and the page of a list."""

NO_DAY = ""
"""What is published is read on other days: no day is told as today."""

LONGEST_NAME = 120
"""Bytes of the name of a file, without what tells it from others; systems allow 255 with the ending."""

_UNFIT = re.compile(r"[^\w.-]")


class FileAddresses(Addresses, frozen=True, kw_only=True):
    """Addresses of files, from one page to another; of a query little is kept, as steps."""

    ending: str = ENDING

    def page(self, *steps: str, query: Pairs = (), anchor: str = "") -> str:
        """Return the address of a page."""
        return super().page(*map(file_name, steps), *_turned(query), anchor=anchor)


def file_name(step: str) -> str:
    """Return a step as a file's name that every system takes: as it is where it can be, else with a sign of its own."""
    plain = _UNFIT.sub("-", step).lstrip(".")
    if plain == step and len(step.encode()) <= LONGEST_NAME:
        return step
    cut = plain.encode()[:LONGEST_NAME].decode("utf-8", "ignore")
    return f"{cut}-{hashlib.sha256(step.encode()).hexdigest()[:8]}"


class NamedLines(msgspec.Struct, frozen=True, kw_only=True):
    """A name of the index with the ids of the lines that it stands in."""

    name: NameSummary
    lines: tuple[str, ...]


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """What is published: the whole ledger as it is at home, and its lists, each in its order.

    The commitments and `figures`, by lead, are those of one `day`.
    """

    ledger: Ledger
    missions: tuple[MissionSummary, ...]
    figures: Figures
    day: datetime.date
    lines_outside: int = 0
    commitments: tuple[CommitmentSummary, ...] = ()
    lines: tuple[LineSummary, ...] = ()
    names: tuple[NamedLines, ...] = ()
    months: int = 12
    followed: int = 0
    undated: int = 0


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """One page before it is made: its steps, which part of a list it shows, and how it is made in a frame."""

    steps: tuple[str, ...]
    make: Callable[[Frame], Page]
    query: tuple[tuple[str, str], ...] = ()

    def path(self, language: Language) -> str:
        """Return where its file stands."""
        return "/".join((language, *map(file_name, self.steps), *_turned(self.query))) + ENDING


def paged(number: int) -> tuple[tuple[str, str], ...]:
    """Return the query of a page of a list; the first goes without saying."""
    return ((PAGE, str(number)),) if number > 1 else ()


def _turned(query: Pairs) -> list[str]:
    return [f"{key}-{value}" for name in TURNED for key, value in query if key == name]
