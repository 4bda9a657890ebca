"""The list of missions."""

from __future__ import annotations

import enum

import msgspec

from ihaeng.model.ledger import Status
from ihaeng.model.lists.common import MOST_ROWS, Facet, Order
from ihaeng.model.mission import Destination, Direction, Lead


class MissionSort(enum.StrEnum):
    """What missions are sorted by; then by their start and id."""

    START = "start"
    LEAD = "lead"
    ORGANISATION = "organisation"
    LINES = "lines"
    COMMITMENTS = "commitments"
    DOCUMENTS = "documents"
    NOT_REPORTED = "not_reported"
    UPDATED = "updated"


class MissionQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which missions, in which order, which page of them. Of one field any value fits, of several fields each must.

    Every one of the `words` must stand in the names, places, purposes or lines of a mission, in whatever form. `leads`
    and `organisations` are keys of facets, `countries` ISO 3166 codes, `years` those of the start, four digits.
    A mission fits `statuses` if any of its lines that count has one of them.
    """

    words: str = ""
    leads: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    directions: tuple[Direction, ...] = ()
    sort: MissionSort = MissionSort.START
    order: Order = Order.DESCENDING
    offset: int = 0
    most: int = MOST_ROWS


class MissionSummary(msgspec.Struct, frozen=True, kw_only=True):
    """A mission as a row of a list.

    `statuses` counts the lines that count in figures; `uncounted` are those reported without any earlier document.
    `since` and `until` are the first and last day of publication of its `documents`. `lead_key` and
    `organisation_key` are what facets and other lists know them by; empty where no text tells them.
    """

    id: str
    lead: Lead | None = None
    organisation: str | None = None
    start: str | None = None
    end: str | None = None
    direction: Direction = Direction.OUTBOUND
    destinations: tuple[Destination, ...] = ()
    lines: int = 0
    statuses: dict[Status, int] = {}
    uncounted: int = 0
    commitments: int = 0
    documents: int = 0
    since: str | None = None
    until: str | None = None
    year: str | None = None
    lead_key: str = ""
    organisation_key: str = ""


class MissionFacets(msgspec.Struct, frozen=True, kw_only=True):
    """What the list can be narrowed to, each counted as if nothing of its own field were chosen; the most first."""

    leads: tuple[Facet, ...] = ()
    organisations: tuple[Facet, ...] = ()
    years: tuple[Facet, ...] = ()
    countries: tuple[Facet, ...] = ()
    statuses: tuple[Facet, ...] = ()
    directions: tuple[Facet, ...] = ()


class MissionList(msgspec.Struct, frozen=True, kw_only=True):
    """One page of missions, how many there are in all, and how many lines of the ledger belong to none."""

    missions: tuple[MissionSummary, ...] = ()
    total: int = 0
    facets: MissionFacets = MissionFacets()
    lines_outside: int = 0
