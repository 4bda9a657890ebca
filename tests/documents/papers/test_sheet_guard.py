"""A workbook of a few bytes that asks for half a terabyte is refused before its parser makes room."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile

import made_papers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.documents import DocumentError
from ihaeng.documents.papers.foreign import foreign_parser
from ihaeng.documents.table_cells import xlsx_rows

SHEET = "xl/worksheets/sheet1.xml"


def workbook(last: bytes, more: dict[str, bytes] | None = None) -> bytes:
    """A sheet of two rows and two columns whose last cell begins with other attributes."""
    with zipfile.ZipFile(io.BytesIO(made_papers.sheet("가,나\n1,2\n"))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return made_papers.zipped({**files, SHEET: files[SHEET].replace(b'<c r="B2"', b"<c " + last), **(more or {})})


def test_a_cell_of_a_table_is_read() -> None:
    assert xlsx_rows(workbook(b'r="B2"'), "표.xlsx") == [["가", "나"], ["1", "2"]]


def test_empty_cells_that_were_only_coloured_take_no_room() -> None:
    assert len(xlsx_rows(workbook(b'r="XFD1048576" s="1"/><c r="B2"'), "표.xlsx")) == 2


@pytest.mark.parametrize(
    "last",
    [
        b'r="XFD1048576"',
        b'r="B99999999"',
        b"r = 'B0999999999999'",
        b'r="ZZZZZZ2"',
        b'r="xfd2"/></row><row r="9999999"><c',
        b'r="A2"/></s:row><s:row r="5000000"/><s:row><s:c r="B2" x="1"/><c',
        b'x=\' r="B2"\' r="XFD1048576"',
    ],
)
def test_a_cell_far_from_the_table_is_told(last: bytes) -> None:
    with pytest.raises(DocumentError, match="far from the table") as told:
        xlsx_rows(workbook(last), "표.xlsx")
    assert told.value.code == "IH110"


@pytest.mark.parametrize(
    "last", [b't=">', b't="<" r="XFD1048576"', b"r=\"B2' x=", b'r="XFD2"/><row r="9"><c', b'r="XFD2"><c']
)
def test_cells_that_two_parsers_could_see_differently_are_no_sheet(last: bytes) -> None:
    with pytest.raises(DocumentError, match="damaged"):
        xlsx_rows(workbook(last), "표.xlsx")


@pytest.mark.parametrize("name", ["xl/workbook.bin", "content.xml"])
def test_another_kind_of_workbook_is_told(name: str) -> None:
    with pytest.raises(DocumentError, match="another kind of workbook"):
        xlsx_rows(workbook(b'r="B2"', {name: b"<a/>"}), "표.xlsx")


@given(st.from_regex(re.compile(rb"[A-Za-z]{0,8}[0-9]{0,14}"), fullmatch=True))
def test_whatever_the_address_a_table_comes_out_or_a_reason(address: bytes) -> None:
    with contextlib.suppress(DocumentError):
        assert xlsx_rows(workbook(b'r="' + address + b'"'), "표.xlsx")[0][0] == "가"


def test_a_parser_that_panics_has_met_a_damaged_file() -> None:
    panic = type("PanicException", (BaseException,), {})
    with pytest.raises(DocumentError, match="damaged"), foreign_parser("표.xlsx", "Save it again."):
        raise panic


def test_who_stops_the_work_is_heard() -> None:
    with pytest.raises(KeyboardInterrupt), foreign_parser("표.xlsx", "Save it again."):
        raise KeyboardInterrupt
