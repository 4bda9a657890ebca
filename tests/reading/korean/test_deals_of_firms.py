"""Deals of firms that travel along, told without a word on whose firms they are."""

from __future__ import annotations

import pytest
from sentences import reading

JOURNEY = "한서윤 다솔도지사가 1일부터 9일까지 체코와 폴란드를 방문했다. 한 지사는 5일 프라하에서 투자설명회를 열었다. "


def deals(sentence: str) -> list[tuple[str, tuple[tuple[str, ...], ...]]]:
    found = reading(JOURNEY + sentence, title="한서윤 다솔도지사, 유럽 순방 마쳐", published="2031-03-12")
    return [(act.kind, act.counterparts) for act in found.activities if act.kind in ("contract", "agreement")]


@pytest.mark.parametrize(
    "sentence",
    [
        "누리식품은 상담회에서 벨로마트와 100만 달러 규모의 수출계약을 체결했다.",
        "사절단에 참가한 누리식품은 벨로마트와 100만 달러 규모의 수출계약을 맺는 성과를 거뒀다.",
        "이번 방문 기간 누리식품은 벨로마트와 100만 달러 규모의 수출계약을 따냈다.",
        "6일 프라하에서는 누리식품이 벨로마트와 100만 달러 규모의 수출계약을 체결했다.",
        "이 자리에서 누리식품은 벨로마트와 배 100만 달러어치를 수출하는 계약서에 서명했다.",
        "특히 누리식품은 벨로마트와 100만 달러 규모의 수출계약을 체결했다.",
    ],
)
def test_what_is_told_of_the_journey_is_a_deal_of_the_mission(sentence: str) -> None:
    assert deals(sentence) == [("contract", (("벨로마트",),))]


def test_of_two_firms_the_one_called_after_a_country_is_the_partner() -> None:
    assert deals("누리건설과 폴란드 모스트렉스는 6일 공동 수주를 위한 협약을 맺었다.") == [
        ("agreement", (("모스트렉스",),))
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "벨로마트는 2029년 누리식품과 공급계약을 맺었다.",
        "체코 렌츠사는 6일 벨로마트와 공급계약을 체결했다.",
        "누리식품은 벨로마트와 공급계약을 맺고 있다.",
    ],
)
def test_a_deal_of_another_year_or_among_firms_abroad_is_none(sentence: str) -> None:
    assert deals(sentence) == []


def test_firms_that_a_sentence_begins_with_go_on_with_the_deal_just_told() -> None:
    both = "6일 누리식품이 벨로마트와 수출계약을 체결했다. 노을전자와 폴란드 모스트렉스는 업무협약을 맺었다."
    assert deals(both) == [("contract", (("벨로마트",),)), ("agreement", (("모스트렉스",),))]
    assert deals("노을전자와 폴란드 모스트렉스는 업무협약을 맺었다. 6일 누리식품이 벨로마트와 수출계약을 맺었다.") == [
        ("contract", (("벨로마트",),))
    ]


def test_what_is_signed_at_a_gathering_just_told_is_of_its_day() -> None:
    found = reading(
        JOURNEY + "포럼은 6일 열렸다. 포럼에서는 누리식품이 벨로마트와 수출계약을 맺었다.",
        title="한서윤 다솔도지사, 유럽 순방 마쳐",
        published="2031-03-12",
    )
    assert [act.start for act in found.activities if act.kind == "contract"] == ["2031-03-06"]


def test_a_deal_in_the_list_of_what_the_journey_brought_is_one_of_it() -> None:
    found = reading(
        JOURNEY,
        "□ 주요 성과",
        "○ 6일 한-폴란드 인프라 포럼 개최",
        "- 누리식품은 벨로마트와 100만 달러 규모의 수출계약을 체결",
        title="한서윤 다솔도지사, 유럽 순방 마쳐",
        published="2031-03-12",
    )
    assert ("contract", (("벨로마트",),)) in [(act.kind, act.counterparts) for act in found.activities]


def test_a_foreign_name_before_a_sum_ends_before_its_particle() -> None:
    told = "6일 열린 상담회에서 누리식품은 유통사 수르야메가와 100만 달러 규모의 수출계약을 맺었다."
    assert deals(told) == [("contract", (("수르야메가",),))]
