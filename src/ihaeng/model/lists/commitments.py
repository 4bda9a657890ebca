"""The list of commitments."""

from __future__ import annotations

import datetime
import enum

import msgspec

from ihaeng.model.amount import Basis
from ihaeng.model.ledger import Commitment, CommitmentState, Mention, Milestone
from ihaeng.model.lists.common import MOST_ROWS, Facet, Order, Told
from ihaeng.model.lists.names import NameKind
from ihaeng.model.mission import Lead


class CommitmentSort(enum.StrEnum):
    """What commitments are sorted by; then by their id."""

    HEARD = "heard"
    TOLD = "told"
    DUE = "due"
    ANNOUNCEMENTS = "announcements"


class DueReason(enum.StrEnum):
    """Why a commitment is due: quiet for months, past a milestone, or its signing announced and not found."""

    QUIET = "quiet"
    PAST = "past"
    ANNOUNCED = "announced"


class CommitmentQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which commitments, as they stand on `day`: `months` without a word make one silent.

    Of one field any value fits, of several fields each must. `due` narrows to those that are due for one of these
    reasons. `leads` and `organisations` are keys of facets, `years` those of the first telling. `currencies` and
    `bases` must stand in one sum. `name` is the kind and key of one name of the index.
    """

    day: datetime.date
    months: int = 12
    words: str = ""
    states: tuple[CommitmentState, ...] = ()
    due: tuple[DueReason, ...] = ()
    quiet_since: datetime.date | None = None
    leads: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    bases: tuple[Basis, ...] = ()
    missions: tuple[str, ...] = ()
    name: tuple[NameKind, str] | None = None
    sort: CommitmentSort = CommitmentSort.TOLD
    order: Order = Order.DESCENDING
    offset: int = 0
    most: int = MOST_ROWS


class CommitmentSummary(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment as a row of a list, as it stands on the day asked for.

    `reported` is the state last reported, `state` that of the day (silence counts). `quiet` are whole months without a
    word, None where nobody can tell or nothing more is awaited. `past` are milestones whose day is over without a word
    that they were met, `announced_for` the day of a signing that was announced, is over and was not found. `last_word`
    is the sentence that spoke of it last, `told` where it stands.
    """

    commitment: Commitment
    label: str
    reported: CommitmentState
    state: CommitmentState
    lead: Lead | None = None
    organisation: str | None = None
    lead_key: str = ""
    organisation_key: str = ""
    first_told: str | None = None
    quiet: int | None = None
    past: tuple[Milestone, ...] = ()
    announced_for: str | None = None
    last_word: Mention | None = None
    told: Told | None = None


class HeldCommitment(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment as it is kept for lists: its summary as of no day yet, and what it is looked up by.

    Of the summary, `past` are all milestones not met, and `announced_for` is whatever day was told, over or not.
    `over` where nothing more is awaited; `due_day` is the first day that a milestone not met was due by, to the day.
    `counted` is JSON: the commitment as far as figures need it.
    """

    summary: CommitmentSummary
    over: bool
    due_day: str | None = None
    announcements: int = 1
    words: str = ""
    counted: str = ""


class CommitmentFacets(msgspec.Struct, frozen=True, kw_only=True):
    """What the list can be narrowed to, each counted as if nothing of its own field were chosen; the most first."""

    states: tuple[Facet, ...] = ()
    due: tuple[Facet, ...] = ()
    leads: tuple[Facet, ...] = ()
    organisations: tuple[Facet, ...] = ()
    years: tuple[Facet, ...] = ()
    kinds: tuple[Facet, ...] = ()
    currencies: tuple[Facet, ...] = ()
    bases: tuple[Facet, ...] = ()


class CommitmentList(msgspec.Struct, frozen=True, kw_only=True):
    """One page of commitments and how many there are in all.

    Of the whole ledger, `followed` are those of which something is still awaited, `undated` those of them of which no
    dated text speaks: nobody can say how long they are quiet.
    """

    commitments: tuple[CommitmentSummary, ...] = ()
    total: int = 0
    facets: CommitmentFacets = CommitmentFacets()
    followed: int = 0
    undated: int = 0
