"""The whole of an office's table → Reading: the mission's facts above, one act a row, a bad row told and left out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ihaeng.model import Activity, Destination, Document, Lead, Part, PartKind, Reading, Span, ToldMission
from ihaeng.model.own_table import Layout, layout_of
from ihaeng.reading.notes import NO_DATE, of_bad_rows
from ihaeng.reading.own_statement.rows import BETWEEN, Row, RowError, activity_of, count


def is_own_table(document: Document) -> bool:
    """Whether a document is an office's table and not its words."""
    return bool(document.parts) and document.parts[0].kind is PartKind.TABLE and _layout(document) is not None


def read_own_statement(document: Document, reader: str) -> Reading:
    """Take an office's table at its word; a row that lacks a kind, a stage or a readable day is told and left out."""
    layout = _layout(document)
    if layout is None:
        raise ValueError("the document is no table of an office")
    facts = _facts(document, layout)
    activities: list[Activity] = []
    bad: list[tuple[int, str]] = []
    for number, row in enumerate(_rows(document, layout), layout.header + 2):
        try:
            activities.append(activity_of(document, row))
        except RowError as error:
            bad.append((number, str(error)))
    mission = _mission(facts, activities)
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


def _rows(document: Document, layout: Layout) -> Iterator[Row]:
    text = document.text
    for number, row, cells in _table(document)[layout.header + 1 :]:
        held = {role: cells[place] for role, place in layout.columns.items() if place < len(cells)}
        told = {role: text[cell.start : cell.end].strip() for role, cell in held.items()}
        if any(told.values()):
            yield Row(number, Span.of(text, row.start, row.end), told)


def _mission(facts: dict[str, Span], activities: list[Activity]) -> ToldMission:
    said = {role: span.quote.strip() for role, span in facts.items()}
    period = tuple(facts[role] for role in ("start", "end") if role in facts)
    lead = tuple(facts[role] for role in ("lead", "office", "organisation") if role in facts)
    return ToldMission(
        lead=Lead(name=said.get("lead"), office=said.get("office")) if lead else None,
        organisation=said.get("organisation"),
        start=_iso(said.get("start")),
        end=_iso(said.get("end")),
        destinations=_destinations(activities),
        purposes=tuple(piece.strip() for piece in BETWEEN.split(said.get("purposes", "")) if piece.strip()),
        people=count(said.get("people")),
        activities=tuple(activity.id for activity in activities),
        evidence={name: spans for name, spans in (("period", period), ("lead", lead)) if spans},
    )


def _iso(told: str | None) -> str | None:
    try:
        return datetime.date.fromisoformat((told or "")[:10]).isoformat()
    except ValueError:
        return None


def _destinations(activities: list[Activity]) -> tuple[Destination, ...]:
    """Where the acts take place, in their order; a country alone only where no city in it is named."""
    with_city = {activity.country for activity in activities if activity.city}
    found = (
        Destination(country=one.country, city=one.city, latitude=one.latitude, longitude=one.longitude)
        for one in activities
        if one.country and one.kind != "travel" and (one.city or one.country not in with_city)
    )
    return tuple(dict.fromkeys(found))
