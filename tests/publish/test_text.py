"""The sheet and the list of missions for a terminal."""

from __future__ import annotations

import pytest

from ihaeng.model import Language, Ledger
from ihaeng.publish import Detail, missions_text, sheet_text
from ihaeng.publish.layout import width


def test_a_line_tells_plan_outcome_status_and_texts(ledger: Ledger) -> None:
    text = sheet_text(ledger, "mvietnam", Language.KO)
    head = next(line for line in text.splitlines() if "보도된 결과" in line)
    line = next(line for line in text.splitlines() if "이행 보도    " in line)
    assert head.split() == ["발표된", "계획", "보도된", "결과", "상태", "글"]
    assert line.split() == [
        "3월",
        "12일(화)",
        "·",
        "하노이",
        "·",
        "3월",
        "12일(화)",
        "·",
        "하노이",
        "·",
        "이행",
        "보도",
        "2",
    ]
    assert width(head.split("상태")[0]) == width(line.split("이행 보도")[0])


def test_sentences_are_told_on_demand(ledger: Ledger) -> None:
    quote = "“14일에는 다낭항만연구원을 방문한다.”"
    assert quote not in sheet_text(ledger, "mvietnam", Language.KO)
    lines = sheet_text(ledger, "mvietnam", Language.KO, detail=Detail.QUOTES).splitlines()
    place = next(number for number, line in enumerate(lines) if quote in line)
    assert lines[place + 1].strip() == "- 다솔일보 · 2024년 3월 8일 · 계획"


@pytest.mark.parametrize("wide", [60, 80, 100, 160])
@pytest.mark.parametrize("language", list(Language))
def test_no_line_is_wider_than_asked(ledger: Ledger, language: Language, wide: int) -> None:
    text = sheet_text(ledger, "mvietnam", language, detail=Detail.QUOTES, wide=wide)
    assert max(map(width, text.splitlines())) <= wide
    assert max(map(width, missions_text(ledger, language, wide=wide).splitlines())) <= wide


def test_too_narrow_a_terminal_gets_the_narrowest_sheet(ledger: Ledger) -> None:
    assert sheet_text(ledger, "mosaka", Language.KO, wide=5) == sheet_text(ledger, "mosaka", Language.KO, wide=60)


def test_silence_is_told_with_what_was_searched(ledger: Ledger) -> None:
    text = " ".join(sheet_text(ledger, "mvietnam", Language.EN).split())
    assert "Searched in 4 documents (from 2024-03-08). Not found does not mean not done." in text
    assert "This sheet was made from the documents above and no others" in text


def test_missions_are_listed_with_their_figures(ledger: Ledger) -> None:
    text = missions_text(ledger, Language.KO)
    assert text.startswith("mvietnam  다솔도지사 한서윤 · 2024년 3월 11일~2024년 3월 16일 · 베트남(하노이·다낭)")
    assert "모두 7건 · 이행 보도 1 · 바뀌어 이행 보도 1" in text
    assert "사전 문서 없음" not in text
    assert text.endswith("출장 2건\n")


def test_an_empty_ledger_says_what_to_do() -> None:
    assert "ihaeng add PATH" in missions_text(Ledger(), Language.EN)


def test_the_sentences_of_the_header_stand_below_the_lines(ledger: Ledger) -> None:
    text = sheet_text(ledger, "mvietnam", Language.KO, detail=Detail.QUOTES)
    assert text.index("상태") < text.index("머리글의 근거 문장") < text.index("살펴본 문서")
    assert "머리글의 근거 문장" not in sheet_text(ledger, "mvietnam", Language.KO)
