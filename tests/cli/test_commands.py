"""The commands as a reporter uses them."""

from __future__ import annotations

import json
import zipfile
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
from calling import Ihaeng

from ihaeng import publish


def test_add_show_export(ihaeng: Ihaeng, coverage: Path) -> None:
    added = ihaeng("add", coverage)
    assert (added.code, added.out) == (0, "")
    assert "6 added, 0 already there, 0 not read" in added.err
    listed = ihaeng("show")
    mission = json.loads(ihaeng("export", "--format", "json").out)["missions"][0]["id"]
    assert mission in listed.out
    assert "윤서담" in listed.out
    sheet = ihaeng("show", mission[:6])
    assert "reported done" in sheet.out
    quoted = ihaeng("show", mission, "--quotes")
    assert "3천만 유로 규모의 투자협약을 체결했다" in " ".join(quoted.out.split())
    assert len(quoted.out) > len(sheet.out)
    assert "-> one act: alike (counterpart +" in " ".join(ihaeng("show", mission, "--why").out.split())


def test_adding_again_changes_nothing(ihaeng: Ihaeng, coverage: Path) -> None:
    ihaeng("add", coverage)
    before = ihaeng("export", "--format", "json").out
    assert "0 added, 6 already there, 0 not read" in ihaeng("add", coverage).err
    assert ihaeng("export", "--format", "json").out == before


def test_rebuild_gives_the_same_ledger(ihaeng: Ihaeng, coverage: Path) -> None:
    ihaeng("add", coverage)
    before = ihaeng("export", "--format", "json").out
    assert "6 read again, 0 not read" in ihaeng("rebuild").err
    assert ihaeng("export", "--format", "json").out == before


@pytest.mark.parametrize("words", [["--ledger", "other.db", "add"], ["add", "--ledger", "other.db"]])
def test_the_ledger_is_named_before_or_after_the_command(
    ihaeng: Ihaeng, coverage: Path, tmp_path: Path, words: list[str]
) -> None:
    assert ihaeng(*words, coverage).code == 0
    assert (tmp_path / "other.db").exists()
    assert not (tmp_path / "ihaeng.db").exists()


def test_the_language_is_asked_for_or_taken_from_the_locale(
    ihaeng: Ihaeng, coverage: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "추가 6건" in ihaeng("add", coverage, "--lang", "ko").err
    assert "reported done" in ihaeng("show").out
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert "이행 보도" in ihaeng("show").out


def _texts(file: Path) -> str:
    """What a file holds; of a workbook, which is an archive, its cells."""
    if not zipfile.is_zipfile(file):
        return file.read_text("utf-8")
    with zipfile.ZipFile(file) as book:
        return book.read("xl/sharedStrings.xml").decode()


@pytest.mark.parametrize("name", sorted(publish.formats()))
def test_every_format_is_written_without_naming_the_only_mission(
    ihaeng: Ihaeng, coverage: Path, tmp_path: Path, name: str
) -> None:
    ihaeng("add", coverage)
    assert ihaeng("export", "--format", name, "-o", "out").code == 0
    assert "윤서담" in _texts(tmp_path / "out")
    assert f"{name}" in ihaeng("export", "--help").out


def test_the_json_keeps_to_its_schema_and_every_quote_to_its_text(ihaeng: Ihaeng, coverage: Path) -> None:
    ihaeng("add", coverage)
    exported = json.loads(ihaeng("export", "--format", "json").out)
    schema = resources.files("ihaeng.publish") / "schema" / "ledger.schema.json"
    jsonschema.validate(exported, json.loads(schema.read_text("utf-8")))
    texts = {document["id"]: document["text"] for document in exported["documents"]}
    spans = [(texts[act["document"]], span) for act in exported["activities"] for span in act["evidence"]]
    assert spans
    assert all(text[span["start"] : span["end"]] == span["quote"] for text, span in spans)


def test_public_leaves_whole_texts_out_and_keeps_the_sentences(ihaeng: Ihaeng, coverage: Path) -> None:
    ihaeng("add", coverage)
    public = json.loads(ihaeng("export", "--format", "json", "--public").out)
    assert {document["text"] for document in public["documents"]} == {None}
    quotes = [span["quote"] for activity in public["activities"] for span in activity["evidence"]]
    assert len(list(filter(None, quotes))) > len(public["lines"])


def test_as_of_leaves_out_what_came_later(ihaeng: Ihaeng, coverage: Path) -> None:
    ihaeng("add", coverage)
    then = json.loads(ihaeng("export", "--format", "json", "--as-of", "2025-03-29").out)
    assert then["as_of"] == "2025-03-29"
    assert len(then["documents"]) == 3
    statuses = {line["status"] for line in then["lines"]}
    assert "upcoming" in statuses
    assert not statuses & {"carried_out", "changed", "unannounced"}


def test_the_demo_names_its_page(ihaeng: Ihaeng, tmp_path: Path) -> None:
    answer = ihaeng("demo", "--to", "shown")
    page = tmp_path / "shown" / "mission.html"
    assert answer.code == 0
    assert str(page) in answer.out
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert ihaeng("show", "--ledger", "shown/demo.db").code == 0
