"""A folded neighbourhood's rows, written with it and forgotten with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Connection

from ihaeng.language.search_terms import folded
from ihaeng.model import Status
from ihaeng.model.lists import LineSummary, MissionSummary, NameUse
from ihaeng.store.lists import tables
from ihaeng.store.lists.counting_names import count_names, leading_in
from ihaeng.store.lists.replacing import Row, replace_rows
from ihaeng.store.records import Listed

_OF_PLACES = (
    tables.missions,
    tables.words_of_missions,
    tables.countries,
    tables.tellers,
    tables.lines,
    tables.counted_lines,
)


def keep_rows(connection: Connection, place: int, listed: Listed) -> None:
    """Let a neighbourhood have these rows in lists, and no others."""
    made: dict[str, Iterable[Row]] = {
        tables.missions.name: [_mission(place, one.summary) for one in listed.missions],
        tables.words_of_missions.name: [
            {"place": place, "id": one.summary.id, "words": folded(one.words).replace("\0", " ")}
            for one in listed.missions
        ],
        tables.countries.name: list(_countries(place, [one.summary for one in listed.missions])),
        tables.tellers.name: [
            {"place": place, "document": name, "id": one.summary.id}
            for one in listed.missions
            for name in one.documents
        ],
        tables.lines.name: [_line(place, one) for one in listed.lines],
        tables.counted_lines.name: [
            {"place": place, "number": number, "told": told} for number, told in enumerate(sorted(listed.counted))
        ],
    }
    changed = {table.name: replace_rows(connection, table, "place", [place], made[table.name]) for table in _OF_PLACES}
    named = replace_rows(connection, tables.uses, "place", [place], [_use(place, one) for one in listed.uses])
    moved = {row["id"] for row in changed[tables.missions.name]}
    moved |= {row["mission"] for row in changed[tables.lines.name] if row["mission"]}
    count_names(connection, {(row["kind"], row["key"]) for row in named} | leading_in(connection, moved))


def drop_rows(connection: Connection, place: int) -> None:
    """Forget the rows of a neighbourhood."""
    keep_rows(connection, place, Listed())


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
