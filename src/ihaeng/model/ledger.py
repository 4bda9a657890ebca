"""The ledger: documents joined into missions, acts joined into lines, commitments followed."""

from __future__ import annotations

import enum

import msgspec

from ihaeng.model.activity import Activity
from ihaeng.model.amount import Basis
from ihaeng.model.decision import LaidDecision
from ihaeng.model.document import Document
from ihaeng.model.mission import Destination, Direction, Lead
from ihaeng.model.span import Span


class Status(enum.StrEnum):
    """What the coverage at hand says of a line; silence is worded as silence."""

    CARRIED_OUT = "carried_out"
    CHANGED = "changed"
    NOT_REPORTED = "not_reported"
    UNCLEAR = "unclear"
    UNANNOUNCED = "unannounced"
    UPCOMING = "upcoming"
    CANCELLED = "cancelled"


class CommitmentState(enum.StrEnum):
    """Where an agreement, contract or investment stands in its life."""

    ANNOUNCED = "announced"
    SIGNED = "signed"
    IN_PROGRESS = "in_progress"
    DELIVERED = "delivered"
    STALLED = "stalled"
    ENDED = "ended"
    SILENT = "silent"


class Change(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What was done otherwise than announced; `field` is date, place, counterpart, amount or kind."""

    field: str
    before: str
    after: str


class DisputedValue(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One of several values, and the activities that tell it."""

    value: str
    activities: tuple[str, ...]


class Disagreement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A field on which documents contradict each other: all values stand side by side."""

    field: str
    values: tuple[DisputedValue, ...]


class Scope(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How many documents were searched, and over which publication dates."""

    documents: int
    since: str | None
    until: str | None


class Mention(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A sentence that names something without telling an act."""

    document: str
    span: Span


class Line(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The same act across documents; `planned`, `done` and `cancelled` hold activity ids, earliest document first."""

    id: str
    label: str
    kind: str
    status: Status
    scope: Scope
    mission: str | None = None
    planned: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    cancelled: tuple[str, ...] = ()
    change: Change | None = None
    disagreements: tuple[Disagreement, ...] = ()
    texts: int = 1
    mentions: tuple[Mention, ...] = ()

    @property
    def activities(self) -> tuple[str, ...]:
        """All activity ids of the line: planned, cancelled, done."""
        return self.planned + self.cancelled + self.done


class Mission(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One journey under one lead, as all its documents together tell it; `evidence` holds mentions by field."""

    id: str
    documents: tuple[str, ...]
    lead: Lead | None = None
    organisation: str | None = None
    start: str | None = None
    end: str | None = None
    nights: int | None = None
    days: int | None = None
    direction: Direction = Direction.OUTBOUND
    destinations: tuple[Destination, ...] = ()
    purposes: tuple[str, ...] = ()
    delegation: tuple[str, ...] = ()
    people: int | None = None
    evidence: dict[str, tuple[Mention, ...]] = {}


class Placement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How a document without a publication date was placed in time: it cannot be older than the latest act it reports.

    `dated_by` is the document whose period completed the days that this one gives without a month.
    """

    no_earlier_than: str
    because: Span
    dated_by: str | None = None


class LedgerDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document as the ledger holds it: which near-copies it belongs to and, if undated, how it was placed."""

    document: Document
    copy_group: str | None = None
    placement: Placement | None = None


class Milestone(msgspec.Struct, frozen=True, kw_only=True):
    """A step of a commitment, by the names of the Open Contracting Data Standard; `sentence` is what tells it.

    `status` is `scheduled` or `met`: that a step was not met is never said of silence.
    """

    title: str
    due_date: str | None = None
    date_met: str | None = None
    status: str | None = None
    sentence: Mention | None = None


class CommitmentAmount(msgspec.Struct, frozen=True, kw_only=True):
    """A sum told of a commitment: decimal digits, currency, rung, the day it was told for, and what tells it.

    That is an activity, or a `sentence` of later coverage. `planned` where it was told as still to come; `whose` money
    it is, as the text says it.
    """

    value: str
    currency: str | None
    basis: Basis | None
    date: str | None
    activity: str | None
    planned: bool = False
    whose: str | None = None
    sentence: Mention | None = None


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """A state that one activity, or one `sentence` of later coverage, gave a commitment, and when.

    `date` is that of the act, None where no text gives it; `told` the day of the document that tells it.
    """

    date: str | None
    state: CommitmentState
    activity: str | None
    told: str | None = None
    sentence: Mention | None = None


class Announcement(msgspec.Struct, frozen=True, kw_only=True):
    """One of the times that a deal was put forward: by which line, on which mission, first told on which day."""

    line: str
    mission: str | None
    told: str | None


class Commitment(msgspec.Struct, frozen=True, kw_only=True):
    """An agreement, contract or investment with its later life.

    One deal announced again by another mission, office or term is one commitment with several `announcements`, the
    earliest first; `maybe_same` names those that may be the same deal, which nobody has decided.
    """

    id: str
    lines: tuple[str, ...]
    kind: str
    state: CommitmentState
    mission: str | None = None
    parties: tuple[str, ...] = ()
    amounts: tuple[CommitmentAmount, ...] = ()
    signed: str | None = None
    last_heard: str | None = None
    milestones: tuple[Milestone, ...] = ()
    history: tuple[Moment, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    maybe_same: tuple[str, ...] = ()

    @property
    def sentences(self) -> list[Mention]:
        """The sentences of later coverage that it rests on."""
        found = [moment.sentence for moment in self.history]
        found += [milestone.sentence for milestone in self.milestones]
        found += [amount.sentence for amount in self.amounts]
        return [mention for mention in found if mention]


class Ledger(msgspec.Struct, frozen=True, kw_only=True):
    """Everything at once. `as_of` is the day asked for, None for all that is known.

    `activities` maps an activity to its final form: open dates are completed where a mission's period allows it.
    `missions_of` maps an activity's id to its mission's id. `decisions` are all that were given, with where they lie.
    """

    documents: tuple[LedgerDocument, ...] = ()
    missions: tuple[Mission, ...] = ()
    activities: tuple[Activity, ...] = ()
    missions_of: dict[str, str] = {}
    lines: tuple[Line, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    decisions: tuple[LaidDecision, ...] = ()
    as_of: str | None = None
