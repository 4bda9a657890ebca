"""`ihaeng read`: what was read out of a file, why, and nothing stored."""

from __future__ import annotations

import json
from pathlib import Path

from calling import Ihaeng


def test_a_file_is_read_and_nothing_is_stored(ihaeng: Ihaeng, coverage: Path, tmp_path: Path) -> None:
    answer = ihaeng("read", coverage / "05-results.txt")
    assert answer.code == 0
    assert "“지난 1일에는 하노버에서" in answer.out
    assert "frames.yaml" not in answer.out
    assert not list(tmp_path.glob("*.db*"))


def test_explain_names_rules_files_and_words(ihaeng: Ihaeng, coverage: Path) -> None:
    answer = ihaeng("--lang", "ko", "read", "--explain", coverage / "05-results.txt")
    told = " ".join(answer.out.split())
    assert "< 틀 sign (reading/ko/frames.yaml): “체결하다”" in told
    assert "< number and currency (reading/ko/amounts/rules.yaml): “3천만 유로”" in told
    assert "tense-" not in told
    assert "< 빠진 달이나 해는 발행일과" in told


def test_several_files_and_a_bad_one(ihaeng: Ihaeng, coverage: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    answer = ihaeng("read", coverage / "01-announcement.txt", "empty.txt", coverage / "05-results.txt")
    assert answer.code == 1
    assert "not read: empty.txt: [IH101]" in answer.err
    assert answer.out.count("ihaeng-rules") == 2


def test_a_text_that_tells_nothing_says_why_in_the_language(ihaeng: Ihaeng, tmp_path: Path) -> None:
    (tmp_path / "apples.txt").write_text(
        "사과 풍년\n\n다솔도는 올해 사과 수확이 늘었다고 3일 밝혔다. 농가는 웃었다.\n", "utf-8"
    )
    assert "! [IH202] The text names no place abroad" in ihaeng("read", "apples.txt").out
    assert "! [IH202] 나라 밖의 곳이 나오지 않아" in ihaeng("--lang", "ko", "read", "apples.txt").out


def test_json_has_the_shapes_of_the_ledger(ihaeng: Ihaeng, coverage: Path) -> None:
    ihaeng("add", coverage)
    ledger = json.loads(ihaeng("export", "--format", "json").out)
    read = json.loads(ihaeng("read", "--format", "json", coverage / "05-results.txt").out)
    (reading,) = read["readings"]
    held = {act["id"]: act for act in ledger["activities"]}
    assert reading["activities"]
    for act in reading["activities"]:
        assert act["rules"] == held[act["id"]]["rules"]
        assert set(act) == set(held[act["id"]])
    assert reading["missions"][0]["destinations"][0]["lat"]
    text = reading["document"]["text"]
    assert all(text[s["start"] : s["end"]] == s["quote"] for act in reading["activities"] for s in act["evidence"])


def test_a_manifest_tells_what_the_file_does_not(ihaeng: Ihaeng, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "사과 풍년\n\n다솔도는 올해 사과 수확이 늘었다고 3일 밝혔다. 농가는 웃었다.\n", "utf-8"
    )
    (tmp_path / "table.csv").write_text("path,outlet,published\na.txt,다솔일보,2031-03-04\n", "utf-8")
    assert "다솔일보 · 4 Mar 2031" in ihaeng("read", "a.txt", "--manifest", "table.csv").out
