"""Itineraries written as tables → the acts of their rows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ihaeng.language.gazetteer import Place
from ihaeng.model import Document, PartKind, Span
from ihaeng.model.partial_date import is_day, is_open, last_day
from ihaeng.reading.discourse import UNDATED, Dated
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.acts.verbless import ends_like_an_act
from ihaeng.reading.korean.grammar.clauses import Tense
from ihaeng.reading.korean.lists.item_words import item_words, table_words
from ihaeng.reading.korean.lists.items import LONGEST_ITEM, ItemReader, Setting
from ihaeng.reading.korean.lists.itinerary_days import day_told, days_in
from ihaeng.reading.korean.roles.counterparts import is_venue

LEAST_DAYS = 0.5
"""Share of a column's filled cells that must hold days for it to be the column of days of a table without header."""

WIDEST = 8
"""Columns; in wider tables rows with missing cells are read from the left, since too many layouts would fit."""

LONGEST_HEADING = 60
"""Characters of the line before a table that may say what the table is."""

_NOTHING = re.compile(r"[\s\-–—~.·〃\"]*")


@dataclass(frozen=True)
class Cell:
    """One cell: its first character in the document and its words."""

    start: int
    text: str


@dataclass(frozen=True)
class Row:
    """One row: its part's number, its stretch of the document, its cells."""

    number: int
    start: int
    end: int
    cells: tuple[Cell, ...]


@dataclass
class _Walk:
    """What the rows so far have made known: days and places stand for the rows below whose cells are empty."""

    day: Dated = UNDATED
    place: tuple[Place, str] | None = None
    venue: str | None = None
    found: list[Draft] = field(default_factory=list)


def read_table(items: ItemReader, number: int) -> list[Draft]:
    """The acts of the table that is the document's part `number`; nothing where it is no itinerary."""
    items = items.aside()
    rows = list(_rows(items.document, number))
    found = _columns(rows)
    if found is None:
        return []
    columns, body = found
    walk = _Walk()
    tense = Tense.PAST if _reports(items, rows, number) else Tense.PRESENT
    width = max(len(row.cells) for row in rows)
    for row in body:
        _read_row(items, walk, row, _laid_out(items, row, columns, width), tense)
    return walk.found


def _rows(document: Document, number: int) -> Iterator[Row]:
    table = document.parts[number]
    cells: list[Cell] = []
    row: tuple[int, int, int] | None = None
    for place, part in enumerate(document.parts[number + 1 :], number + 1):
        if part.start > table.end or part.kind not in (PartKind.ROW, PartKind.CELL):
            break
        if part.kind is PartKind.CELL:
            cells.append(Cell(part.start, document.text[part.start : part.end]))
            continue
        if row:
            yield Row(*row, tuple(cells))
        row, cells = (place, part.start, part.end), []
    if row:
        yield Row(*row, tuple(cells))


def _columns(rows: list[Row]) -> tuple[dict[str, int], list[Row]] | None:
    """Which column holds what, and the rows below the header; None where the table is no itinerary."""
    if len(rows) < 2 or len(rows[0].cells) < 2:
        return None
    headers = [re.sub(r"\s", "", cell.text) for cell in rows[0].cells]
    if any(header in table_words().foreign for header in headers):
        return None
    columns = _named_columns(headers, rows[1:])
    if "content" in columns or "visited" in columns:
        return (columns, rows[1:]) if "day" in columns or "place" in columns else None
    return _unnamed_columns(rows) if not columns else None


