"""What lists of a ledger are asked for by, and what they hold; see `ihaeng.book.Book` for the questions."""

from ihaeng.model.lists.commitments import (
    CommitmentFacets,
    CommitmentList,
    CommitmentQuery,
    CommitmentSort,
    CommitmentSummary,
    DueReason,
    HeldCommitment,
)
from ihaeng.model.lists.common import MOST_ROWS, Facet, Order, Told
from ihaeng.model.lists.documents import HeldDocument
from ihaeng.model.lists.lines import LineList, LineQuery, LineSort, LineSummary
from ihaeng.model.lists.missions import MissionFacets, MissionList, MissionQuery, MissionSort, MissionSummary
from ihaeng.model.lists.names import NameKind, NameList, NameQuery, NameRole, NameSort, NameSummary, NameUse
from ihaeng.model.lists.remarks import HeldRemark, RemarkList, RemarkQuery

__all__ = [
    "MOST_ROWS",
    "CommitmentFacets",
    "CommitmentList",
    "CommitmentQuery",
    "CommitmentSort",
    "CommitmentSummary",
    "DueReason",
    "Facet",
    "HeldCommitment",
    "HeldDocument",
    "HeldRemark",
    "LineList",
    "LineQuery",
    "LineSort",
    "LineSummary",
    "MissionFacets",
    "MissionList",
    "MissionQuery",
    "MissionSort",
    "MissionSummary",
    "NameKind",
    "NameList",
    "NameQuery",
    "NameRole",
    "NameSort",
    "NameSummary",
    "NameUse",
    "Order",
    "RemarkList",
    "RemarkQuery",
    "Told",
]
