"""Lists as tables for spreadsheets and programs: CSV and XLSX, in which no cell is ever run as a formula."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from ihaeng.model.ledger_json import generator
from ihaeng.publish.csv import harmless
from ihaeng.publish.values import shown

MOST_DIGITS = 15
"""Digits that a spreadsheet's numbers hold exactly; longer ones are written as text."""

WIDEST = 60
"""Characters of a column at most: sentences are folded below it."""

LONGEST_NAME = 31
"""Characters of a sheet's name at most; spreadsheets take no more."""

LONGEST_CELL = 32_767
"""Characters that a spreadsheet's cell holds; what is longer is cut there and says so."""

MADE = datetime.datetime(2000, 1, 1)
"""The moment that every workbook tells as its making: the same list must give the same bytes."""

CUT = " […]"
"""How a cell ends that was cut."""

Value = str | int | Decimal | None


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """Rows under columns, with a name for its sheet."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def written_json(name: str, data: dict[str, Any]) -> bytes:
    """Write a list as JSON under the name of its format, sums as numbers with all their digits."""
    head = {"format": f"ihaeng-{name}", "version": 1, "generator": generator()}
    return msgspec.json.format(msgspec.json.Encoder(decimal_format="number").encode(head | data)) + b"\n"


def table_csv(table: Table) -> bytes:
    """Write a table as UTF-8 with a byte order mark; a `'` stands before what a spreadsheet could run."""
    return _csv(table, harmless).encode("utf-8-sig")


def table_csv_raw(table: Table) -> bytes:
    """Write a table as UTF-8 without a mark, every cell exact: for programs, which run nothing."""
    return _csv(table, str).encode()


def _csv(table: Table, cell: Callable[[str], str]) -> str:
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(map(cell, table.columns))
    for row in table.rows:
        writer.writerow(cell(value) if isinstance(value, str) else _text(value) for value in row)
    return written.getvalue()


def tables_xlsx(tables: Sequence[Table], notes: Iterable[str]) -> bytes:
    """Write tables as the sheets of one workbook, the notes on a last one; a text stays one, however it begins."""
    import xlsxwriter  # here, because only a workbook needs it

    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": MADE})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for table in tables:
        sheet = book.add_worksheet(_sheet_name(table.name))
        sheet.freeze_panes(1, 0)
        for at, column in enumerate(table.columns):
            widths = [len(column), *(len(_text(row[at])) for row in table.rows)]
            sheet.set_column(at, at, min(max(widths) + 2, WIDEST))
            sheet.write_string(0, at, column, head)
        for number, row in enumerate(table.rows, start=1):
            for at, value in enumerate(row):
                _write(sheet, number, at, value, body)
    _notes(book, list(notes), body)
    book.close()
    return data.getvalue()


def _write(sheet: Any, row: int, column: int, value: Value, style: Any) -> None:
    if isinstance(value, str):
        cut = value if len(value) <= LONGEST_CELL else value[: LONGEST_CELL - len(CUT)] + CUT
        sheet.write_string(row, column, cut, style)
    elif value is not None and len(Decimal(value).as_tuple().digits) <= MOST_DIGITS:
        sheet.write_number(row, column, value, style)
    elif value is not None:
        sheet.write_string(row, column, _text(value), style)


def _notes(book: Any, notes: Sequence[str], style: Any) -> None:
    if not notes:
        return
    sheet = book.add_worksheet("README")
    sheet.set_column(0, 0, WIDEST * 2)
    for number, note in enumerate(notes):
        sheet.write_string(number, 0, note, style)


def _sheet_name(name: str) -> str:
    return "".join(" " if character in "[]:*?/\\'" else character for character in name)[:LONGEST_NAME]


def _text(value: Value) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    return "" if value is None else str(value)


def joined(values: Iterable[str | None]) -> str:
    """Return several values of one cell, each once, on lines of their own."""
    return "\n".join(dict.fromkeys(filter(None, map(shown, values))))
