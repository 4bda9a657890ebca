"""Whatever a cell holds: a spreadsheet shows it and runs nothing, numbers stay numbers, and the raw form is exact."""

from __future__ import annotations

import csv
import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from python_calamine import CalamineWorkbook

from ihaeng.model import Ledger
from ihaeng.publish import export
from ihaeng.publish.csv import harmless
from ihaeng.publish.tables import Table, table_csv, table_csv_raw, tables_xlsx

STARTS = some.sampled_from(
    ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＠", " =", "\ufeff=", "\u200b=", "\x00-", "'=", '"=']
)
CHARACTERS = some.characters(exclude_categories=["Cs"])
CELLS = some.builds(str.__add__, STARTS, some.text(CHARACTERS, max_size=20)) | some.text(CHARACTERS, max_size=20)
NUMBERS = some.integers().map(str) | some.decimals(allow_nan=False, allow_infinity=False, places=2).map(str)
RUNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
UNSEEN = re.compile(r"\A[\s\x00-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")


def table(*values: str) -> Table:
    return Table(name="표", columns=("값",), rows=tuple((value,) for value in values))


def read(data: bytes) -> list[str]:
    """The cells of a one-column CSV, without its header."""
    return [row[0] if row else "" for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))][1:]


@given(some.lists(CELLS, max_size=6))
def test_no_cell_of_a_csv_begins_as_a_formula_and_nothing_else_changes(values: list[str]) -> None:
    for value, cell in zip(values, read(table_csv(table(*values))), strict=True):
        assert cell in {value, f"'{value}"}
        assert not UNSEEN.sub("", cell).startswith(RUNS) or re.fullmatch(r"[+-]?\d[\d,]*(\.\d+)?", cell)


@given(NUMBERS)
def test_numbers_stay_numbers(number: str) -> None:
    assert harmless(number) == number


@pytest.mark.parametrize("phone", ["+82-10-1234-5678", "-1-2", "+82 2 123 4567", "-", "+", "-=1", "1+1"])
def test_what_only_looks_like_a_number_is_shown_as_it_stands(phone: str) -> None:
    assert harmless(phone) == (phone if phone[0] == "1" else f"'{phone}")


@given(some.lists(CELLS, max_size=6))
def test_the_raw_table_is_exact(values: list[str]) -> None:
    data = table_csv_raw(table(*values))
    assert not data.startswith(b"\xef\xbb\xbf")
    assert [row[0] for row in csv.reader(io.StringIO(data.decode(), newline="")) if row][1:] == values


@settings(max_examples=40, deadline=None)
@given(
    some.lists(
        some.builds(str.__add__, STARTS, some.text("a1+('\"!|=,;", min_size=1, max_size=12)), min_size=1, max_size=5
    )
)
def test_a_workbook_holds_texts_and_no_formula(values: list[str]) -> None:
    data = tables_xlsx([table(*values)], [])
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        written = "".join(book.read(name).decode() for name in book.namelist() if "sheet" in name)
    assert "<f>" not in written
    assert "hyperlink" not in written
    (sheet,) = CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(sheet).to_python()[1:]
    for value, row in zip(values, rows, strict=True):
        assert isinstance(row[0], str)
        assert [one for one in row[0] if one.isalnum()] == [one for one in value if one.isalnum()]


def test_the_raw_lines_hold_the_same_rows_as_the_csv(ledger: Ledger) -> None:
    safe, raw = export(ledger, "csv").decode("utf-8-sig"), export(ledger, "csv-raw").decode()
    assert [harmless(cell) for row in csv.reader(io.StringIO(raw, newline="")) for cell in row] == [
        cell for row in csv.reader(io.StringIO(safe, newline="")) for cell in row
    ]
