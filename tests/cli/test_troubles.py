"""What goes wrong at the door: a message, the right exit code, never a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from calling import Ihaeng

from ihaeng.book import AddReport, Book
from ihaeng.cli.exit_codes import READER_GONE, STOPPED

HEAVY = {"kiwipiepy", "sqlalchemy", "babel", "jinja2", "yaml", "msgspec", "rapidfuzz", "selectolax"}


@pytest.mark.parametrize("words", [["--help"], ["add", "--help"], ["export", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    program = f"""
import sys
from ihaeng.cli import run
try:
    run({words!r})
except SystemExit as stop:
    assert stop.code == 0
print(sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["nosuch"],
        ["add"],
        ["export"],
        ["export", "--format", "papyrus"],
        ["export", "--format", "json", "--as-of", "soon"],
        ["show", "--lang", "fr"],
    ],
)
def test_words_that_are_not_understood_end_with_two_and_the_usage(ihaeng: Ihaeng, words: list[str]) -> None:
    answer = ihaeng(*words)
    assert answer.code == 2
    assert "usage: ihaeng" in answer.err


@pytest.mark.parametrize("words", [["show"], ["export", "--format", "json"], ["rebuild"]])
def test_looking_into_a_ledger_that_is_not_there_makes_none(ihaeng: Ihaeng, tmp_path: Path, words: list[str]) -> None:
    answer = ihaeng(*words)
    assert answer.code == 1
    assert answer.err.startswith("ihaeng: [IH405]")
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_no_ledger_is_refused(ihaeng: Ihaeng, tmp_path: Path, coverage: Path) -> None:
    (tmp_path / "ihaeng.db").write_text("my notes")
    answer = ihaeng("add", coverage)
    assert answer.code == 1
    assert "is not a ledger of ihaeng" in answer.err
    assert (tmp_path / "ihaeng.db").read_text() == "my notes"


def test_an_unknown_mission_is_told_with_those_there_are(ihaeng: Ihaeng, coverage: Path) -> None:
    ihaeng("add", coverage)
    answer = ihaeng("show", "zzz")
    assert answer.code == 1
    assert "윤서담" in answer.err
    assert "'zzz'" in answer.err


def test_a_place_that_cannot_be_written_is_told(ihaeng: Ihaeng, coverage: Path) -> None:
    ihaeng("add", coverage)
    answer = ihaeng("export", "--format", "json", "-o", "nowhere/out.json")
    assert answer.code == 1
    assert "[IH610]" in answer.err


@pytest.mark.parametrize("command", ["add", "rebuild"])
def test_a_stop_keeps_what_was_done_and_says_how_to_go_on(
    ihaeng: Ihaeng, coverage: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    ihaeng("add", coverage)

    def stopped(_book: Book, *words: object, **_named: object) -> AddReport:
        report = AddReport(total=6, added=2)
        words[-1](report)  # type: ignore[operator]
        raise KeyboardInterrupt

    monkeypatch.setattr(Book, command, stopped)
    answer = ihaeng(command, *([coverage] if command == "add" else []))
    assert answer.code == STOPPED
    assert "The first 2 are kept" in answer.err


def test_a_reader_that_goes_away_is_no_trouble(ihaeng: Ihaeng, coverage: Path, tmp_path: Path) -> None:
    ihaeng("add", coverage)
    command = [
        sys.executable,
        "-c",
        "import sys; from ihaeng.cli import run; sys.exit(run())",
        "export",
        "--format",
        "json",
    ]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == READER_GONE
