"""A document that kills or hangs its worker is set aside with its reason; the rest goes on, its original is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ihaeng import book
from ihaeng.book import Book
from ihaeng.book.working import line
from ihaeng.book.working.crew import Crew
from ihaeng.book.working.tasks import Failed, Parsed, ToParse

pytestmark = pytest.mark.usefixtures("poisoned")

GOOD = "A dinner of the choir\n\n2031-05-07\n\nThe choir of number {number} met for dinner and sang until late.\n"
CODES = {"CRASH": "IH612", "LEAVE": "IH612", "SLEEP": "IH613", "SPIN": "IH613", "EAT": "IH614", "WRITE": "IH612"}


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Book]:
    with book.open(tmp_path / "ledger.db") as ledger:
        yield ledger


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(GOOD.format(number=number), "utf-8")
    return folder


@pytest.mark.parametrize(("harm", "code"), CODES.items())
def test_harm_in_the_parser(opened: Book, pile: Path, left_over: Callable[[], list[str]], harm: str, code: str) -> None:
    (pile / "3-poison.txt").write_text(f"{harm} the parser", "utf-8")
    report = opened.add([pile], workers=1)
    assert [(Path(failed.source).name, failed.code) for failed in report.failed] == [("3-poison.txt", code)]
    assert report.added == 6
    assert [failed.code for failed in opened.failures()] == [code]
    assert opened.status().documents == 7
    assert not left_over()


def test_workers_write_no_files(opened: Book, pile: Path, tmp_path: Path) -> None:
    (pile / "poison.txt").write_text("WRITE", "utf-8")
    opened.add([pile], workers=1)
    assert (tmp_path / "written").stat().st_size == 0


@pytest.mark.parametrize(("harm", "code"), [("crash", "IH612"), ("starve", "IH614")])
def test_harm_in_the_reader(opened: Book, pile: Path, harm: str, code: str) -> None:
    (pile / "3-poison.txt").write_text(f"{GOOD.format(number=9)}\nThey sang to {harm} the reader.\n", "utf-8")
    report = opened.add([pile], workers=2)
    assert [failed.code for failed in report.failed] == [code]
    assert report.added == 6


def test_outcomes_come_in_the_order_of_the_files(opened: Book, pile: Path) -> None:
    for number in (1, 4):
        (pile / f"{number}.txt").write_text(f"CRASH {number}", "utf-8")
    (pile / "0.txt").write_text("DOZE and go on\n\nA slow document that is read all the same.\n", "utf-8")
    report = opened.add([pile], workers=2)
    assert [Path(failed.source).name for failed in report.failed] == ["1.txt", "4.txt"]
    assert report.done == report.total == 6


def test_the_same_bytes_twice_in_one_line_are_read_once(opened: Book, pile: Path) -> None:
    (pile / "5.txt").write_bytes((pile / "0.txt").read_bytes())
    report = opened.add([pile], workers=2)
    assert (report.added, report.unchanged) == (5, 1)


def test_what_failed_is_told_by_status_and_taken_up_by_retry(
    opened: Book, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    poison = pile / "poison.txt"
    poison.write_text("CRASH is the name of an opera by the choir\n\nIt was sung in spring.\n", "utf-8")
    opened.add([pile], workers=1)
    told = opened.status()
    assert (told.documents, told.read, told.waiting, told.outdated) == (7, 6, 0, 0)
    assert [(failed.source, failed.code) for failed in told.failed] == [(str(poison), "IH612")]
    assert [failed.code for failed in opened.retry().failed] == ["IH612"]
    monkeypatch.setattr(line, "FEW", 20)
    poison.unlink()
    report = opened.retry()
    assert (report.total, report.added) == (1, 1)
    assert opened.status().failed == ()


def test_few_pages_need_no_worker_and_an_office_file_gets_one(
    opened: Book, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "FEW", 20)
    started: list[str] = []
    parse = Crew.parse

    def told(crew: Crew, order: ToParse) -> Parsed | Failed:
        started.append(order.source)
        return parse(crew, order)

    monkeypatch.setattr(Crew, "parse", told)
    (pile / "paper.pdf").write_bytes(b"%PDF-1.7\nnothing\n")
    report = opened.add([pile])
    assert [Path(source).name for source in started] == ["paper.pdf"]
    assert [failed.code for failed in report.failed] == ["IH108"]


def test_workers_that_cannot_be_started_are_told(
    opened: Book, pile: Path, tasks_file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tasks_file.write_text("def prepare(kind):\n    raise SystemExit(1)\n", "utf-8")
    with pytest.raises(book.WorkersEndedError, match="IH615"):
        opened.add([pile], workers=1)
    assert opened.failures() == []
    assert opened.status().waiting > 0
    assert capfd.readouterr().err == ""
