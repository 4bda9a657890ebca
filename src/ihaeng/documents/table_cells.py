"""CSV and XLSX → rows of cells, as text."""

from __future__ import annotations

import csv
import datetime
import io

from ihaeng.documents.decoding import decode
from ihaeng.documents.errors import OwnTableError
from ihaeng.documents.papers.foreign import foreign_parser
from ihaeng.documents.papers.sheet_guard import guard_sheets
from ihaeng.documents.papers.zip_guard import guard_whole

MOST_COLUMNS = 500
"""Columns of a table; an office's has ten, a news archive's some twenty."""

_DELIMITERS = (",", "\t", ";")


def csv_rows(data: bytes, source: str) -> list[list[str]]:
    """The rows of a CSV with commas, tabs or semicolons between its cells, whichever gives its first lines most cells.

    Raises:
        OwnTableError: its quotation marks do not fit together (the message names the row), or it is too wide.
    """
    text = decode(data, source)[0]
    head = "\n".join(text.splitlines()[:20])
    delimiter = max(_DELIMITERS, key=head.count)
    rows: list[list[str]] = []
    reader, begun = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), 1
    try:
        for row in reader:
            rows.append(row)
            begun = reader.line_num + 1
    except csv.Error as error:
        raise OwnTableError(
            f"{source} is no CSV (row {begun}: {error}). Check the quotation marks of that row and save it again."
        ) from None
    return _within_reason(rows, source)


def xlsx_rows(data: bytes, source: str) -> list[list[str]]:
    """The rows of a workbook's first sheet; days as ISO dates, whole numbers without a point.

    Raises:
        UnreadablePaperError: the workbook is damaged or locked.
        OversizedPaperError: it unpacks to more than a table holds.
        OwnTableError: it is too wide.
    """
    from python_calamine import load_workbook

    with foreign_parser(source, "Open it in a spreadsheet, save it again without a password, or save it as CSV."):
        guard_whole(data, source)
        guard_sheets(data, source)
        rows = load_workbook(io.BytesIO(data)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    return _within_reason([[_text(cell) for cell in row] for row in rows], source)


def _text(cell: object) -> str:
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time() else cell.isoformat(" ", timespec="minutes")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _within_reason(rows: list[list[str]], source: str) -> list[list[str]]:
    wide = next((number for number, row in enumerate(rows, 1) if len(row) > MOST_COLUMNS), None)
    if wide is not None:
        raise OwnTableError(
            f"{source} has {len(rows[wide - 1]):,} columns in row {wide}; no more than {MOST_COLUMNS} are taken. "
            "Check what divides its cells."
        )
    return [[" ".join(cell.split()) for cell in row] for row in rows]
