"""The table for spreadsheets."""

from __future__ import annotations

import csv
import io

import msgspec
import pytest

from ihaeng.model import Language, Ledger
from ihaeng.publish import export
from ihaeng.publish.csv import COLUMNS, harmless


def _table(data: bytes) -> list[dict[str, str]]:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def test_one_row_a_line_under_a_header_in_the_language(ledger: Ledger) -> None:
    head, *rows = _table(export(ledger, "csv", language=Language.EN))
    assert (head["plan_when"], head["status"]) == ("announced date", "status")
    assert [row["line"] for row in rows] == ["l1", "l2", "l7", "l3", "l4", "l5", "l6", "l8"]


def test_spreadsheets_are_told_that_it_is_utf_8(ledger: Ledger) -> None:
    assert export(ledger, "csv").startswith(b"\xef\xbb\xbf")


def test_a_row_tells_plan_and_outcome_as_data(ledger: Ledger) -> None:
    row = next(row for row in _table(export(ledger, "csv", mission="mv")) if row["line"] == "l3")
    assert (row["plan_when"], row["outcome_when"]) == ("2024-03-13", "2024-03-14")
    assert (row["plan_amount"], row["outcome_amount"]) == ("50만 달러 (추진·예상)", "120만 달러 (계약)")
    assert (row["status_code"], row["texts"]) == ("changed", "3")


def test_what_counts_in_no_figure_has_no_code_that_would_be_counted(ledger: Ledger) -> None:
    (row,) = _table(export(ledger, "csv", mission="mosaka"))[1:]
    assert row["status_code"] == "uncounted"


def test_lines_of_no_mission_are_rows_too(ledger: Ledger) -> None:
    homeless = tuple(msgspec.structs.replace(line, mission=None) for line in ledger.lines if line.id == "l8")
    rows = _table(export(msgspec.structs.replace(ledger, missions=(), lines=homeless), "csv"))[1:]
    assert [(row["line"], row["mission"]) for row in rows] == [("l8", "")]


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1"])
def test_formulas_do_not_run(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "협약", "-5", "+82", "-1,200.5", "2024-03-12", "a=b"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_a_label_that_is_a_formula_is_neutralised(ledger: Ledger) -> None:
    line = msgspec.structs.replace(ledger.lines[2], label='=HYPERLINK("https://x.example")')
    rows = _table(export(msgspec.structs.replace(ledger, lines=(line,)), "csv", mission="mvietnam"))
    assert rows[1]["label"].startswith("'=HYPERLINK")
