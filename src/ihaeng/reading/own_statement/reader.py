"""The whole of an office's table → Reading: the mission's facts above, one act a row, a bad row told and left out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ihaeng.model import Activity, Destination, Document, Lead, Part, PartKind, Reading, Span, ToldMission
from ihaeng.model.own_table import Layout, layout_of, own_table
from ihaeng.reading.notes import NO_DATE, of_bad_rows
from ihaeng.reading.own_statement.days import days_told
from ihaeng.reading.own_statement.row import Row, RowError
from ihaeng.reading.own_statement.rows import BETWEEN, activity_of, count

_DAYS = ("start", "end", "published")
"""The facts that are days."""


def is_own_table(document: Document) -> bool:
    """Whether a document is an office's table and not its words."""
    return bool(document.parts) and document.parts[0].kind is PartKind.TABLE and _layout(document) is not None


def read_own_statement(document: Document, reader: str) -> Reading:
    """Take an office's table at its word; a row that lacks a kind, a stage or a readable day is told and left out."""
    layout = _layout(document)
    if layout is None:
        raise ValueError("the document is no table of an office")
    facts = _facts(document, layout)
    days = _days(document, facts)
    bad = _bad_facts(facts, days, layout)
    activities: list[Activity] = []
    for number, row in _rows(document, layout):
        try:
            activities.append(activity_of(document, row, days.get("start") or _written(document)))
        except RowError as error:
            bad.append((number, str(error)))
    mission = _mission(facts, days, activities)
    undated = () if document.published else (NO_DATE,)
    notes = (*undated, *of_bad_rows(bad))
    return Reading(document=document, reader=reader, missions=(mission,), activities=tuple(activities), notes=notes)


def _table(document: Document) -> list[tuple[int, Part, list[Part]]]:
    """The rows of the document's only table with their parts' numbers and cells."""
    rows: list[tuple[int, Part, list[Part]]] = []
    for number, part in enumerate(document.parts):
        if part.kind is PartKind.ROW:
            rows.append((number, part, []))
        elif part.kind is PartKind.CELL and rows:
            rows[-1][2].append(part)
    return rows


def _layout(document: Document) -> Layout | None:
    return layout_of(
        [[document.text[cell.start : cell.end] for cell in cells] for _number, _row, cells in _table(document)]
    )


def _facts(document: Document, layout: Layout) -> dict[str, Span]:
    table = _table(document)
    cells = {role: table[row][2][place] for role, (row, place) in layout.facts.items()}
    return {role: Span.of(document.text, cell.start, cell.end) for role, cell in cells.items()}


def _rows(document: Document, layout: Layout) -> Iterator[tuple[int, Row]]:
    """The rows of acts with their numbers in the file, where the first row is 1."""
    text = document.text
    for at, (part, row, cells) in enumerate(_table(document)):
        if at <= layout.header:
            continue
        held = {role: cells[place] for role, place in layout.columns.items() if place < len(cells)}
        told = {role: text[cell.start : cell.end].strip() for role, cell in held.items()}
        if any(told.values()):
            yield at + 1, Row(part, Span.of(text, row.start, row.end), told)


def _written(document: Document) -> datetime.date | None:
    return datetime.date.fromisoformat(document.published[: len("2031-03-09")]) if document.published else None


def _days(document: Document, facts: dict[str, Span]) -> dict[str, datetime.date]:
    """The days among the facts that can be read: of one that tells several, the first for a start, else the last."""
    found = ((role, days_told(facts[role].quote.strip(), _written(document))) for role in _DAYS if role in facts)
    return {role: days[role == "end"] for role, days in found if days}


def _bad_facts(facts: dict[str, Span], days: dict[str, datetime.date], layout: Layout) -> list[tuple[int, str]]:
    unread = [role for role in _DAYS if role in facts and role not in days]
    if "people" in facts and count(facts["people"].quote.strip()) is None:
        unread.append("people")
    labels = own_table().facts
    bad = ((layout.facts[role][0] + 1, f"its {labels[role]['en'][0]} is “{facts[role].quote}”") for role in unread)
    return sorted(bad)


def _mission(facts: dict[str, Span], days: dict[str, datetime.date], activities: list[Activity]) -> ToldMission:
    said = {role: span.quote.strip() for role, span in facts.items()}
    period = tuple(facts[role] for role in ("start", "end") if role in facts)
    lead = tuple(facts[role] for role in ("lead", "office", "organisation") if role in facts)
    return ToldMission(
        lead=Lead(name=said.get("lead"), office=said.get("office")) if lead else None,
        organisation=said.get("organisation"),
        start=days["start"].isoformat() if "start" in days else None,
        end=days["end"].isoformat() if "end" in days else None,
        destinations=_destinations(activities),
        purposes=tuple(piece.strip() for piece in BETWEEN.split(said.get("purposes", "")) if piece.strip()),
        people=count(said.get("people")),
        activities=tuple(activity.id for activity in activities),
        evidence={name: spans for name, spans in (("period", period), ("lead", lead)) if spans},
    )


def _destinations(activities: list[Activity]) -> tuple[Destination, ...]:
    """Where the acts take place, in their order; a country alone only where no city in it is named."""
    with_city = {activity.country for activity in activities if activity.city}
    found = (
        Destination(country=one.country, city=one.city, latitude=one.latitude, longitude=one.longitude)
        for one in activities
        if one.country and one.kind != "travel" and (one.city or one.country not in with_city)
    )
    return tuple(dict.fromkeys(found))
