"""Pages before they are made: what is published, where each file stands, and how files lead to each other."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import msgspec

from ihaeng.model import Language, Ledger
from ihaeng.model.figures import Figures
from ihaeng.model.lists import CommitmentSummary, MissionSummary
from ihaeng.publish.site.addresses import Addresses, Pairs
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.narrowing import PAGE

ENDING = ".html"


class FileAddresses(Addresses, frozen=True, kw_only=True):
    """Addresses of files, from one page to another; of a query only the page of a list is kept, as a step."""

    ending: str = ENDING

    def page(self, *steps: str, query: Pairs = (), anchor: str = "") -> str:
        """Return the address of a page."""
        return super().page(*steps, *_turned(query), anchor=anchor)


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """What is published: the whole ledger as it is at home, its missions and commitments in the order of the lists.

    The commitments and `figures`, by lead, are those of one `day`.
    """

    ledger: Ledger
    missions: tuple[MissionSummary, ...]
    figures: Figures
    day: datetime.date
    lines_outside: int = 0
    commitments: tuple[CommitmentSummary, ...] = ()
    months: int = 12
    followed: int = 0
    undated: int = 0


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """One page before it is made: its steps, the page of its list, and how it is made in a frame."""

    steps: tuple[str, ...]
    make: Callable[[Frame], Page]
    number: int = 1

    def path(self, language: Language) -> str:
        """Return where its file stands."""
        turned = _turned([(PAGE, str(self.number))] if self.number > 1 else [])
        return "/".join((language, *self.steps, *turned)) + ENDING


def _turned(query: Pairs) -> list[str]:
    return [f"{PAGE}-{value}" for name, value in query if name == PAGE]
