"""An office's table → a page: the facts and the rows as they were filled in."""

from __future__ import annotations

from ihaeng.documents.blocks import Block, Page
from ihaeng.documents.errors import OwnTableError
from ihaeng.documents.own_tables.calendar import calendar_rows
from ihaeng.documents.published import DateRole, PageDate, dates_in, iso_date
from ihaeng.documents.table_cells import csv_rows, xlsx_rows
from ihaeng.language.normal_form import normal_text
from ihaeng.model import PartKind, SourceClass
from ihaeng.model.own_table import layout_of, own_table

MOST_ROWS = 5_000
"""Rows of a table that are read; a mission has some dozens."""

_READERS = {".csv": csv_rows, ".tsv": csv_rows, ".xlsx": xlsx_rows, ".ics": calendar_rows}


def is_table(source: str) -> bool:
    """Whether a file is by its name a table or a calendar."""
    return source.lower().endswith(tuple(_READERS))


def read_own_table(data: bytes, source: str) -> Page:
    """The page of an office's table; its acts are read off its rows, see `ihaeng.reading.own_statement`.

    Raises:
        OwnTableError: no row names the columns of such a table, or it is too long.
        DocumentError: the file cannot be read.
    """
    suffix = next(suffix for suffix in _READERS if source.lower().endswith(suffix))
    rows = [[normal_text(cell) for cell in row] for row in _READERS[suffix](data, source)]
    if len(rows) > MOST_ROWS:
        raise OwnTableError(
            f"{source} has {len(rows):,} rows; no more than {MOST_ROWS:,} are taken. "
            "Give each mission a table of its own."
        )
    layout = layout_of(rows)
    if layout is None:
        raise OwnTableError(
            f"{source} is no table of a mission: no row names the columns {_needed()}. "
            "Write one with `ihaeng template`, or, if it lists files, name it with --manifest."
        )
    facts = {role: rows[row][place] for role, (row, place) in layout.facts.items()}
    return Page(
        blocks=(Block(PartKind.TABLE, rows=_kept(rows)),),
        title=facts.get("title"),
        outlet=facts.get("organisation"),
        published=_written(facts.get("published", "")),
        source_class=SourceClass.OWN_STATEMENT,
    )


def _needed() -> str:
    labels = (own_table().columns[role] for role in own_table().needed)
    return ", ".join(" / ".join(by[language][0] for language in ("ko", "en")) for by in labels)


def _kept(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    """The rows up to the last with words, all as wide; blank ones stay as blank lines: rows keep their numbers."""
    width = max(map(len, rows))
    last = max(number for number, row in enumerate(rows) if any(row))
    return tuple((*row, *[""] * (width - len(row))) if any(row) else ("",) for row in rows[: last + 1])


def _written(value: str) -> PageDate | None:
    """The day of a cell in one of the forms in which pages tell theirs; None where it is none, or several."""
    told = [date.value for date in dates_in(value)] or [iso_date(value, None) or ""]
    days = {moment[: len("2031-03-20")] for moment in told}
    day = days.pop() if len(days) == 1 else ""
    return PageDate(value=day, role=DateRole.PUBLICATION) if day else None
