"""`due`, `compare` and `decide` as people use them."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from calling import Ihaeng

from ihaeng import book
from ihaeng.cli.lists import MONTHS
from ihaeng.cli.terms import MOST_QUOTES
from ihaeng.publish.public import MOST_QUOTES as MOST_QUOTED

YEARS_LATER = "2031-01-01"


@pytest.fixture
def added(ihaeng: Ihaeng, coverage: Path) -> Ihaeng:
    """The command line over a ledger of the shipped example."""
    assert ihaeng("add", coverage).code == 0
    return ihaeng


def table(written: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff"))))


def cells(data: bytes) -> str:
    """All texts of a workbook, and the XML of its sheets."""
    with zipfile.ZipFile(io.BytesIO(data)) as book_:
        return "".join(book_.read(name).decode() for name in book_.namelist() if name.endswith(".xml"))


def ids(ihaeng: Ihaeng, letter: str) -> list[str]:
    return re.findall(rf"^ *({letter}[0-9a-f]{{16}})  ", ihaeng("decide", "show").out, re.MULTILINE)


def test_due_says_its_day_and_words_silence_as_silence(added: Ihaeng) -> None:
    shown = added("due", "--as-of", YEARS_LATER)
    assert shown.code == 0
    assert "As of 1 Jan 2031." in shown.out
    assert "no word found in the coverage searched for" in shown.out
    assert "does not mean not done" in shown.out
    assert "(today)" in added("due").out
    assert "오늘) 기준" in added("due", "--lang", "ko").out


def test_due_in_every_form(added: Ihaeng, tmp_path: Path) -> None:
    rows = table(added("due", "--as-of", YEARS_LATER, "--format", "csv").out)
    assert rows
    assert all(int(row["months without a word"]) >= MONTHS for row in rows)
    data = json.loads(added("due", "--as-of", YEARS_LATER, "--format", "json").out)
    assert (data["day"], len(data["deals"])) == (YEARS_LATER, len(rows))
    assert added("due", "--as-of", YEARS_LATER, "--format", "xlsx", "-o", "due.xlsx").code == 0
    assert rows[0]["id"] in cells((tmp_path / "due.xlsx").read_bytes())


def test_silence_shorter_than_asked_for_is_no_silence(added: Ihaeng) -> None:
    rows = table(added("due", "--as-of", YEARS_LATER, "--months", "1200", "--format", "csv").out)
    assert [row["months without a word"] for row in rows] == [""] * len(rows)


@pytest.mark.parametrize("by", ["lead", "organisation", "term", "year"])
def test_compare_in_every_form(added: Ihaeng, by: str, tmp_path: Path) -> None:
    text = added("compare", "--by", by).out
    assert "All together" in text
    assert "not yet due" in text
    rows = table(added("compare", "--by", by, "--format", "csv").out)
    assert {row["name"] for row in rows} >= {"All together"}
    counted = [row for row in rows if row["figure"] == "reported done"]
    assert all(int(row["count"]) <= int(row["of (count)"]) for row in counted)
    assert json.loads(added("compare", "--by", by, "--format", "json").out)["by"] == by
    added("compare", "--by", by, "--format", "xlsx", "-o", "figures.xlsx")
    assert "reported done" in cells((tmp_path / "figures.xlsx").read_bytes())


def test_the_lines_as_a_workbook_hold_what_the_csv_holds(added: Ihaeng, tmp_path: Path) -> None:
    rows = table(added("export", "--format", "csv").out)
    added("export", "--format", "xlsx", "-o", "lines.xlsx")
    written = cells((tmp_path / "lines.xlsx").read_bytes())
    assert all(row["line"] in written for row in rows)
    assert "<f>" not in written


def test_a_rejected_line_goes_and_undo_brings_it_back(added: Ihaeng) -> None:
    line, *others = ids(added, "l")
    told = added("decide", "reject", line[:8], "--why", "다른 출장의 일", "--who", "한결")
    assert told.code == 0
    assert "다른 출장의 일" in told.out
    assert ids(added, "l") == others
    assert added("rebuild").code == 0
    assert ids(added, "l") == others
    (decision,) = re.findall(r"k[0-9a-f]{16}", told.out)
    assert added("decide", "undo", decision).code == 0
    assert ids(added, "l") == [line, *others]
    listed = table(added("decide", "list", "--format", "csv").out)
    assert [row["decision"] for row in listed] == ["rejected", "undone"]
    assert listed[0]["who"] == "한결"
    assert "undone by" in listed[0]["state"]


def test_a_correction_shows_in_every_export(added: Ihaeng) -> None:
    act = ids(added, "a")[0]
    assert added("decide", "correct", act, "venue", "푸른관").code == 0
    data = json.loads(added("export", "--format", "json").out)
    assert [told["venue"] for told in data["activities"] if told["id"] == act] == ["푸른관"]
    assert [one["homeless"] for one in data["decisions"]] == [None]
    assert json.loads(added("export", "--format", "json", "--public").out)["decisions"] == []


def test_two_lines_called_the_same_and_not(added: Ihaeng) -> None:
    lines = ids(added, "l")
    added("decide", "same", *lines[:2])
    assert len(ids(added, "l")) == len(lines) - 1
    added("decide", "undecided", *ids(added, "l")[:2])
    assert [row["decision"] for row in table(added("decide", "list", "--format", "csv").out)] == ["same", "undecided"]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("decide", "accept", "zzzzzz"), 1, "IH302"),
        (("decide", "accept"), 2, "name what it is about"),
        (("decide", "correct", "a1"), 2, "ACT FIELD VALUE"),
        (("decide", "guess", "a1"), 2, "invalid choice"),
        (("decide", "show", "zzzz"), 1, "IH504"),
        (("due", "--months", "0"), 2, "no number of months"),
        (("compare", "--by", "mood"), 2, "invalid choice"),
    ],
)
def test_what_cannot_be_done_says_so(added: Ihaeng, words: tuple[str, ...], code: int, told: str) -> None:
    answer = added(*words)
    assert answer.code == code
    assert told in answer.err


def test_a_value_of_another_sort_changes_nothing(added: Ihaeng) -> None:
    act = ids(added, "a")[0]
    assert "IH301" in added("decide", "correct", act, "start", "봄").err
    assert "IH303" in added("decide", "same", act, ids(added, "l")[0]).err
    assert "Nothing has been decided" in added("decide", "list").out


def test_who_decides_is_taken_from_the_environment(added: Ihaeng, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IHAENG_WHO", "편집부")
    assert "편집부" in added("decide", "accept", ids(added, "l")[0]).out


def test_the_help_tells_the_months_that_the_ledger_uses() -> None:
    assert MONTHS == book.SILENT_AFTER


def test_an_answer_stands_beside_the_line_in_every_public_format(added: Ihaeng) -> None:
    line, words = ids(added, "l")[0], "계약은 다음 달에 맺습니다."
    told = added("decide", "answer", line, words, "--by", "다솔도 국제과", "--on", "2025-05-01", "--who", "한결")
    assert told.code == 0
    assert words in told.out
    written = json.loads(added("export", "--format", "json", "--public").out)
    (answered,) = [row for row in written["lines"] if row["answers"]]
    assert answered["id"] == line
    assert answered["answers"] == [{"by": "다솔도 국제과", "words": words, "on": "2025-05-01", "link": None}]
    assert "한결" not in json.dumps(written["decisions"], ensure_ascii=False)
    for form in ("csv", "html", "text"):
        assert words in added("export", "--format", form, "--public").out
    (decision,) = re.findall(r"k[0-9a-f]{16}", told.out)
    added("decide", "undo", decision)
    assert words not in added("export", "--format", "html", "--public").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("decide", "answer", "l1"), "--by NAME"),
        (("decide", "answer", "l1", "아닙니다."), "--by NAME"),
        (("decide", "answer", "l1", "아닙니다.", "--by", "가람", "--link", "javascript:1"), "https://"),
        (("export", "--format", "csv", "--public", "--quotes", "-1"), "--quotes"),
    ],
)
def test_answers_and_terms_that_cannot_be_are_told(added: Ihaeng, words: tuple[str, ...], told: str) -> None:
    answer = added(*words)
    assert answer.code == 2
    assert told in answer.err


def test_a_public_page_has_a_way_to_object_to_every_line(added: Ihaeng) -> None:
    lines = len(set(ids(added, "l")))
    page = added("export", "--format", "html", "--public", "--contact", "desk@paper.example").out
    assert page.count('href="mailto:desk@paper.example?') == lines
    assert '<meta name="robots" content="noindex">' in page
    assert "mailto:" not in added("export", "--format", "html", "--public").out
    assert added("export", "--format", "html", "--public", "--contact", "desk").err.count("IH505") == 1
    assert MOST_QUOTES == MOST_QUOTED
