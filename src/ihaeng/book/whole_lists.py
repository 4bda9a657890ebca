"""Whole lists, page by page: one answer of the ledger holds no more than its rows at most."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

from msgspec.structs import replace

from ihaeng.model.lists import CommitmentQuery, LineQuery, MissionQuery, NameQuery

ROWS = 500
"""Rows of a list that are asked for at once where all are wanted."""

Query = TypeVar("Query", MissionQuery, CommitmentQuery, LineQuery, NameQuery)


class Counted(Protocol):
    """A page of a list, as far as all of them are alike."""

    @property
    def total(self) -> int:
        """How many rows there are on all pages."""


Rows = TypeVar("Rows", bound=Counted)


def every_page(listed: Callable[[Query], Rows], asked: Query) -> Iterator[Rows]:
    """Every page of the list that `listed` gives for a question, at least the first, whichever page it asked for."""
    first = listed(replace(asked, offset=0, most=ROWS))
    yield first
    for offset in range(ROWS, first.total, ROWS):
        yield listed(replace(asked, offset=offset, most=ROWS))
