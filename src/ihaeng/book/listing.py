"""Questions to the lists of a ledger: missions, commitments, lines, names and documents, without opening it whole."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager

import msgspec
from msgspec.structs import replace

from ihaeng.book.folding.documents import held, held_document, stands_of
from ihaeng.book.remembering import Remembered
from ihaeng.ledger import SILENT_AFTER, CountedDeal, CountedLines, Stand, due_among, figures_of, standing
from ihaeng.model import LedgerDocument, Mission, Scope
from ihaeng.model.due import DueList
from ihaeng.model.figures import Figures, GroupedBy
from ihaeng.model.lists import (
    CommitmentList,
    CommitmentQuery,
    CommitmentSort,
    CommitmentSummary,
    DueReason,
    HeldDocument,
    LineList,
    LineQuery,
    MissionList,
    MissionQuery,
    MissionSummary,
    NameKind,
    NameList,
    NameQuery,
    NameSummary,
    Order,
)
from ihaeng.store import Folding

_ALL_MISSIONS, _ALL_LINES, _ALL_NAMES = MissionQuery(), LineQuery(), NameQuery()

Opening = Callable[[], AbstractContextManager[Folding]]
"""Opens the folded ledger as it is at one moment, brought up to date before."""


class Lists:
    """The lists of an open ledger. Every method sees one moment and may raise `StoreError`."""

    def __init__(self, folded: Opening, remembered: Remembered) -> None:
        self._folded = folded
        self._remembered = remembered

    def missions(self, asked: MissionQuery = _ALL_MISSIONS) -> MissionList:
        """One page of the missions that fit, how many there are, and what the list can be narrowed to."""
        plain = replace(asked, offset=0, most=0, sort=_ALL_MISSIONS.sort, order=_ALL_MISSIONS.order)
        with self._folded() as work:
            facets = self._remembered.get(work.at, plain, lambda: work.lists.mission_facets(plain))
            return replace(work.lists.missions(asked), facets=facets)

    def missions_alone(self, asked: MissionQuery) -> MissionList:
        """What `missions` gives, without what the list can be narrowed to: to count that is what costs."""
        with self._folded() as work:
            return work.lists.missions(asked)

    def missions_named(self, ids: Iterable[str]) -> list[MissionSummary]:
        """The missions of some ids, in this order; ids of none are left out."""
        named = list(ids)
        with self._folded() as work:
            found = {one.id: one for one in work.lists.missions_named(named)}
        return [found[name] for name in dict.fromkeys(named) if name in found]

    def lines(self, asked: LineQuery = _ALL_LINES) -> LineList:
        """One page of the lines that fit, and how many there are."""
        with self._folded() as work:
            return work.lists.lines(asked)

    def names(self, asked: NameQuery = _ALL_NAMES) -> NameList:
        """One page of the names of people, organisations and places, and how many there are."""
        with self._folded() as work:
            return work.lists.names(asked)

    def name(self, kind: NameKind, key: str) -> NameSummary | None:
        """One name; its lines and commitments are those of queries with `name=(kind, key)`. None if unknown."""
        with self._folded() as work:
            return work.lists.name(kind, key)

    def lines_of_names(self, asked: Iterable[tuple[NameKind, str]]) -> dict[tuple[NameKind, str], list[str]]:
        """The ids of the lines that each of some names stands in, sorted; of names that stand in none, nothing."""
        with self._folded() as work:
            return work.lists.lines_of_names(asked)

    def commitments(self, asked: CommitmentQuery) -> CommitmentList:
        """One page of the commitments that fit, as they stand on the day asked for."""
        plain = replace(asked, offset=0, most=0, sort=CommitmentSort.TOLD, order=Order.DESCENDING)
        with self._folded() as work:
            facets = self._remembered.get(work.at, plain, lambda: work.lists.commitment_facets(plain))
            return replace(self._commitments(work, asked), facets=facets)

    def commitments_alone(self, asked: CommitmentQuery) -> CommitmentList:
        """What `commitments` gives, without what the list can be narrowed to: to count that is what costs."""
        with self._folded() as work:
            return self._commitments(work, asked)

    def _commitments(self, work: Folding, asked: CommitmentQuery) -> CommitmentList:
        found, total = work.lists.commitments(asked)
        awaited, undated = self._remembered.get(work.at, "followed", work.lists.followed)
        return CommitmentList(
            commitments=tuple(standing(one, asked.day, asked.months) for one in found),
            total=total,
            followed=awaited,
            undated=undated,
        )

    def commitments_named(
        self, ids: Iterable[str], day: datetime.date, months: int = SILENT_AFTER
    ) -> list[CommitmentSummary]:
        """The commitments of some ids on a day, in this order; ids of none are left out."""
        named = list(ids)
        with self._folded() as work:
            found = {one.commitment.id: standing(one, day, months) for one in work.lists.commitments_named(named)}
        return [found[name] for name in dict.fromkeys(named) if name in found]

    def due(self, day: datetime.date, months: int = SILENT_AFTER) -> DueList:
        """All commitments that are due on a day, the longest quiet first."""
        asked = CommitmentQuery(day=day, months=months, due=tuple(DueReason))
        with self._folded() as work:
            found = (standing(one, day, months) for one in work.lists.all_commitments(asked))
            awaited, undated = work.lists.followed()
            return due_among(found, day, months, scope=work.lists.scope(), followed=awaited, undated=undated)

    def figures(self, by: GroupedBy, day: datetime.date, months: int = SILENT_AFTER) -> Figures:
        """Announced against realised on a day, by lead, organisation, term or year."""
        with self._folded() as work:
            return self._remembered.get(
                work.at, ("figures", by, day, months), lambda: self._figures(work, by, day, months)
            )

    def _figures(self, work: Folding, by: GroupedBy, day: datetime.date, months: int) -> Figures:
        return figures_of(
            map(_head, work.lists.all_missions()),
            msgspec.json.decode(_together(work.lists.counted_lines()), type=list[CountedLines]),
            msgspec.json.decode(_together(work.lists.counted_deals()), type=list[CountedDeal]),
            by,
            day,
            months,
            scope=work.lists.scope(),
        )

    def scope(self) -> Scope:
        """How many documents are read, and from when to when they were published."""
        with self._folded() as work:
            return self._remembered.get(work.at, "scope", work.lists.scope)

    def documents(self, ids: Iterable[str]) -> list[LedgerDocument]:
        """Documents by their ids, in this order; ids of none are left out."""
        named = list(dict.fromkeys(ids))
        with self._folded() as work:
            readings = work.readings(named)
            stands = stands_of(work, readings)
        return [held(readings[name].document, stands.get(name, Stand())) for name in named if name in readings]

    def documents_alone(self, ids: Iterable[str]) -> list[LedgerDocument]:
        """What `documents` gives, without how they stand among the others: of that, parts of the ledger are opened."""
        named = list(dict.fromkeys(ids))
        with self._folded() as work:
            readings = work.readings(named)
        return [held(readings[name].document, Stand()) for name in named if name in readings]

    def document(self, name: str) -> HeldDocument | None:
        """A document with its acts, lines and missions; None where there is none of that id."""
        with self._folded() as work:
            reading = work.readings([name]).get(name)
            return held_document(work, reading) if reading else None


def _together(told: Iterable[str]) -> str:
    """Many pieces of JSON as one."""
    return f"[{','.join(told)}]"


def _head(row: MissionSummary) -> Mission:
    return Mission(
        id=row.id,
        documents=(),
        lead=row.lead,
        organisation=row.organisation,
        start=row.start,
        direction=row.direction,
    )
