"""A folded neighbourhood's rows, written with it and forgotten with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec
from sqlalchemy import Connection, Table

from ihaeng.language.search_terms import folded
from ihaeng.model import Status
from ihaeng.model.lists import LineSummary, MissionSummary, NameUse
from ihaeng.store.lists import tables
from ihaeng.store.lists.counting_names import count_names, leading_in
from ihaeng.store.lists.replacing import Row, Rows
from ihaeng.store.records import Listed


def listed_rows(place: int, listed: Listed) -> dict[Table, Rows]:
    """A neighbourhood's rows in lists, by their tables; each table is named, so that what is gone goes."""
    return {
        tables.missions: [_mission(place, one.summary) for one in listed.missions],
        tables.words_of_missions: [
            {"place": place, "id": one.summary.id, "words": folded(one.words).replace("\0", " ")}
            for one in listed.missions
        ],
        tables.countries: list(_countries(place, [one.summary for one in listed.missions])),
        tables.tellers: [
            {"place": place, "document": name, "id": one.summary.id}
            for one in listed.missions
            for name in one.documents
        ],
        tables.lines: [_line(place, one) for one in listed.lines],
        tables.counted_lines: [
            {"place": place, "number": number, "told": told} for number, told in enumerate(sorted(listed.counted))
        ],
        tables.uses: [_use(place, one) for one in listed.uses],
    }


def count_changed(connection: Connection, changed: Mapping[Table, Collection[Row]]) -> None:
    """Count the names anew that rows of lists speak of which came, went or changed."""
    moved = {row["id"] for row in changed[tables.missions]}
    moved |= {row["mission"] for row in changed[tables.lines] if row["mission"]}
    named = {(row["kind"], row["key"]) for row in changed[tables.uses]}
    count_names(connection, named | leading_in(connection, moved))


def _mission(place: int, one: MissionSummary) -> Row:
    return {
        "place": place,
        "id": one.id,
        "start": one.start,
        "year": one.year,
        "lead_key": one.lead_key,
        "lead": one.lead.name if one.lead else None,
        "organisation_key": one.organisation_key,
        "organisation": one.organisation,
        "direction": one.direction.value,
        "until": one.until,
        "lines": one.lines,
        "commitments": one.commitments,
        "documents": one.documents,
        **{status.value: one.statuses.get(status, 0) for status in Status},
        "told": _json(one),
    }


def _countries(place: int, missions: Iterable[MissionSummary]) -> Iterator[Row]:
    for one in missions:
        for country in dict.fromkeys(goal.country for goal in one.destinations):
            if country:
                yield {"place": place, "id": one.id, "country": country}


def _line(place: int, one: LineSummary) -> Row:
    return {
        "place": place,
        "id": one.id,
        "mission": one.mission,
        "kind": one.kind,
        "status": one.status.value,
        "day": one.day,
        "texts": one.texts,
        "told": _json(one),
    }


def _use(place: int, one: NameUse) -> Row:
    return {"place": place, **msgspec.to_builtins(one)}


def _json(one: msgspec.Struct) -> str:
    return msgspec.json.encode(one).decode()
