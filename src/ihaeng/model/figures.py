"""Announced against reported and realised, by count and by amount, for leads, organisations, terms or years."""

from __future__ import annotations

import enum
from decimal import Decimal

import msgspec

from ihaeng.model.amount import Basis
from ihaeng.model.ledger import CommitmentState, Scope


class GroupedBy(enum.StrEnum):
    """What missions and deals are put together by."""

    LEAD = "lead"
    ORGANISATION = "organisation"
    TERM = "term"
    YEAR = "year"


class LineCounts(msgspec.Struct, frozen=True, kw_only=True):
    """Lines by what coverage says of them; `not_yet_due` and `unannounced` stand apart from what was due."""

    announced: int = 0
    not_yet_due: int = 0
    reported: int = 0
    changed: int = 0
    not_found: int = 0
    unclear: int = 0
    called_off: int = 0
    unannounced: int = 0

    @property
    def due(self) -> int:
        """The denominator: what was announced and should have been done by the day of the coverage."""
        return self.announced - self.not_yet_due


class DealCounts(msgspec.Struct, frozen=True, kw_only=True):
    """Deals, each counted once, where it was first announced, by the state it stands in.

    `announcements` are all of these deals; `again` how many deals first counted elsewhere were announced here too.
    `not_yet_due` are deals whose told day lies ahead; `no_day` those due of which no text tells a day.
    """

    deals: int = 0
    announcements: int = 0
    again: int = 0
    not_yet_due: int = 0
    no_day: int = 0
    states: dict[CommitmentState, int] = {}

    @property
    def due(self) -> int:
        """The denominator: all deals but those not yet due."""
        return self.deals - self.not_yet_due

    @property
    def delivered(self) -> int:
        """Deals reported delivered."""
        return self.states.get(CommitmentState.DELIVERED, 0)


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """How many deals have a sum, and the sums together: one rung, one currency, each deal once."""

    deals: int = 0
    value: Decimal = Decimal(0)


class RungSums(msgspec.Struct, frozen=True, kw_only=True):
    """The sums of one rung in one currency; another rung or currency is another row, never added to this.

    `announced` is what was told beforehand, `reported` what was told afterwards. Of all deals with a sum on this rung,
    `due` are those not `not_yet_due`, and `realised` what was reported realised of these same deals. `disputed` counts
    the deals of which texts tell different sums: the one told by most texts counts, the lower of two.
    """

    basis: Basis | None
    currency: str | None
    announced: Tally = Tally()
    reported: Tally = Tally()
    not_yet_due: Tally = Tally()
    due: Tally = Tally()
    realised: Tally = Tally()
    disputed: int = 0


class GroupFigures(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of one lead, organisation, term or year; all names None where no text tells it.

    `uncounted` are lines reported without any earlier document to compare with, and `uncounted_deals` the deals made of
    nothing else: they count in no figure.
    """

    name: str | None
    office: str | None = None
    organisation: str | None = None
    term: int | None = None
    missions: int = 0
    lines: LineCounts = LineCounts()
    deals: DealCounts = DealCounts()
    sums: tuple[RungSums, ...] = ()
    uncounted: int = 0
    uncounted_deals: int = 0


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """All groups and everything together, on a day; `scope` is what was searched."""

    by: GroupedBy
    day: str
    scope: Scope
    groups: tuple[GroupFigures, ...]
    total: GroupFigures
