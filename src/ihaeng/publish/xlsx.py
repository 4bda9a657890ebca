"""The lines as a workbook: the same rows as the CSV, with how to read them on a sheet of their own."""

from __future__ import annotations

from ihaeng.model import Language, Ledger
from ihaeng.publish.csv import COLUMNS, line_rows
from ihaeng.publish.format import Format
from ihaeng.publish.public import Terms
from ihaeng.publish.tables import Table, tables_xlsx
from ihaeng.publish.words import words


def _write(ledger: Ledger, mission: str | None, language: Language, _: Terms | None) -> bytes:
    spoken = words(language)
    rows = tuple(tuple(row[name] for name in COLUMNS) for row in line_rows(ledger, mission, spoken))
    table = Table(name=spoken("list.lines"), columns=tuple(spoken(f"column.{name}") for name in COLUMNS), rows=rows)
    return tables_xlsx([table], [spoken("scope.note"), spoken("scope.silence")])


FORMAT = Format(
    name="xlsx",
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write=_write,
)
