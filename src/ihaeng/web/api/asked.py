"""What the API can be asked: every parameter with its type and bounds; whatever else is sent is refused."""

from __future__ import annotations

import datetime
from typing import Annotated, TypeVar

import msgspec
from pydantic import BaseModel, ConfigDict, Field

from ihaeng.book import SILENT_AFTER
from ihaeng.model import Basis, CommitmentState, Direction, RemarkState, Status
from ihaeng.model.figures import GroupedBy
from ihaeng.model.lists import (
    MOST_ROWS,
    CommitmentQuery,
    CommitmentSort,
    DueReason,
    LineQuery,
    LineSort,
    MissionQuery,
    MissionSort,
    NameKind,
    NameQuery,
    NameSort,
    Order,
    RemarkQuery,
)

MOST_ANSWERED = 200
"""Rows of one answer at most."""

LARGEST_OFFSET = 10_000_000
"""Rows that can be passed over: more than any ledger holds."""

MOST_VALUES = 50
"""Values of one filter."""

LONGEST_QUESTION = 300
"""Characters of what is searched for."""

LONGEST_VALUE = 200
"""Characters of one value of a filter."""

MOST_MONTHS = 1200
"""Months without a word that can be asked for: a hundred years."""

FIRST_DAY, LAST_DAY = datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)
"""Between these days anything can be asked as of."""

PLAIN = r"[^\x00-\x1f\x7f-\x9f]"
"""A character that is no control character."""

Question = TypeVar("Question", bound=msgspec.Struct)

_Text = Annotated[str, Field(pattern=f"^{PLAIN}*$", max_length=LONGEST_VALUE)]
_Values = Annotated[list[_Text], Field(max_length=MOST_VALUES)]
_Years = Annotated[list[Annotated[str, Field(pattern="^[0-9]{4}$")]], Field(max_length=MOST_VALUES)]
_Countries = Annotated[list[Annotated[str, Field(pattern="^[A-Z]{2}$")]], Field(max_length=MOST_VALUES)]
_Currencies = Annotated[list[Annotated[str, Field(pattern="^[A-Z]{3}$")]], Field(max_length=MOST_VALUES)]
_WORDS = "words that must all be found, in any form"
_Question = Annotated[str, Field(pattern=f"^{PLAIN}*$", max_length=LONGEST_QUESTION, description=_WORDS)]
_DAYS = {"pattern": "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$"}
_Day = Annotated[
    datetime.date | None,
    Field(ge=FIRST_DAY, le=LAST_DAY, description="the day asked for; else today", json_schema_extra=_DAYS),
]
_Months = Annotated[int, Field(ge=1, le=MOST_MONTHS, description="months without a word from which a deal is quiet")]
_NAME = f"^(person|organisation|place):{PLAIN}+$"
_Name = Annotated[
    str | None,
    Field(pattern=_NAME, max_length=LONGEST_VALUE, description="kind and key of a name, such as place:KEY"),
]


_FIELDS = {
    "q": "words",
    "limit": "most",
    "lead": "leads",
    "organisation": "organisations",
    "year": "years",
    "country": "countries",
    "status": "statuses",
    "direction": "directions",
    "kind": "kinds",
    "mission": "missions",
    "state": "states",
    "currency": "currencies",
    "basis": "bases",
}
"""Under which names the lists know the parameters; all others they know by the same name."""


class Asked(BaseModel):
    """What every question shares: unknown parameters are refused."""

    model_config = ConfigDict(extra="forbid")

    def _put(self, question: type[Question], **further: object) -> Question:
        """The question to a list, in its own shape; `further` stands for what is asked otherwise there."""
        told = {_FIELDS.get(name, name): tuple(value) if isinstance(value, list) else value for name, value in self}
        return question(**told | further)


class Page(Asked):
    """Which page of a list."""

    offset: int = Field(0, ge=0, le=LARGEST_OFFSET, description="rows passed over")
    limit: int = Field(MOST_ROWS, ge=1, le=MOST_ANSWERED, description="rows of this answer at most")
    order: Order = Order.DESCENDING


