"""Bad files: a clear message each, nothing lost, and the good ones go on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from calling import Ihaeng

ARTICLE = (
    "구름시장 한별, 오사카서 관광 홍보\n\n입력 2025.05.02 09:00\n\n"
    "한별 구름시장은 오는 9일 일본 오사카를 방문해 여행사 하늘길투어와 업무협약을 체결한다.\n\n"
    "구름시는 이번 방문이 두 도시의 왕래를 늘리는 계기가 되기를 바란다고 2일 밝혔다.\n"
)
PAGE_WITHOUT_ARTICLE = "<html><body><nav><a href='/'>홈</a><a href='/login'>로그인</a></nav></body></html>"

BAD = {
    "empty.txt": (b"", "IH101"),
    "spaces.txt": (b" \n\t \n", "IH101"),
    "binary.txt": (bytes(range(256)) * 40, "IH102"),
    "no-article.html": (PAGE_WITHOUT_ARTICLE.encode(), "IH103"),
}


def titles(ihaeng: Ihaeng) -> list[str | None]:
    exported = json.loads(ihaeng("export", "--format", "json").out)
    return [document["title"] for document in exported["documents"]]


def test_bad_files_are_named_with_their_reasons_and_stop_nobody(ihaeng: Ihaeng, tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for name, (data, _) in BAD.items():
        (pile / name).write_bytes(data)
    (pile / "good.txt").write_text(ARTICLE, "utf-8")
    answer = ihaeng("add", "pile")
    assert answer.code == 1
    for name, (_, code) in BAD.items():
        assert [line for line in answer.err.splitlines() if name in line and f"[{code}]" in line], (name, answer.err)
    assert "1 added, 0 already there, 4 not read" in answer.err
    assert titles(ihaeng) == ["구름시장 한별, 오사카서 관광 홍보"]


def test_a_broken_table_named_beside_good_texts_stops_none_of_them(ihaeng: Ihaeng, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "broken.csv").write_bytes(b"\xff\xfe\x00\x81\x82" * 40)
    answer = ihaeng("add", "broken.csv", "good.txt")
    assert answer.code == 1
    assert "1 added, 0 already there, 1 not read" in answer.err
    assert [line for line in answer.err.splitlines() if "broken.csv" in line and "[IH" in line]
    assert titles(ihaeng) == ["구름시장 한별, 오사카서 관광 홍보"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_korean_encodings_are_read_alike(ihaeng: Ihaeng, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "article.txt").write_bytes(ARTICLE.encode(encoding))
    assert ihaeng("add", "article.txt").code == 0
    assert titles(ihaeng) == ["구름시장 한별, 오사카서 관광 홍보"]


def test_a_text_without_any_date_is_read_and_given_none(ihaeng: Ihaeng, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE.replace("입력 2025.05.02 09:00\n\n", ""), "utf-8")
    answer = ihaeng("add", "article.txt")
    assert answer.code == 0
    assert "take note: article.txt: [IH151]" in answer.err
    exported = json.loads(ihaeng("export", "--format", "json").out)
    assert [document["published"] for document in exported["documents"]] == [None]
    assert {activity["start"] for activity in exported["activities"]} <= {None, "---09"}


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "take note: article.txt: [IH210] Sentences are read"),
        ("ko", "살펴볼 것: article.txt: [IH210] 너무 긴 문장"),
    ],
)
def test_what_was_not_read_of_an_endless_sentence_is_told(
    ihaeng: Ihaeng, tmp_path: Path, language: str, told: str
) -> None:
    endless = f"시는 {'사과와 배와 ' * 500}오는 10일 오사카에서 별빛여행사와 협약을 체결한다."
    (tmp_path / "article.txt").write_text(f"{ARTICLE}\n{endless}\n", "utf-8")
    answer = ihaeng("--lang", language, "add", "article.txt")
    assert answer.code == 0
    assert told in answer.err


def test_a_text_of_twenty_megabytes_is_kept_and_told(ihaeng: Ihaeng, tmp_path: Path) -> None:
    paragraph = "이 문단은 출장과 아무 관계가 없는 이야기를 길게 늘어놓는다.\n\n"
    text = ARTICLE + paragraph * (20_000_000 // len(paragraph.encode()))
    (tmp_path / "long.txt").write_text(text, "utf-8")
    (tmp_path / "good.txt").write_text(ARTICLE.replace("오사카", "교토"), "utf-8")
    answer = ihaeng("add", "long.txt", "good.txt")
    assert answer.code == 0
    assert "take note: long.txt: [IH153]" in answer.err
    exported = json.loads(ihaeng("export", "--format", "json").out)
    assert sorted(document["partial"] for document in exported["documents"]) == [False, True]


def test_a_path_that_is_not_there_is_told(ihaeng: Ihaeng, coverage: Path) -> None:
    answer = ihaeng("add", "nowhere", coverage)
    assert answer.code == 1
    assert "nowhere" in answer.err
    assert "6 added" in answer.err


def test_files_of_other_kinds_and_rows_without_a_file_are_told(ihaeng: Ihaeng, coverage: Path) -> None:
    (coverage / "minutes.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    (coverage / "table.csv").write_text("path,outlet\n05-results.txt,다솔일보\n5-results.txt,다솔일보\n", "utf-8")
    answer = ihaeng("add", coverage, "--manifest", coverage / "table.csv")
    assert answer.code == 0
    assert "[IH605] Files of other kinds were not read (.xls 1)" in answer.err
    assert "Name tables and feeds" not in answer.err
    assert "[IH604] Files that it names are not there (1): 5-results.txt." in answer.err


def test_tables_and_feeds_in_a_folder_are_to_be_named(ihaeng: Ihaeng, coverage: Path) -> None:
    (coverage / "feed.XML").write_text("<rss/>", "utf-8")
    answer = ihaeng("add", coverage)
    assert answer.code == 0
    assert "(.XML 1)" in answer.err
    assert "Name tables and feeds themselves (`ihaeng add FILE`)" in answer.err


def test_a_folder_without_readable_files_is_told(ihaeng: Ihaeng, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "minutes.xls").write_bytes(b"\xd0\xcf")
    answer = ihaeng("add", "papers")
    assert answer.code == 1
    assert "[IH603] There is no .txt, .html, .htm, .hwp, .hwpx, .docx, .pdf or .eml file under papers" in answer.err


def test_a_manifest_that_is_a_folder_is_told(ihaeng: Ihaeng, coverage: Path) -> None:
    answer = ihaeng("add", coverage, "--manifest", coverage)
    assert (answer.code, "[IH106]" in answer.err) == (1, True)


def test_a_sheet_that_ihaeng_wrote_is_no_coverage(ihaeng: Ihaeng, coverage: Path) -> None:
    ihaeng("add", coverage)
    ihaeng("export", "--format", "html", "-o", coverage / "sheet.html")
    answer = ihaeng("add", coverage)
    assert answer.code == 1
    assert "[IH107]" in answer.err
    assert "0 added, 6 already there, 1 not read" in answer.err


def test_an_address_of_ones_own_network_is_refused_and_the_files_are_added(ihaeng: Ihaeng, coverage: Path) -> None:
    answer = ihaeng("add", coverage, "http://127.0.0.1/trip.html")
    assert answer.code == 1
    assert "http://127.0.0.1/trip.html: [IH115]" in answer.err
    assert "6 added" in answer.err
