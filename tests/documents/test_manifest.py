"""Manifests in CSV, XLSX and JSONL."""

import datetime
from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from ihaeng.documents import ManifestError, MissingPathError, read_manifest


def written(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_text(text, encoding)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_csv(tmp_path: Path, encoding: str) -> None:
    path = written(
        tmp_path,
        "m.csv",
        "path,outlet,published,partial,note\nsub/a.txt,샛별신문,2023-05-11,yes,x\nb.txt,,,,\n",
        encoding,
    )
    rows = read_manifest(path)
    row = rows[tmp_path / "sub/a.txt"]
    assert (row.outlet, row.published, row.partial) == ("샛별신문", "2023-05-11", True)
    assert (rows[tmp_path / "b.txt"].outlet, rows[tmp_path / "b.txt"].partial) == (None, None)


def test_jsonl(tmp_path: Path) -> None:
    path = written(tmp_path, "m.jsonl", '{"path": "a.txt", "title": "가람도, 나고야행", "partial": false}\n\n')
    row = read_manifest(path)[tmp_path / "a.txt"]
    assert (row.title, row.partial) == ("가람도, 나고야행", False)


def workbook(folder: Path, rows: Sequence[Sequence[object]]) -> Path:
    path = folder / "m.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd hh:mm"}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return path


def test_xlsx(tmp_path: Path) -> None:
    moment = datetime.datetime(2023, 5, 11, 9, 30)
    rows = read_manifest(
        workbook(
            tmp_path,
            [
                [],
                ["path", "outlet", "published", "partial", "note"],
                ["sub/a.txt", "샛별신문", moment, "yes", "x"],
                [],
                ["b.txt", "", datetime.date(2023, 5, 12), True],
            ],
        )
    )
    row, other = rows[tmp_path / "sub/a.txt"], rows[tmp_path / "b.txt"]
    assert (row.outlet, row.published, row.partial) == ("샛별신문", "2023-05-11 09:30", True)
    assert (other.outlet, other.published, other.partial) == (None, "2023-05-12", True)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([], "Row 1 .*no column named path"),
        ([["file"], ["a.txt"]], "Row 1 .*no column named path"),
        ([[], ["path"], ["a.txt"], [], ["a.txt"]], "Row 5 .*twice"),
        ([["path", "published"], ["a.txt", "5월 11일"]], "Row 2 .*published"),
    ],
)
def test_errors_of_a_workbook_name_its_row(tmp_path: Path, rows: list[list[str]], message: str) -> None:
    with pytest.raises(ManifestError, match=message):
        read_manifest(workbook(tmp_path, rows))


def test_a_workbook_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match=r"^\[IH106\] .*m\.xlsx is damaged"):
        read_manifest(written(tmp_path, "m.xlsx", "path,outlet\n"))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("m.csv", "file,outlet\na.txt,샛별\n", "no column named path"),
        ("m.csv", "path,published\na.txt,2023-05-11\nb.txt,5월 11일\n", "Row 3 .*published"),
        ("m.csv", "path,outlet\n,샛별\n", "Row 2 .*no path"),
        ("m.csv", "path\na.txt\na.txt\n", "Row 3 .*twice"),
        ("m.csv", "path,partial\na.txt,maybe\n", "Row 2 .*partial"),
        ("m.jsonl", '{"path": "a.txt"}\n{"path": \n', "Row 2 .*no JSON"),
        ("m.jsonl", "[1]\n", "Row 1 .*object"),
        ("m.jsonl", '{"path": "a.txt", "title": 5}\n', "Row 1 .*title"),
    ],
)
def test_errors_name_the_row(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(ManifestError, match=message):
        read_manifest(written(tmp_path, name, text))


def test_another_encoding_and_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="not UTF-8"):
        read_manifest(written(tmp_path, "m.csv", "path,outlet\na.txt,샛별신문\n", "cp949"))
    with pytest.raises(MissingPathError, match="does not exist"):
        read_manifest(tmp_path / "none.csv")
