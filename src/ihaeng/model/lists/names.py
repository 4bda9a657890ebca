"""The index of names: people, organisations and places, with where they occur."""

from __future__ import annotations

import enum

import msgspec

from ihaeng.model.lists.common import MOST_ROWS, Order


class NameKind(enum.StrEnum):
    """What bears a name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


class NameRole(enum.StrEnum):
    """What a name is in a mission or line."""

    LEAD = "lead"
    OWN = "own"
    """The organisation that the mission is of."""
    DELEGATE = "delegate"
    COUNTERPART = "counterpart"
    DESTINATION = "destination"
    VENUE = "venue"


class NameSort(enum.StrEnum):
    """What names are sorted by; then by their key."""

    LINES = "lines"
    MISSIONS = "missions"
    COMMITMENTS = "commitments"
    NAME = "name"


class NameQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which names: every one of the `words` must stand in one of a name's forms."""

    words: str = ""
    kinds: tuple[NameKind, ...] = ()
    sort: NameSort = NameSort.LINES
    order: Order = Order.DESCENDING
    offset: int = 0
    most: int = MOST_ROWS


class NameUse(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """One name in one mission or line: `subject` is its id, `mission` the mission it is of."""

    kind: NameKind
    key: str
    subject: str
    name: str
    role: NameRole
    mission: str | None = None
    commits: bool = False


class NameSummary(msgspec.Struct, frozen=True, kw_only=True):
    """A name as a row of the index: the commonest of its `forms`, and in how much it occurs.

    `commitments` counts the lines among `lines` that promise something.
    """

    kind: NameKind
    key: str
    name: str
    forms: tuple[str, ...] = ()
    roles: tuple[NameRole, ...] = ()
    lines: int = 0
    missions: int = 0
    commitments: int = 0


class NameList(msgspec.Struct, frozen=True, kw_only=True):
    """One page of names, and how many there are in all."""

    names: tuple[NameSummary, ...] = ()
    total: int = 0
