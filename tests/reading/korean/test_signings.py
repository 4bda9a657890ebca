"""Deals: told twice, summed up before they are told by name, signed where talks were had, made long ago."""

from __future__ import annotations

import pytest
from sentences import mission_and_acts, reading

LEAD = "한서윤 다솔도지사는 8일부터 14일까지 미국을 방문하고 있다."
TALKS = "한 지사는 10일 시카고에서 마틴 오브라이언 시장과 회담을 갖고 항만 협력을 논의했다."
DEALS = ("agreement", "contract", "investment")


def _deals(*told: str) -> list[tuple[str, tuple[tuple[str, ...], ...]]]:
    _mission, acts = mission_and_acts(reading(LEAD, *told, published="2031-03-12"))
    return [(act.kind, act.counterparts) for act in acts if act.kind in DEALS]


@pytest.mark.parametrize(
    "signed",
    [
        "한 지사는 특히 이 자리에서 항만협력 협정에 서명했다.",
        "양 시장은 항만협력 협정에 서명했다.",
        "이 자리에서 두 사람은 항만 협력에 합의했다.",
    ],
)
def test_what_is_signed_where_talks_were_had_is_one_act_with_them(signed: str) -> None:
    _mission, acts = mission_and_acts(reading(LEAD, TALKS, signed, published="2031-03-12"))
    assert [(act.kind, act.start, act.counterparts) for act in acts] == [
        ("agreement", "2031-03-10", (("마틴 오브라이언",),))
    ]


def test_a_sum_with_a_group_gives_way_to_the_deals_with_names() -> None:
    total = "한 지사는 현지 바이어와 650만 달러의 수출협약을 체결했다고 밝혔다."
    parts = "한 지사는 10일 노바마트와 550만 달러, 11일 라온유통과 100만 달러의 수출협약을 각각 체결했다."
    assert all(party for _kind, parties in _deals(total, parts) for party in parties if party != ("바이어",))


def test_a_deal_with_nobody_only_leads_up_to_those_with_names() -> None:
    lead = "한 지사는 미국 주요 대학과 상호교류 협약을 체결했다."
    first = "한 지사는 10일 린덴국립대와 국제교류 협약을 체결했다."
    second = "이어 11일에는 노바대학교와 학생교류 협약을 체결했다."
    assert [parties for _kind, parties in _deals(lead, first, second)] == [(("린덴국립대",),), (("노바대학교",),)]


def test_both_sides_before_a_dash_make_the_deal() -> None:
    assert _deals("한 지사는 10일 시카고에서 다솔도-린덴시 우호협정을 체결했다.") == [("agreement", (("린덴시",),))]


def test_a_deal_of_many_years_ago_is_background() -> None:
    now = "미국을 방문 중인 한서윤 다솔도지사는 10일 시카고에서 린덴시와 우호협약을 체결했다."
    then = "다솔도와 린덴시는 2019년 4월 22일 자매결연을 체결했다."
    found = reading(now, then, published="2031-03-12")
    assert [(act.start, act.background) for act in found.activities] == [("2031-03-10", False), ("2019-04-22", True)]


def test_authorities_of_a_town_gone_to_are_talked_with() -> None:
    told = "한 지사는 10일 나라현을 방문해 교류 현황을 점검하고 협력 방안에 대해 의견을 나눴다."
    lead = "한서윤 다솔도지사는 8일부터 14일까지 일본을 방문하고 있다."
    _mission, acts = mission_and_acts(reading(lead, told, published="2031-03-12"))
    assert [(act.kind, act.start, act.counterparts) for act in acts] == [("meeting", "2031-03-10", (("나라현",),))]


@pytest.mark.parametrize(
    ("told", "partners"),
    [
        (
            "한 지사는 10일 노바마트와 300만 달러, 라온식품과 200만 달러의 수출계약을 체결했다.",
            ["노바마트", "라온식품"],
        ),
        ("다솔도는 10일 노바마트(300만 달러), 라온식품(200만 달러)과 수출계약을 체결했다.", ["노바마트", "라온식품"]),
        (
            "한 지사는 10일 가온농원이 노바마트와 밤 등 300만 달러, "
            "누리식품이 라온식품과 차 등 200만 달러어치의 수출계약을 맺었다.",
            ["노바마트", "라온식품"],
        ),
        (
            "다솔도는 10일 노바마트 300만 달러, 라온식품 200만 달러 등 총 500만 달러의 수출계약을 체결했다.",
            ["노바마트", "라온식품"],
        ),
    ],
)
def test_each_deal_of_a_row_has_its_own_sum(told: str, partners: list[str]) -> None:
    _mission, acts = mission_and_acts(reading(LEAD, told, published="2031-03-12"))
    found = [(act.counterparts, int(act.amount.value)) for act in acts if act.amount]
    assert found == [(((name,),), value) for name, value in zip(partners, (3_000_000, 2_000_000), strict=True)]


@pytest.mark.parametrize(
    "told",
    [
        "협약은 10일 다솔도와 린덴시 간에 체결됐다.",
        "10일 시카고에서 한서윤 지사와 린덴시가 협약서에 서명한 뒤 손을 잡고 있다.",
        "한 지사는 10일 린덴시와 청소년 교류에 협력하기로 했다.",
    ],
)
def test_both_sides_of_a_deal_however_it_is_told(told: str) -> None:
    assert _deals(told) == [("agreement", (("린덴시",),))]


def test_a_firm_that_invests_in_the_own_province_is_the_partner() -> None:
    assert _deals("노바켐은 다솔도에 1억 달러를 투자하기로 했다.") == [("investment", (("노바켐",),))]


def test_a_deal_at_the_end_of_a_row_is_not_its_first_partner_s() -> None:
    row = "노바대와 교류협력 및 연구소 방문, 수출 지원, 양국 상공회의소 산업경제 교류협력 업무협약 등을 한다."
    assert _deals(f"대표단은 {row}") == []


def test_before_guests_it_is_the_own_side_that_signs() -> None:
    came = "10일 시카고에서 연 수출상담회에는 바이어 31개사가 찾았으며, "
    assert _deals(came + "이 자리에서 노바마트와 300만 달러의 수출협약을 체결했다.") == [("contract", (("노바마트",),))]


def test_what_somebody_else_tells_of_is_not_signed_on_the_spot() -> None:
    assert _deals("시카고시장은 이 자리에서 보스턴시와 우호협약을 맺었다고 소개했다.") == []
