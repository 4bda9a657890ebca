"""The floors of the gold score only rise, and a figure below its floor is told."""

from __future__ import annotations

import json
from pathlib import Path

import gold
import pytest


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
