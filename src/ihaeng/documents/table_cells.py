"""CSV and XLSX → rows of cells, as text."""

from __future__ import annotations

import csv
import datetime
import io

from ihaeng.documents.decoding import decode
from ihaeng.documents.errors import OwnTableError
from ihaeng.documents.papers.foreign import foreign_parser
from ihaeng.documents.papers.zip_guard import guard

_DELIMITERS = (",", "\t", ";")


def csv_rows(data: bytes, source: str) -> list[list[str]]:
    """The rows of a CSV with commas, tabs or semicolons between its cells, whichever gives its first lines most cells.

    Raises:
        OwnTableError: its quotation marks do not fit together.
    """
    text = decode(data, source)[0]
    head = "\n".join(text.splitlines()[:20])
    delimiter = max(_DELIMITERS, key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise OwnTableError(f"{source} is no CSV ({error}). Check its quotation marks and save it again.") from None
    return _on_one_line(rows)


def xlsx_rows(data: bytes, source: str) -> list[list[str]]:
    """The rows of a workbook's first sheet; days as ISO dates, whole numbers without a point.

    Raises:
        UnreadablePaperError: the workbook is damaged or locked.
        OversizedPaperError: it unpacks to more than a table holds.
    """
    from python_calamine import load_workbook

    with foreign_parser(source, "Open it in a spreadsheet, save it again without a password, or save it as CSV."):
        guard(data, source)
        rows = load_workbook(io.BytesIO(data)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    return _on_one_line([[_text(cell) for cell in row] for row in rows])


def _text(cell: object) -> str:
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time() else cell.isoformat(" ", timespec="minutes")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _on_one_line(rows: list[list[str]]) -> list[list[str]]:
    return [[" ".join(cell.split()) for cell in row] for row in rows]