def _named_columns(headers: list[str], body: list[Row]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, header in enumerate(headers):
        for role, words in table_words().columns.items():
            fits = header in words or any(word in words for word in re.split(r"[/·,()]", header))
            if role == "day" and fits:
                fits = any(days_in(row.cells[place].text) for row in body if place < len(row.cells))
            if fits and role not in columns and place not in columns.values():
                columns[role] = place
    return columns


def _unnamed_columns(rows: list[Row]) -> tuple[dict[str, int], list[Row]] | None:
    """A table without header: its first column holds days, its last one what happens."""
    width = max(len(row.cells) for row in rows)
    dated = [row for row in rows if days_in(row.cells[0].text)]
    if len(dated) < 2 or len(dated) < LEAST_DAYS * len(rows) or width > 4:
        return None
    columns = {"day": 0, "content": width - 1}
    if width > 2:
        columns["place"] = width - 2
    return columns, rows


def _laid_out(items: ItemReader, row: Row, columns: dict[str, int], width: int) -> dict[str, Cell]:
    """The row's cells by what they hold, the missing ones put where the others then fit their columns best.

    Cells that span rows are missing in the rows below, empty ones at the ends in texts copied from a page.
    """
    kept = min(len(row.cells), width)
    whole = kept == width or width > WIDEST
    choices = [tuple(range(kept))] if whole else itertools.combinations(range(width), kept)
    layouts = [_in_columns(row, columns, dict(zip(places, row.cells, strict=False))) for places in choices]
    return max(layouts, key=lambda layout: _fit(items, layout))


def _in_columns(row: Row, columns: dict[str, int], cells: dict[int, Cell]) -> dict[str, Cell]:
    empty = Cell(row.start, "")
    found = {role: cells.get(place, empty) for role, place in columns.items()}
    return {role: Cell(c.start, "" if _NOTHING.fullmatch(c.text) else c.text) for role, c in found.items()}


def _fit(items: ItemReader, layout: dict[str, Cell]) -> int:
    """How many cells hold what their columns should: a day, a place, an act, and none of them elsewhere."""
    texts = {role: cell.text for role, cell in layout.items()}
    content, place = texts.get("content", ""), texts.get("place", "")
    filled = bool(content) + bool(texts.get("visited"))
    fits = bool(days_in(texts.get("day", ""))) + bool(items.place_in(place)) + filled + ends_like_an_act(content)
    misplaced = [text for role, text in texts.items() if role != "day" and days_in(text)]
    return fits - len(misplaced) - ends_like_an_act(place)


def _read_row(items: ItemReader, walk: _Walk, row: Row, cells: dict[str, Cell], tense: Tense) -> None:
    texts = {role: cell.text for role, cell in cells.items()}
    _take_day(items, walk, texts.get("day", ""))
    _take_place(items, walk, texts.get("place", ""))
    content = cells.get("content") or cells.get("visited")
    if content is None:
        return
    remark = texts.get("remark", "")
    setting = Setting(
        where=(row.number, 0),
        head=0,
        evidence=Span.of(items.document.text, row.start, row.end),
        day=walk.day,
        place=walk.place,
        venue=walk.venue,
        counterparts=items.counterparts_in(texts.get("counterpart", "")),
        tense=_tense(items, walk, remark, tense),
        is_called_off=remark.startswith(table_words().called_off),
    )
    found = list(_acts(items, setting, content, texts.get("visited", ""), row.start))
    walk.found += [draft for draft in found if draft.kind == "travel" or draft.country != items.own.home]


def _acts(items: ItemReader, setting: Setting, content: Cell, visited: str, start: int) -> Iterator[Draft]:
    """The acts of a row's cell; a body in a column of its own is visited, whatever the cell then says of it."""
    found: list[Draft] = []
    for item in pieces(content.text):
        if len(item[1]) > LONGEST_ITEM:
            items.passed_over.append(item[1])
        found += items.read(item[1], replace(setting, head=content.start - start + item[0]))
    if visited and all(draft.kind == "travel" for draft in found):
        found += items.visit(visited, replace(setting, head=content.start - start))
    yield from found


def pieces(text: str) -> list[tuple[int, str]]:
    """The items of a cell, one a line or behind a bullet each, with their first characters."""
    bullets = re.escape(item_words().bullets)
    cuts = re.compile(rf"(?:^|\s)(?:[{bullets}]|\d{{1,2}}\)|[①-⑳])\s?(?=\S)|\n|;\s|\s/\s")
    found, start = [], 0
    for cut in [*cuts.finditer(text), None]:
        end = cut.start() if cut else len(text)
        piece = text[start:end]
        if piece.strip():
            found.append((start + len(piece) - len(piece.lstrip()), piece.strip()))
        start = cut.end() if cut else end
    return found


def _take_day(items: ItemReader, walk: _Walk, text: str) -> None:
    """A cell with other words than a day ("행사 기간 중") ends what the day above stood for."""
    if text:
        walk.day = day_told(text, items.discourse) or UNDATED


def _take_place(items: ItemReader, walk: _Walk, text: str) -> None:
    """City and venue of a cell: "시카고 레이크호텔"; a venue alone stands in the city above."""
    if not text:
        return
    place = items.place_in(text)
    walk.place = place or (walk.place if is_venue(text) else None)
    rest = text.replace(place[1], " ", 1) if place and place[0].kind != "country" else text
    words = [word for word in rest.split() if not items.place_in(word) or is_venue(word)]
    venue = re.sub(r"\(\s*\)", "", " ".join(words)).strip(" →-,·/")
    known = place is not None and place[0].kind != "country" and "→" not in text
    walk.venue = venue if venue and (is_venue(venue) or known) else None


def _tense(items: ItemReader, walk: _Walk, remark: str, tense: Tense) -> Tense:
    """What has no day of its own is over when the journey is."""
    if remark.startswith(table_words().happened):
        return Tense.PAST
    end, reference = items.discourse.mission_end, items.discourse.reference
    if walk.day[:2] == (None, None) and is_day(end) and end and not is_open(end) and reference:
        return Tense.PAST if last_day(end) < reference else tense
    return tense


def _reports(items: ItemReader, rows: list[Row], number: int) -> bool:
    """Whether the header, or the line before the table, says that this is what happened."""
    before = items.document.parts[number - 1] if number else None
    above = items.document.text[before.start : before.end] if before else ""
    told = " ".join(cell.text for cell in rows[0].cells) + (above if len(above) <= LONGEST_HEADING else "")
    return any(word in told for word in table_words().reports)