class MissionsAsked(Page):
    """Which missions. Of one filter any value fits, of several filters each must."""

    q: _Question = ""
    lead: _Values = Field([], description="keys of facets")
    organisation: _Values = Field([], description="keys of facets")
    year: _Years = []
    country: _Countries = Field([], description="ISO 3166-1 alpha-2")
    status: list[Status] = Field([], max_length=MOST_VALUES, description="missions with a line of this status")
    direction: list[Direction] = Field([], max_length=MOST_VALUES)
    sort: MissionSort = MissionSort.START

    def query(self) -> MissionQuery:
        """The question to the list."""
        return self._put(MissionQuery)


class LinesAsked(Page):
    """Which lines."""

    status: list[Status] = Field([], max_length=MOST_VALUES)
    kind: _Values = Field([], description="visit, meeting, agreement, ...")
    mission: _Values = Field([], description="ids of missions")
    name: _Name = None
    sort: LineSort = LineSort.DAY

    def query(self) -> LineQuery:
        """The question to the list."""
        return self._put(LineQuery, name=named(self.name))


class OnDay(Asked):
    """As of which day, and from how many months on silence counts."""

    day: _Day = None
    months: _Months = SILENT_AFTER


class CommitmentsAsked(Page, OnDay):
    """Which commitments, as they stand on a day."""

    q: _Question = ""
    state: list[CommitmentState] = Field([], max_length=MOST_VALUES)
    due: list[DueReason] = Field([], max_length=MOST_VALUES, description="due for one of these reasons")
    lead: _Values = Field([], description="keys of facets")
    organisation: _Values = Field([], description="keys of facets")
    year: _Years = Field([], description="of the first telling")
    kind: _Values = Field([], description="agreement, contract, investment")
    currency: _Currencies = Field([], description="ISO 4217")
    basis: list[Basis] = Field([], max_length=MOST_VALUES, description="rungs of a sum")
    mission: _Values = Field([], description="ids of missions")
    name: _Name = None
    sort: CommitmentSort = CommitmentSort.TOLD

    def query(self, today: datetime.date) -> CommitmentQuery:
        """The question to the list."""
        return self._put(CommitmentQuery, day=self.day or today, name=named(self.name))


class NamesAsked(Page):
    """Which names."""

    q: _Question = ""
    sort: NameSort = NameSort.LINES

    def query(self, kind: NameKind) -> NameQuery:
        """The question to the list."""
        return self._put(NameQuery, kinds=(kind,))


class SearchAsked(Asked):
    """What is searched for."""

    q: str = Field(pattern=rf"^{PLAIN}*[^\W_]{PLAIN}*$", max_length=LONGEST_QUESTION, description=_WORDS)
    limit: int = Field(MOST_ROWS, ge=1, le=MOST_ANSWERED, description="hits of this answer at most")


class CompareAsked(OnDay):
    """By what figures are put together."""

    by: GroupedBy = GroupedBy.LEAD


class AsOfAsked(Asked):
    """As it was known on which day."""

    as_of: _Day = None


class RemarksAsked(Asked):
    """Which remarks, the newest first."""

    state: RemarkState | None = None
    document: _Text | None = Field(None, description="the id of a document")
    offset: int = Field(0, ge=0, le=LARGEST_OFFSET, description="rows passed over")
    limit: int = Field(MOST_ROWS, ge=1, le=MOST_ANSWERED, description="rows of this answer at most")

    def query(self) -> RemarkQuery:
        """The question to the list."""
        return RemarkQuery(state=self.state, document=self.document, offset=self.offset, most=self.limit)


class NothingAsked(Asked):
    """A question that has no parameters."""


def named(name: str | None) -> tuple[NameKind, str] | None:
    """The kind and key of a name."""
    if name is None:
        return None
    kind, _, key = name.partition(":")
    return NameKind(kind), key
