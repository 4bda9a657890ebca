"""The lists of a ledger at one moment, as they are asked."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from ihaeng.model import Scope
from ihaeng.model.lists import (
    CommitmentFacets,
    CommitmentQuery,
    CommitmentSummary,
    LineList,
    LineQuery,
    LineSummary,
    MissionFacets,
    MissionList,
    MissionQuery,
    MissionSummary,
    NameKind,
    NameList,
    NameQuery,
    NameSummary,
)
from ihaeng.store.lists import commitments, days, lines, missions, names, tables


class Lists:
    """Rows and nothing else: no method opens a part or a reading."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def missions(self, asked: MissionQuery) -> MissionList:
        """One page of missions, without facets."""
        return missions.missions(self._connection, asked)

    def mission_facets(self, asked: MissionQuery) -> MissionFacets:
        """What the list of missions can be narrowed to."""
        return missions.mission_facets(self._connection, asked)

    def missions_named(self, names_: Iterable[str]) -> list[MissionSummary]:
        """The missions of some ids."""
        return missions.missions_named(self._connection, names_)

    def missions_of_document(self, document: str) -> list[MissionSummary]:
        """The missions that a document tells."""
        return missions.missions_of_document(self._connection, document)

    def lines(self, asked: LineQuery) -> LineList:
        """One page of lines."""
        return lines.lines(self._connection, asked)

    def lines_named(self, names_: Iterable[str]) -> list[LineSummary]:
        """The lines of some ids."""
        return lines.lines_named(self._connection, names_)

    def places_of_lines(self, names_: Iterable[str]) -> list[int]:
        """The neighbourhoods in which lines of some ids stand, sorted."""
        return lines.places_of_lines(self._connection, names_)

    def names(self, asked: NameQuery) -> NameList:
        """One page of names."""
        return names.names(self._connection, asked)

    def name(self, kind: NameKind, key: str) -> NameSummary | None:
        """One name; None where it occurs nowhere."""
        return names.name(self._connection, kind, key)

    def lines_of_names(self, asked: Iterable[tuple[NameKind, str]]) -> dict[tuple[NameKind, str], list[str]]:
        """The lines that each of some names stands in, by their ids."""
        return names.lines_of_names(self._connection, asked)

    def commitments(self, asked: CommitmentQuery) -> tuple[list[CommitmentSummary], int]:
        """One page of commitments as they are kept, of no day, and how many fit."""
        return commitments.commitments_that_fit(self._connection, asked)

    def all_commitments(self, asked: CommitmentQuery) -> list[CommitmentSummary]:
        """All commitments that fit, as they are kept."""
        return commitments.commitments_due(self._connection, asked)

    def commitments_named(self, names_: Iterable[str]) -> list[CommitmentSummary]:
        """The commitments of some ids, as they are kept."""
        return commitments.commitments_named(self._connection, names_)

    def commitments_of_lines(self, lines_: Iterable[str]) -> list[CommitmentSummary]:
        """The commitments that some lines stand in, as they are kept."""
        return commitments.commitments_of_lines(self._connection, lines_)

    def commitment_facets(self, asked: CommitmentQuery) -> CommitmentFacets:
        """What the list of commitments can be narrowed to."""
        return commitments.commitment_facets(self._connection, asked)

    def followed(self) -> tuple[int, int]:
        """Of how many commitments something is awaited, and of how many of these no dated text speaks."""
        return commitments.followed(self._connection)

    def scope(self) -> Scope:
        """How many documents are read, and from when to when they were published."""
        return days.scope(self._connection)

    def counted_lines(self) -> list[str]:
        """Lines as figures count them, as JSON."""
        return list(self._connection.execute(select(tables.counted_lines.c.told)).scalars())

    def counted_deals(self) -> list[str]:
        """Commitments as far as figures need them, as JSON, by id."""
        query = select(tables.counted_deals.c.told).order_by(tables.counted_deals.c.id)
        return list(self._connection.execute(query).scalars())

    def all_missions(self) -> list[MissionSummary]:
        """All missions by their start, those without one last, then by id."""
        return missions.all_missions(self._connection)
