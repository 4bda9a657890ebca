"""Lists of lines: of a mission, of a name, of a status."""

from __future__ import annotations

import enum

import msgspec

from ihaeng.model.amount import Amount
from ihaeng.model.ledger import Change, Status
from ihaeng.model.lists.common import MOST_ROWS, Order
from ihaeng.model.lists.names import NameKind
from ihaeng.model.mission import Lead


class LineSort(enum.StrEnum):
    """What lines are sorted by; then by their id."""

    DAY = "day"
    TEXTS = "texts"


class LineQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which lines. `missions` are ids, None for lines of none.

    `name` is the kind and key of one name of the index: lines that it stands in, and those of missions that it led.
    """

    statuses: tuple[Status, ...] = ()
    kinds: tuple[str, ...] = ()
    missions: tuple[str | None, ...] = ()
    name: tuple[NameKind, str] | None = None
    sort: LineSort = LineSort.DAY
    order: Order = Order.DESCENDING
    offset: int = 0
    most: int = MOST_ROWS


class LineSummary(msgspec.Struct, frozen=True, kw_only=True):
    """A line as a row of a list: what it is, of whose mission, what the coverage says of it. `day` is a partial date.

    `commits` for kinds that promise something; `amounts` are the sums told, each once, never to be added up.
    """

    id: str
    label: str
    kind: str
    status: Status
    mission: str | None = None
    lead: Lead | None = None
    organisation: str | None = None
    day: str | None = None
    country: str | None = None
    city: str | None = None
    counterparts: tuple[str, ...] = ()
    amounts: tuple[Amount, ...] = ()
    change: Change | None = None
    texts: int = 1
    commits: bool = False
    counted: bool = True


class LineList(msgspec.Struct, frozen=True, kw_only=True):
    """One page of lines, and how many there are in all."""

    lines: tuple[LineSummary, ...] = ()
    total: int = 0
