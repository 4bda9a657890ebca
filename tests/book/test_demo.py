"""The shipped example builds from nothing, as often as one likes."""

from __future__ import annotations

from pathlib import Path

import pytest

from ihaeng.book import BookError, ExampleMissingError, demo, make_demo
from ihaeng.model import Status


def test_the_demo_shows_what_the_program_is_for(tmp_path: Path) -> None:
    made = make_demo(tmp_path / "demo")
    assert made.report.added == 6
    assert len(made.ledger.missions) == 1
    statuses = {line.status for line in made.ledger.lines}
    assert statuses >= {Status.CARRIED_OUT, Status.CHANGED, Status.NOT_REPORTED, Status.UNANNOUNCED, Status.CANCELLED}


def test_the_demo_made_again_is_made_from_nothing(tmp_path: Path) -> None:
    first = make_demo(tmp_path)
    second = make_demo(tmp_path)
    assert second.report.added == 6
    assert second.ledger == first.ledger


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BookError, match="cannot be written"):
        make_demo(tmp_path / "file")


def test_a_package_without_its_example_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "EXAMPLE", "no-such-example")
    with pytest.raises(ExampleMissingError, match="IH602"):
        make_demo(tmp_path)
