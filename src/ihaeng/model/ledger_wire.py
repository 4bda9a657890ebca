"""The shapes of the ledger's JSON, each the model's own type with the names and places that the format gives it."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ihaeng.model.activity import Activity
from ihaeng.model.decision import Answer, LaidDecision
from ihaeng.model.document import Document
from ihaeng.model.ledger import Change, Commitment, CommitmentAmount, Line, Milestone, Mission, Moment, Placement, Scope
from ihaeng.model.mission import Destination

FORMAT = "ihaeng-ledger"
VERSION = 1


class WireMention(msgspec.Struct, frozen=True, kw_only=True):
    """A span that names its document; flat, where the model nests the span."""

    document: str
    start: int
    end: int
    quote: str


class WireDocument(Document, frozen=True, kw_only=True):
    """A document together with what the ledger adds to it; `text` is null where whole texts are left out."""

    text: str | None  # type: ignore[assignment]  # the model always has it
    copy_group: str | None = None
    placed: Placement | None = None


class WireDestination(Destination, frozen=True, kw_only=True):
    """A destination under the format's names."""

    latitude: float | None = msgspec.field(name="lat", default=None)
    longitude: float | None = msgspec.field(name="lon", default=None)


class WireMission(Mission, frozen=True, kw_only=True):
    """A mission with flat mentions and the answers to it as a whole."""

    answers: tuple[Answer, ...] = ()
    destinations: tuple[WireDestination, ...] = ()
    evidence: dict[str, tuple[WireMention, ...]] = {}  # type: ignore[assignment]  # noqa: RUF012  # flat here


class WireActivity(Activity, frozen=True, kw_only=True):
    """An activity together with its mission's id."""

    mission: str | None = None
    latitude: float | None = msgspec.field(name="lat", default=None)
    longitude: float | None = msgspec.field(name="lon", default=None)
    counterparts: tuple[tuple[str, ...], ...] = msgspec.field(name="with", default=())


class WireChange(Change, frozen=True, kw_only=True):
    """A change under the format's names."""

    before: str = msgspec.field(name="from")
    after: str = msgspec.field(name="to")


class WireScope(Scope, frozen=True, kw_only=True):
    """A scope under the format's names."""

    since: str | None = msgspec.field(name="from")


class WireLine(Line, frozen=True, kw_only=True):
    """A line with flat mentions and the answers of those concerned."""

    scope: WireScope
    change: WireChange | None = None
    mentions: tuple[WireMention, ...] = ()  # type: ignore[assignment]  # flat here
    answers: tuple[Answer, ...] = ()


class WireCommitmentAmount(CommitmentAmount, frozen=True, kw_only=True):
    """A sum whose value is a number; the model keeps its digits."""

    value: Decimal  # type: ignore[assignment]
    sentence: WireMention | None = None  # type: ignore[assignment]  # flat here


class WireMilestone(Milestone, frozen=True, kw_only=True):
    """A milestone under the names of the Open Contracting Data Standard."""

    due_date: str | None = msgspec.field(name="dueDate", default=None)
    date_met: str | None = msgspec.field(name="dateMet", default=None)
    sentence: WireMention | None = None  # type: ignore[assignment]  # flat here


class WireMoment(Moment, frozen=True, kw_only=True):
    """A moment with a flat sentence."""

    sentence: WireMention | None = None  # type: ignore[assignment]  # flat here


class WireCommitment(Commitment, frozen=True, kw_only=True):
    """A commitment with numbers for its sums."""

    amounts: tuple[WireCommitmentAmount, ...] = ()
    milestones: tuple[WireMilestone, ...] = ()
    history: tuple[WireMoment, ...] = ()


class WireLedger(msgspec.Struct, frozen=True, kw_only=True):
    """The whole file, in the order in which it is written."""

    format: str
    version: int
    generator: str = ""
    as_of: str | None = None
    documents: tuple[WireDocument, ...] = ()
    missions: tuple[WireMission, ...] = ()
    activities: tuple[WireActivity, ...] = ()
    lines: tuple[WireLine, ...] = ()
    commitments: tuple[WireCommitment, ...] = ()
    decisions: tuple[LaidDecision, ...] = ()
