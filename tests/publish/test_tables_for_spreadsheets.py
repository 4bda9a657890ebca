"""Tables for spreadsheets: exact, and never run."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from decimal import Decimal

import pytest

from ihaeng.publish.tables import CUT, LONGEST_CELL, Table, table_csv, tables_xlsx

RUNS = ["=1+1", "+82", "-A1", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =cmd|' /C calc'!A0", "https://x.example/=1", "{=1}"]


def one_column(*values: str | int | Decimal | None) -> Table:
    return Table(name="표 [1]/2", columns=("값",), rows=tuple((value,) for value in values))


def sheet(data: bytes, number: int = 1) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return book.read(f"xl/worksheets/sheet{number}.xml").decode()


def texts(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return book.read("xl/sharedStrings.xml").decode()


@pytest.mark.parametrize("text", RUNS)
def test_no_cell_is_a_formula_or_a_link(text: str) -> None:
    data = tables_xlsx([one_column(text)], [])
    assert "<f>" not in sheet(data)
    assert "hyperlink" not in sheet(data)
    assert re.search(r'<c r="A2"[^>]* t="s">', sheet(data))
    (row,) = list(csv.reader(io.StringIO(table_csv(one_column(text)).decode("utf-8-sig"))))[1:]
    assert not row[0].lstrip().startswith(("=", "@", "-", "＝")) or row[0].startswith("'")


def test_numbers_are_numbers_as_long_as_a_spreadsheet_holds_them() -> None:
    exact, long = Decimal("123456789012345"), Decimal("1234567890123456789.25")
    data = tables_xlsx([one_column(7, exact, long, None)], [])
    assert "<v>7</v>" in sheet(data)
    assert "<v>123456789012345</v>" in sheet(data)
    assert "1234567890123456789.25" in texts(data)
    written = table_csv(one_column(-7, exact, long, None)).decode("utf-8-sig").split()
    assert written == ["값", "-7", "123456789012345", "1234567890123456789.25", '""']


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    data = tables_xlsx([one_column("가" * (LONGEST_CELL + 1))], [])
    assert CUT in texts(data)
    assert len(max(re.findall("가+", texts(data)), key=len)) == LONGEST_CELL - len(CUT)


def test_notes_stand_on_a_sheet_of_their_own() -> None:
    data = tables_xlsx([one_column("x"), Table(name="둘", columns=("값",), rows=())], ["읽는 법"])
    assert "읽는 법" in texts(data)
    assert sheet(data, 3)


def test_the_same_table_gives_the_same_bytes() -> None:
    assert table_csv(one_column("가", 1)) == table_csv(one_column("가", 1))
    assert tables_xlsx([one_column("가", 1)], ["읽는 법"]) == tables_xlsx([one_column("가", 1)], ["읽는 법"])
