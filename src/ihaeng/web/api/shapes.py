"""The shapes of the API's answers: rows of lists and single facts, under the names of the ledger's JSON."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
from msgspec.structs import asdict

from ihaeng.model import Amount, CommitmentState, Mention, RemarkState, Review, Step
from ihaeng.model.due import DueDeal
from ihaeng.model.figures import Figures, GroupFigures
from ihaeng.model.ledger_json import wire_commitment, wire_mention
from ihaeng.model.ledger_wire import (
    WireActivity,
    WireChange,
    WireCommitment,
    WireDestination,
    WireDocument,
    WireLine,
    WireMention,
    WireMilestone,
    WireScope,
)
from ihaeng.model.lists import (
    CommitmentFacets,
    CommitmentSummary,
    HeldRemark,
    LineSummary,
    MissionFacets,
    MissionSummary,
    NameSummary,
)
from ihaeng.model.search import Hit

Shape = TypeVar("Shape", bound=msgspec.Struct)


class MissionRow(MissionSummary, frozen=True, kw_only=True):
    """A mission of a list."""

    destinations: tuple[WireDestination, ...] = ()


class LineRow(LineSummary, frozen=True, kw_only=True):
    """A line of a list."""

    amounts: tuple[Amount, ...] = ()
    change: WireChange | None = None


class CommitmentRow(CommitmentSummary, frozen=True, kw_only=True):
    """A commitment of a list, as it stands on the day asked for."""

    commitment: WireCommitment
    past: tuple[WireMilestone, ...] = ()
    last_word: WireMention | None = None  # type: ignore[assignment]  # flat here


class HitRow(Hit, frozen=True, kw_only=True):
    """Something that was found."""

    sentence: WireMention | None = None  # type: ignore[assignment]  # flat here


class MissionRows(msgspec.Struct, frozen=True, kw_only=True):
    """One page of missions."""

    missions: tuple[MissionRow, ...]
    total: int
    offset: int
    limit: int
    facets: MissionFacets
    lines_outside: int


class LineRows(msgspec.Struct, frozen=True, kw_only=True):
    """One page of lines."""

    lines: tuple[LineRow, ...]
    total: int
    offset: int
    limit: int


class CommitmentRows(msgspec.Struct, frozen=True, kw_only=True):
    """One page of commitments as they stand on `day`; `months` without a word make one silent."""

    commitments: tuple[CommitmentRow, ...]
    day: str
    months: int
    total: int
    offset: int
    limit: int
    facets: CommitmentFacets
    followed: int
    undated: int


class NameRows(msgspec.Struct, frozen=True, kw_only=True):
    """One page of names."""

    names: tuple[NameSummary, ...]
    total: int
    offset: int
    limit: int


class RemarkRow(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody said is wrong with a sentence; `review` is what came of it, where somebody looked."""

    number: int
    made_at: str
    said: str
    sentence: WireMention
    line: str | None
    state: RemarkState
    review: Review | None


class RemarkRows(msgspec.Struct, frozen=True, kw_only=True):
    """One page of remarks, the newest first."""

    remarks: tuple[RemarkRow, ...]
    total: int
    offset: int
    limit: int


class FailedRow(msgspec.Struct, frozen=True, kw_only=True):
    """A document that could not be read, or an address that could not be fetched, and why."""

    source: str
    code: str
    reason: str


class StatusRow(msgspec.Struct, frozen=True, kw_only=True):
    """How far the ledger has come with its documents."""

    documents: int
    read: int
    waiting: int
    outdated: int
    failed: tuple[FailedRow, ...]
    unfetched: tuple[FailedRow, ...]
    unasked: int


class OneLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line with what it is made of; texts are left out, each stands with its document."""

    line: WireLine
    activities: tuple[WireActivity, ...]
    documents: tuple[WireDocument, ...]


class OneCommitment(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment with the lines that tell it."""

    commitment: WireCommitment
    lines: tuple[WireLine, ...]
    activities: tuple[WireActivity, ...]
    documents: tuple[WireDocument, ...]


class OneDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document with its whole text, the acts that it tells and what these stand in."""

    document: WireDocument
    activities: tuple[WireActivity, ...]
    lines: tuple[LineRow, ...]
    missions: tuple[MissionRow, ...]
    steps: tuple[Step, ...]
    copies: tuple[str, ...]


class OneName(msgspec.Struct, frozen=True, kw_only=True):
    """A name; its lines and commitments are those of the lists with `name=KIND:KEY`."""

    name: NameSummary


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What a search found, the newest first; `more` where there are others beyond."""

    words: tuple[str, ...]
    hits: tuple[HitRow, ...]
    more: bool


class DueRows(msgspec.Struct, frozen=True, kw_only=True):
    """The deals that are due on a day, the longest quiet first."""

    day: str
    months: int
    scope: WireScope
    deals: tuple[CommitmentRow, ...]
    followed: int
    undated: int


class Compared(Figures, frozen=True, kw_only=True):
    """Figures by lead, organisation, term or year."""

    scope: WireScope


class Total(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of everything together."""

    day: str
    scope: WireScope
    total: GroupFigures


def shaped(found: msgspec.Struct, shape: type[Shape], **changed: Any) -> Shape:
    """The same under the names of the JSON."""
    return msgspec.convert(asdict(found) | changed, shape, from_attributes=True)


def commitment_row(found: CommitmentSummary) -> CommitmentRow:
    """A commitment as a row."""
    wire = wire_commitment(found.commitment)
    past = tuple(
        WireMilestone(**asdict(one) | {"sentence": one.sentence and wire_mention(one.sentence)}) for one in found.past
    )
    last = found.last_word and wire_mention(found.last_word)
    return CommitmentRow(**asdict(found) | {"commitment": wire, "past": past, "last_word": last})


def due_row(found: DueDeal) -> CommitmentRow:
    """A commitment that is due as a row: it is silent where it is quiet."""
    state = found.state if found.quiet is None else CommitmentState.SILENT
    return commitment_row(CommitmentSummary(**asdict(found) | {"reported": found.state, "state": state}))


def remark_row(found: HeldRemark) -> RemarkRow:
    """A remark as a row."""
    told = found.remark
    return RemarkRow(
        number=found.number,
        made_at=told.made_at,
        said=told.said,
        sentence=wire_mention(Mention(document=told.document, span=told.seen)),
        line=told.line,
        state=found.state,
        review=found.review,
    )


def hit_row(hit: Hit) -> HitRow:
    """A hit as a row."""
    return HitRow(**asdict(hit) | {"sentence": hit.sentence and wire_mention(hit.sentence)})
