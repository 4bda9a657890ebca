"""How far the cells of a workbook reach, told before a parser makes room for every cell between the first and the last.

`python-calamine` keeps a sheet as a full rectangle: one cell at XFD1048576 asks for half a terabyte and ends the
process, with nothing to catch. So the addresses are looked at as that parser sees them, byte by byte: by the local name
of an element, no matter what the file says of its encoding.
"""

from __future__ import annotations

import functools
import io
import re
import zipfile

import msgspec

from ihaeng.documents.errors import OversizedPaperError, UnreadablePaperError
from ihaeng.documents.papers.zip_guard import unpacked

MOST_CELLS = 5_000_000
"""Rows times columns that a sheet may reach over; a news archive's list of 20,000 articles has some half a million."""

_LARGEST_SHEET = (1_048_576, 16_384)
"""Rows and columns of the largest sheet that spreadsheet programs write (ECMA-376)."""

_TAG = re.compile(rb"<(/?)(?:[^\s<>/]*:)?(row|c)([\s/][^<>]*)?>")
_BEGUN_TAG = re.compile(rb"</?(?:[^\s<>/]*:)?(?:row|c)[\s/>]")
_ADDRESS = re.compile(rb"""(?<![\w:.-])r\s*=\s*["']([A-Za-z]*)0*([1-9][0-9]*)?["']""")
_MOST_LETTERS, _MOST_DIGITS = 4, 8
"""Of an address; one more of each than the largest sheet needs, so that what is cut is still too far."""
_REMEMBERED = 1_024
"""Names of columns whose number is remembered."""

_WITHIN = {b"row": b"", b"c": b"row"}
"""What a row and a cell stand in."""


class _Reach(msgspec.Struct):
    """How far the cells seen so far reach, and where the last one stands."""

    rows: int = 0
    columns: int = 0
    row: int = 0
    column: int = 0

    def begin_row(self, attributes: bytes) -> None:
        """Go to the row that is told, or to the next."""
        self.row = _address(attributes)[0] or self.row + 1
        self.column = 0

    def add_cell(self, attributes: bytes) -> None:
        """Go to the cell that is told, or to the next; one without content takes no room."""
        row, column = _address(attributes)
        self.column = column or self.column + 1
        if not attributes.endswith(b"/"):
            self.rows = max(self.rows, self.row, row)
            self.columns = max(self.columns, self.column)


def guard_sheets(data: bytes, source: str) -> None:
    """Refuse a workbook with a sheet that reaches further than a table does.

    Raises:
        OversizedPaperError: a cell stands further out than any table's.
        UnreadablePaperError: a row or cell is not written as spreadsheet programs write it, or it is another kind of
            workbook (XLSB, ODS).
        zipfile.BadZipFile: a member is not what was packed.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            if member.filename.lower().endswith(("workbook.bin", "content.xml")):
                raise UnreadablePaperError(
                    f"{source} is no XLSX but another kind of workbook. Open it in a spreadsheet and save it as XLSX."
                )
            sheet = unpacked(archive, member)
            if b"sheetData" in sheet:
                _refuse(_reach(sheet, source), source)


def _reach(sheet: bytes, source: str) -> _Reach:
    reach, inside, seen = _Reach(), b"", 0
    for tag in _TAG.finditer(sheet):
        seen += 1
        end, name, attributes = tag.groups(b"")
        if inside != (name if end else _WITHIN[name]) or attributes.count(b'"') % 2 or attributes.count(b"'") % 2:
            raise _damaged(source)
        inside = _WITHIN[name] if end or attributes.endswith(b"/") else name
        if not end:
            (reach.begin_row if name == b"row" else reach.add_cell)(attributes)
    if seen != sum(1 for _ in _BEGUN_TAG.finditer(sheet)):
        raise _damaged(source)
    return reach


def _address(attributes: bytes) -> tuple[int, int]:
    """Row and column that are told, of several addresses the farthest; 0 for what is left out."""
    row = column = 0
    for letters, digits in _ADDRESS.findall(attributes):
        row = max(row, int(digits[:_MOST_DIGITS] or b"0"))
        column = max(column, _column(letters[:_MOST_LETTERS].upper()))
    return row, column


@functools.lru_cache(maxsize=_REMEMBERED)
def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _refuse(reach: _Reach, source: str) -> None:
    rows, columns = _LARGEST_SHEET
    if reach.rows > rows or reach.columns > columns or reach.rows * reach.columns > MOST_CELLS:
        raise OversizedPaperError(
            f"{source} has a cell in row {reach.rows:,} and one in column {reach.columns:,}; a sheet of no more than "
            f"{MOST_CELLS:,} cells is taken in. Delete what stands far from the table and save it again."
        )


def _damaged(source: str) -> UnreadablePaperError:
    return UnreadablePaperError(
        f"{source} is damaged: a row or cell of its sheet is not written as in other workbooks. "
        "Open it in a spreadsheet and save it again, or save it as CSV."
    )
