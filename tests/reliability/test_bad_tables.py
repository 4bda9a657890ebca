"""Row 22 of docs/bad-input.md: tables that are too wide, unclosed, ragged, or hold what a spreadsheet would run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.documents import DocumentError, ManifestError, read_document, read_manifest
from ihaeng.reading import read

HEADER = "구분,상태,날짜,국가,도시,장소,상대,내용,금액,통화,금액 단계\n"
SIGNED = "협약,실시,2031-03-09,미국,시카고,린덴시청,린덴시,우호협력 협약 체결,,,\n"


def told_of(table: str) -> str:
    with pytest.raises(DocumentError) as told:
        read_document(table.encode(), "trip.csv")
    return str(told.value)


def test_22_a_million_columns_are_refused_with_the_row() -> None:
    table = f"{HEADER}{SIGNED}{',' * 1_000_000}\n"
    assert told_of(table).startswith("[IH113] trip.csv has 1,000,001 columns in row 3; no more than 500 are taken.")


def test_22_an_unclosed_quotation_mark_is_told_where_it_opens() -> None:
    table = f'{HEADER}{SIGNED}협약,실시,"2031-03-09\n{SIGNED * 20}'
    assert told_of(table) == (
        "[IH113] trip.csv is no CSV (row 3: unexpected end of data). "
        "Check the quotation marks of that row and save it again."
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_22_marks_of_order_do_no_harm(encoding: str) -> None:
    [activity] = read(read_document((HEADER + SIGNED).encode(encoding), "trip.csv")).activities
    assert activity.start == "2031-03-09"


def test_22_ragged_rows_are_read_or_named_and_formulas_stay_words() -> None:
    ragged = "협약,실시,2031-03-10\n방문,실시,2031-03-11,미국,시카고,,,=cmd|' /C calc'!A1,,,,,,,,\n"
    reading = read(read_document((HEADER + ragged + SIGNED).encode(), "trip.csv"))
    assert [activity.start for activity in reading.activities if activity.about == "우호협력 협약 체결"] == [
        "2031-03-09"
    ]
    formula = [activity.about for activity in reading.activities if activity.start == "2031-03-11"]
    assert formula == ["=cmd|' /C calc'!A1"]


@given(st.text(st.sampled_from('",;\t\n\r =가1-'), max_size=60))
def test_22_any_table_is_read_or_told(body: str) -> None:
    try:
        document = read_document((HEADER + body).encode(), "trip.csv")
    except DocumentError as error:
        told = str(error)
    else:
        told = read(document).document.text
    assert told.startswith(("구분\t", "[IH113] trip.csv is no CSV (row "))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('path,"outlet\na.txt,b\n', "Row 1 .* it is no CSV"),
        ('path,outlet\na.txt,b\nb.txt,"c\nc.txt,d\n', "Row 3 .* it is no CSV"),
        (f"path,outlet\na.txt,{'a' * 200_000}\n", "Row 2 .* it is no CSV .*field larger"),
    ],
)
def test_22_a_manifest_is_taken_whole_or_not_at_all(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "table.csv").write_text(text, "utf-8")
    with pytest.raises(ManifestError, match=words):
        read_manifest(tmp_path / "table.csv")


def test_22_a_wide_and_ragged_manifest_is_read(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(f"\ufeffpath,outlet{',' * 100_000}\na.txt\nb.txt,=cmd,c,d\n", "utf-8")
    rows = read_manifest(tmp_path / "table.csv")
    assert [row.outlet for row in rows.values()] == [None, "=cmd"]
