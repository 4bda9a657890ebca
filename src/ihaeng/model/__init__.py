"""Ground floor: the words of the design as frozen, typed objects. Knows no other room."""

from ihaeng.model.activity import Activity, Saying, Stage
from ihaeng.model.amount import Amount, Basis
from ihaeng.model.decision import Answer, Decision, LaidDecision, Seen, Subject, Verdict
from ihaeng.model.document import Document, Language, Part, PartKind, SourceClass
from ihaeng.model.errors import IhaengError
from ihaeng.model.kinds import Kind
from ihaeng.model.ledger import (
    Announcement,
    Change,
    Commitment,
    CommitmentAmount,
    CommitmentState,
    Disagreement,
    DisputedValue,
    Ledger,
    LedgerDocument,
    Line,
    Mention,
    Milestone,
    Mission,
    Moment,
    Placement,
    Scope,
    Status,
)
from ihaeng.model.link import Explanation, Ground, Link
from ihaeng.model.mission import Destination, Direction, Lead, ToldMission
from ihaeng.model.reading import Reading
from ihaeng.model.reason import Reason
from ihaeng.model.remark import Remark, RemarkState, Review
from ihaeng.model.span import Span
from ihaeng.model.step import Step

__all__ = [
    "Activity",
    "Amount",
    "Announcement",
    "Answer",
    "Basis",
    "Change",
    "Commitment",
    "CommitmentAmount",
    "CommitmentState",
    "Decision",
    "Destination",
    "Direction",
    "Disagreement",
    "DisputedValue",
    "Document",
    "Explanation",
    "Ground",
    "IhaengError",
    "Kind",
    "LaidDecision",
    "Language",
    "Lead",
    "Ledger",
    "LedgerDocument",
    "Line",
    "Link",
    "Mention",
    "Milestone",
    "Mission",
    "Moment",
    "Part",
    "PartKind",
    "Placement",
    "Reading",
    "Reason",
    "Remark",
    "RemarkState",
    "Review",
    "Saying",
    "Scope",
    "Seen",
    "SourceClass",
    "Span",
    "Stage",
    "Status",
    "Step",
    "Subject",
    "ToldMission",
    "Verdict",
]
