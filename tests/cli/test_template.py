"""ihaeng template: the empty table of an office, as CSV or as a workbook, which `add` takes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import Ihaeng

FILLED = "agreement,done,2031-03-09,,US,Chicago,,Linden,Pact with Linden"


def test_the_table_goes_out_and_the_words_it_takes_are_told(ihaeng: Ihaeng, tmp_path: Path) -> None:
    answer = ihaeng("template", "--lang", "en", "-o", tmp_path / "trip.csv")
    assert answer.code == 0
    assert "Words for the column stage: planned, done, cancelled" in answer.err
    with (tmp_path / "trip.csv").open("a", encoding="utf-8") as table:
        table.write(FILLED + "\n")
    assert ihaeng("add", tmp_path / "trip.csv").code == 0
    assert "Pact with Linden" in ihaeng("export", "--format", "text").out


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_workbook_has_room_for_the_words(ihaeng: Ihaeng, tmp_path: Path, language: str) -> None:
    answer = ihaeng("template", "--lang", language, "-o", tmp_path / "trip.xlsx")
    assert (answer.code, answer.err) == (0, "")
    assert (tmp_path / "trip.xlsx").read_bytes().startswith(b"PK")
