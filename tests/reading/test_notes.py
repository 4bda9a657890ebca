"""A reading says why it tells nothing, and what of the text it left out."""

from __future__ import annotations

import pytest
from sentences import reading

from ihaeng.documents import read_document
from ihaeng.language.kiwi import LONGEST_SENTENCE
from ihaeng.model import Reading
from ihaeng.reading import LOSSES, read, same_act
from ihaeng.reading.english import sentence_text

MISSION = "미국을 방문 중인 한서윤 다솔도지사는 9일 시카고에서 누리무역협회와 업무협약을 맺었다."


def english(text: str) -> Reading:
    return read(read_document(text.encode(), "a.txt"))


def codes(found: Reading) -> list[str]:
    return [note.partition("]")[0].lstrip("[") for note in found.notes]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("다솔도는 올해 사과 수확이 늘었다고 3일 밝혔다.", "IH202"),
        ("미국 시카고에서 열린 전시회에 많은 사람이 찾아와 새 제품을 살펴보았다.", "IH203"),
        ("한서윤 다솔도지사는 미국 시카고로 휴가를 떠났다. 한서윤 다솔도지사는 9일 돌아온다.", "IH204"),
        ("한서윤 다솔도지사가 3일 도청에서 미국 시카고에서 온 사과를 먹었다. 한 지사는 사과가 달다고 말했다.", "IH206"),
        ("한서윤 다솔도지사가 8일부터 14일까지 5박 7일간 미국 시카고를 방문한다.", "IH208"),
    ],
)
def test_a_korean_text_that_tells_nothing_says_why(text: str, code: str) -> None:
    found = reading(text)
    assert found.activities == ()
    assert codes(found) == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Apples\n\nSALEM, Ore., Nov. 3, 2031 - The apple harvest grew this year, farmers said in Japan.\n", "IH203"),
        ("Whitlock eats\n\nNov. 3, 2031\n\nGov. Dana Whitlock ate an apple in Salem. Whitlock liked it.\n", "IH205"),
    ],
)
def test_an_english_text_that_tells_nothing_says_why(text: str, code: str) -> None:
    found = english(text)
    assert found.activities == ()
    assert code in codes(found)


def test_a_text_whose_acts_are_all_of_another_time_says_so() -> None:
    found = reading(
        "한서윤 다솔도지사가 8일부터 14일까지 5박 7일간 미국 시카고를 방문한다.",
        "한 지사는 지난해 10월 3일 시카고에서 린덴시와 자매결연을 맺었다.",
    )
    assert [act.background for act in found.activities] == [True]
    assert codes(found) == ["IH207"]


def test_an_ordinary_article_has_no_note() -> None:
    assert reading(MISSION, published="2031-03-11").notes == ()


def test_what_stands_behind_the_first_characters_of_an_endless_sentence_is_told() -> None:
    endless = f"한 지사는 {'사과와 배와 ' * 400}9일 시카고에서 노바켐 본사를 방문했다."
    found = reading(MISSION, endless, published="2031-03-11")
    assert len(found.activities) == 1
    (note,) = found.notes
    assert note.startswith(LOSSES)
    assert f"{len(endless) - LONGEST_SENTENCE:,} characters" in note


def test_what_stands_behind_the_first_characters_of_an_endless_english_sentence_is_told() -> None:
    endless = f"Whitlock, {'apples and pears and ' * 120}met Hayama Steel Chairman Jiro Hayama in Nagoya, Japan"
    found = english(
        "Whitlock ends trade mission\n\nSALEM, Ore., Nov. 9, 2031\n\nGov. Dana Whitlock visited the Kaon Motors "
        f"plant in Nagoya, Japan, on Nov. 6 as part of her trade mission.\n\n{endless}\n"
    )
    assert [act.kind for act in found.activities] == ["visit"]
    (note,) = [note for note in found.notes if note.startswith(LOSSES)]
    assert f"{len(endless) - sentence_text.LONGEST_SENTENCE:,} characters" in note


def test_acts_beyond_the_most_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"한 지사는 {day}일 시카고에서 제{day}공장을 방문했다." for day in range(1, 9)]
    assert len(reading(*texts, title=MISSION, published="2031-03-11").activities) == len(texts)
    monkeypatch.setattr(same_act, "MOST_ACTS", 3)
    found = reading(*texts, title=MISSION, published="2031-03-11")
    (note,) = found.notes
    assert note.startswith(LOSSES)
    assert f"{len(texts) - 3} behind them were left out" in note
    assert len(found.activities) == 3


def test_a_cell_too_long_for_an_item_is_told() -> None:
    rows = [["일자", "내용"], ["3월 9일", "노바켐 본사 방문"], ["3월 10일", "사과와 배 " * 30 + "린덴시청 방문"]]
    table = "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows) + "</table>"
    page = f"<html><body><article><h1>한서윤 다솔도지사 미국행</h1><p>{MISSION}</p>{table}</article></body></html>"
    found = read(read_document(page.encode(), "a.html"))
    assert [act.about for act in found.activities if act.kind == "visit"] == ["노바켐 본사"]
    assert [note for note in found.notes if note.startswith(LOSSES)] == [
        "[IH212] 1 cells of an itinerary are longer than 120 characters and were not read."
    ]
