"""Sentences that only say who came, who was invited or who signed add their names to the act told before."""

from __future__ import annotations

import pytest
from test_frames import read_sentence

HELD = "한 지사는 3일 린덴호텔에서 관광설명회를 열었다. "
SIGNED = "다솔도는 3일 시카고에서 2억 달러 투자협약을 체결했다. "


@pytest.mark.parametrize(
    ("sentences", "names"),
    [
        (HELD + "설명회에는 로라 벤슨 회장과 얀 코발스키 의원 등 120여명이 참석했다.", ["로라 벤슨", "얀 코발스키"]),
        (HELD + "설명회에는 로라 벤슨 회장, 여행업계 관계자 등 120여명이 자리를 채웠다.", ["로라 벤슨"]),
        (HELD + "설명회장에는 얀 코발스키 의원이 나왔다.", ["얀 코발스키"]),
        (HELD + "현지 여행사와 언론인 등 50여명을 초청했다.", ["여행사"]),
        (HELD + "설명회에는 한 지사를 비롯해 이도윤 국장, 로라 벤슨 회장이 참석했다.", ["로라 벤슨"]),
        (SIGNED + "협약 기업은 노바켐, 라온전자다.", ["노바켐", "라온전자"]),
        (
            HELD + "한국에서는 다솔도와 부산시가, 일본에서는 사가현과 나라현이 머리를 맞댔다.",
            ["부산시", "사가현", "나라현"],
        ),
    ],
)
def test_names_join_the_act_before(sentences: str, names: list[str]) -> None:
    (draft,) = read_sentence(sentences)
    told = {name for party in draft.parties for name in party}
    assert told.issuperset(names)
    assert len(draft.evidence) == 2


def test_a_sentence_that_tells_an_act_of_its_own_adds_nobody() -> None:
    first, second = read_sentence(HELD + "한 지사는 4일 노바켐 본사를 방문했다.")
    assert (first.parties, second.parties) == ([], [("노바켐",)])


def test_whoever_comes_along_on_the_journey_is_no_guest() -> None:
    (draft,) = read_sentence(HELD + "이번 방문에는 노바켐과 라온전자가 참여했다.")
    assert draft.parties == []


def test_people_of_the_own_side_are_no_guests() -> None:
    (draft,) = read_sentence(HELD + "설명회에는 한 지사를 비롯해 이도윤 국장, 로라 벤슨 회장이 참석했다.")
    assert draft.parties == [("로라 벤슨",)]


def test_whom_a_deed_is_to_enable_to_take_part_is_no_guest() -> None:
    (draft,) = read_sentence(HELD + "한 지사는 노바켐이 참여할 수 있도록 협조를 요청했다.")
    assert draft.parties == []


def test_who_came_with_the_own_side_is_told_by_the_gathering_itself() -> None:
    (draft,) = read_sentence("3일 시카고에서 열린 개소식에는 한 지사와 얀 코발스키 시장, 이도윤 총영사 등이 참석했다.")
    assert draft.parties == [("얀 코발스키",), ("이도윤",)]


def test_what_was_called_off_has_no_guests() -> None:
    called_off, held = read_sentence(
        "개소식은 인허가 지연으로 연기됐다. 3일 린덴호텔에서 열린 상담회에는 현지 바이어 45개사가 참가했다."
    )
    assert (called_off.parties, held.parties) == ([], [("바이어",)])


def test_business_people_of_both_sides_are_not_those_met_before() -> None:
    met, held = read_sentence(
        "한 지사는 3일 린덴호텔에서 로라 벤슨 회장과 면담했다. "
        "4일 시카고에서 열린 교류회에는 양측 기업인 150여명이 참석했다."
    )
    assert held.kind == "event"
    assert not set(met.parties) & set(held.parties)
