"""The floors of the gold score only rise, and a figure below its floor is told."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from pathlib import Path

import date_finders
import gold
import pytest
import suites


def test_a_figure_below_its_floor_or_missing_has_sunk() -> None:
    assert gold.sunk({"a": 0.5, "b": 0.4, "c": 1.0}, {"a": 0.5, "b": 0.41, "d": 0.1}) == ["b", "d"]


def test_floors_are_raised_rounded_down_and_never_lowered() -> None:
    assert gold.raised({"a": 0.5679, "b": 0.3, "c": 1.0}, {"a": 0.5, "b": 0.4}) == {"a": 0.567, "b": 0.4}


def test_without_gold_missions_the_skip_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gold, "SHARED", tmp_path)
    monkeypatch.setattr("sys.argv", ["gold.py"])
    assert gold.main() == 0
    assert capsys.readouterr().out.startswith("SKIPPED")


@pytest.mark.parametrize(("quotes", "code"), [(1.0, 0), (0.9, 1)])
def test_the_exit_code_says_whether_the_floors_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], quotes: float, code: int
) -> None:
    (tmp_path / "gold").mkdir()
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"quotes": 1.0}))
    monkeypatch.setattr(gold, "SHARED", tmp_path)
    monkeypatch.setattr(gold, "FLOORS", floors)
    monkeypatch.setattr(gold, "measure", lambda _: {"quotes": quotes})
    monkeypatch.setattr("sys.argv", ["gold.py", "--update"])
    assert gold.main() == code
    assert ("BELOW ITS FLOOR" in capsys.readouterr().out) == bool(code)
    assert json.loads(floors.read_text()) == {"quotes": 1.0}


def test_the_halves_are_those_that_the_set_names(tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "gold.json").write_text("{}")
    (tmp_path / "README.md").write_text("# Missions\n\nDevelop on: one, three.\nOnly measure on the rest.\n")
    found = {half: [mission.name for mission in missions] for half, missions in gold.halves(tmp_path).items()}
    assert found == {"developed": ["one", "three"], "measured": ["two"]}


def test_without_suites_the_skip_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(suites, "SUITES", tmp_path / "none")
    assert suites.main() == 0
    assert capsys.readouterr().out.startswith("SKIPPED")


def test_every_suite_is_run_against_its_floor() -> None:
    assert suites.command({"dates:find_dates:ko:value": 0.9})[-1] == "dates:find_dates:ko:value>=0.9"


TODAY = datetime.date(2026, 3, 16)


def today_at_the_start(text: str, reference: datetime.date) -> Iterable[date_finders.Found]:
    return [date_finders.Found(0, 2, (reference, reference))] if text else []


def test_a_date_counts_where_it_stands_and_with_any_reading_of_it() -> None:
    other = TODAY + datetime.timedelta(days=1)
    cases = [
        date_finders.Case("오늘", TODAY, [date_finders.Wanted(0, 2, [(other, other), (TODAY, TODAY)])]),
        date_finders.Case("이곳에 오늘", TODAY, [date_finders.Wanted(4, 6, [(TODAY, TODAY)])]),
        date_finders.Case("오늘", TODAY, [date_finders.Wanted(0, 2, [(None, TODAY)])]),
        date_finders.Case("", TODAY, []),
        date_finders.Case("3-2로 이겼다", TODAY, []),
    ]
    assert date_finders.measure(today_at_the_start, cases) == (1, 1)


def test_the_dates_of_every_invented_sentence_are_read() -> None:
    cases = list(date_finders.invented_cases())
    dates = sum(len(case.wanted) for case in cases)
    silent = sum(not case.wanted for case in cases)
    assert date_finders.measure(date_finders.FINDERS["ihaeng"](), cases) == (dates, silent)


def test_a_suite_without_its_excused_rows(tmp_path: Path) -> None:
    april = {
        "text": "4월",
        "start": 0,
        "end": 2,
        "type": "daterange",
        "value": [{"start": "2016-04-01", "end": "2016-05-01"}],
    }
    soon = {"text": "곧", "start": 0, "end": 1, "type": "date", "value": ["2016-11-08"]}
    rows = [
        {"text": "4월", "expected": [april]},
        {"text": "곧", "expected": [soon]},
        {"text": "날도 없이", "expected": []},
    ]
    for suite in date_finders.SUITES:
        (tmp_path / f"recognizers_ko_{suite}.jsonl").touch()
    lines = "".join(f"{json.dumps(row)}\n" for row in rows)
    (tmp_path / "recognizers_ko_datetimemodel.jsonl").write_text(lines, "utf-8")
    (tmp_path / "excused.tsv").write_text("recognizers_ko_datetimemodel\t2\t곧\tvague\n", "utf-8")
    first, last = date_finders.suite_cases(tmp_path)
    begin = datetime.date(2016, 4, 1)
    readings: list[date_finders.Days] = [(begin, datetime.date(2016, 5, 1)), (begin, datetime.date(2016, 4, 30))]
    assert (first.wanted, last.wanted) == ([date_finders.Wanted(0, 2, readings)], [])


def test_a_finder_that_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(date_finders, "FINDERS", {"ihaeng": date_finders.FINDERS["ihaeng"], "no_such_finder": None})
    monkeypatch.setattr(date_finders, "texts_a_second", lambda *_: 1.0)
    monkeypatch.setattr("sys.argv", ["date_finders.py"])
    assert date_finders.main() == 0
    assert "SKIPPED no_such_finder: not installed" in capsys.readouterr().out
