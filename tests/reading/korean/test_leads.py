"""The lead is the office-holder whom the text speaks of most and first; else the body that acts."""

from __future__ import annotations

import pytest
from sentences import document

from ihaeng.reading.korean.mission.leads import find_lead


@pytest.mark.parametrize(
    ("text", "name", "office", "organisation"),
    [
        ("한서윤 다솔도지사는 8일 미국으로 떠난다.", "한서윤", "다솔도지사", "다솔도"),
        ("한서윤 다솔지사가 8일 미국으로 떠난다.", "한서윤", "다솔지사", "다솔도"),
        ("한서윤 대구시장은 8일 미국으로 떠난다.", "한서윤", "대구시장", "대구시"),
        ("한서윤 다솔대 총장은 8일 미국으로 떠난다.", "한서윤", "다솔대 총장", "다솔대"),
        (
            "이솔여대 총장, 미국 방문\n\n이솔여자대학교 한서윤 총장은 8일 떠난다.",
            "한서윤",
            "이솔여자대학교 총장",
            "이솔여자대학교",
        ),
        ("한서윤 전남 완도군수는 8일 미국으로 떠난다.", "한서윤", "완도군수", "완도군"),
        ("한서윤 제주지사는 8일 미국으로 떠난다.", "한서윤", "제주지사", "제주도"),
        ("경남 다솔군 한서윤 군수가 8일 미국으로 떠난다.", "한서윤", "다솔군 군수", "다솔군"),
        ("정하람 해양자원부 장관은 8일 미국으로 떠난다.", "정하람", "해양자원부 장관", "해양자원부"),
        (
            "다솔군의회(의장 오다온)는 8일 일본으로 떠난다. 오 의장은 군민의 뜻을 전한다.",
            "오다온",
            "다솔군의회 의장",
            "다솔군의회",
        ),
        (
            "한서윤(다솔1)다솔도의회 문화복지위원장이 3일 계획을 밝혔다. 도의회 문화복지위원회는 8일 떠난다.",
            "한서윤",
            "다솔도의회 문화복지위원장",
            "다솔도의회",
        ),
        (
            "다솔시의회에 따르면 남궁이솔 운영위원장을 단장으로 8일 일본으로 떠난다. 다솔시의회는 뜻을 모았다.",
            "남궁이솔",
            "운영위원장",
            "다솔시의회",
        ),
        (
            "다솔도는 한서윤 지사와 이도윤 노바켐 회장이 8일 협약에 서명했다고 밝혔다. 한 지사는 뜻을 전했다.",
            "한서윤",
            "지사",
            "다솔도",
        ),
    ],
)
def test_an_office_holder_leads(text: str, name: str, office: str, organisation: str) -> None:
    found = find_lead(document(text))
    assert found is not None
    assert found.lead is not None
    assert (found.lead.name, found.lead.office, found.organisation) == (name, office, organisation)


def test_a_passing_mention_does_not_lead() -> None:
    body = "축제에는 많은 사람이 모였다. " * 40
    assert find_lead(document(f"{body}이날 한서윤 다솔도지사도 있었다.")) is None


def test_a_body_may_act_without_a_named_lead() -> None:
    found = find_lead(document("강원도는 14일 베트남에 대표단을 보냈다. 강원도는 협약도 맺었다."))
    assert found is not None
    assert (found.lead, found.organisation) == (None, "강원도")


def test_those_of_a_body_who_travel_are_its_mission() -> None:
    found = find_lead(document("가람대학교 교류단이 6일 베트남 다낭을 방문했다. 교류단은 대학 두 곳을 찾았다."))
    assert found is not None
    assert (found.lead, found.organisation) == (None, "가람대학교")


def test_a_chamber_acts_without_a_town_that_is_known() -> None:
    found = find_lead(document("가람상공회의소가 동남아에 시장개척단을 보낸다. 개척단은 상담회를 연다."))
    assert found is not None
    assert (found.lead, found.organisation) == (None, "가람상공회의소")


def test_who_leads_the_delegation_may_be_named_late_and_without_a_body() -> None:
    body = "조사단은 일본 섬을 살핀다. " * 40
    found = find_lead(document(f"{body}조사단을 이끄는 한서윤 원장은 섬을 배우겠다고 했다."))
    assert found is not None
    assert found.lead is not None
    assert found.lead.name == "한서윤"


def test_a_body_is_whose_mission_it_is_also_where_it_does_not_act() -> None:
    found = find_lead(document("정선군 농산물 개척단이 베트남을 누볐다. 개척단은 상담회를 열었다."))
    assert found is not None
    assert found.organisation == "정선군"


def test_a_place_is_nobodys_name() -> None:
    found = find_lead(document("경남 시장개척단이 베트남에 갔다. 단장인 한서윤 다솔도지사는 협약을 맺었다."))
    assert found is not None
    assert found.lead is not None
    assert found.lead.name == "한서윤"


@pytest.mark.parametrize(
    "sentence", ["유럽 시장을 넓히는 발판으로 삼는다.", "현지 시장 반응을 살핀다.", "연화장 시장 진출을 돕는다."]
)
def test_a_market_is_no_mayor(sentence: str) -> None:
    found = find_lead(document(f"강원도는 10일 프랑스 파리에서 사무소 개소식을 열었다. 강원도는 {sentence}"))
    assert found is not None
    assert (found.lead, found.organisation) == (None, "강원도")


def test_a_body_that_fits_the_office_is_whose_mission_it_is() -> None:
    lead = find_lead(document("다솔도는 한서윤 지사의 독일 방문에 맞춰 상담회를 연다.", "한 지사는 8일 떠난다."))
    assert lead is not None
    assert lead.organisation == "다솔도"


def test_who_comes_with_others_is_named_first() -> None:
    text = "한서윤 다솔도지사를 비롯해 정하람 국제교류처장 등은 8일 미국으로 떠난다."
    found = find_lead(document(text))
    assert found is not None
    assert found.lead is not None
    assert found.lead.name == "한서윤"


def test_an_office_of_a_body_abroad_leads_nobody() -> None:
    assert find_lead(document("정하람 핀란드국제대학교 총장은 8일 학생들을 맞았다.")) is None


@pytest.mark.parametrize(
    ("text", "name", "office", "organisation"),
    [
        ("오다온 다솔도교육감이 8일 미국으로 떠난다.", "오다온", "다솔도교육감", "다솔도교육청"),
        ("한서윤 지사 권한대행이 다솔도를 대표해 8일 떠난다. 다솔도는 전했다.", "한서윤", "지사 권한대행", "다솔도"),
        (
            "누리대학교는 오다온 누리대 총장을 비롯해 정하람 국제교류처장 등이 9일 몽골을 찾았다고 밝혔다.",
            "오다온",
            "누리대 총장",
            "누리대학교",
        ),
        ("정하람 해양장관이 8일 미국으로 떠난다. 정 장관은 회의를 연다.", "정하람", "해양장관", "해양부"),
        ("해양자원부는 정하람 장관이 미국을 방문한다고 밝혔다.", "정하람", "장관", "해양자원부"),
        (
            "가람상공회의소는 몽골에 한서윤 부회장을 단장으로 한 사절단을 보낸다. 부총리와 교역부 장관을 만난다.",
            "한서윤",
            "부회장",
            "가람상공회의소",
        ),
        (
            "정하람 해양부 1차관이 로라 벤슨 국무부 부장관을 만나기 위해 9일 미국으로 떠난다.",
            "정하람",
            "해양부 1차관",
            "해양부",
        ),
        (
            "구슬군은 한서윤 군수를 단장으로 사절단을 꾸려 몽골을 찾는다. 구슬군은 협약을 맺는다.",
            "한서윤",
            "군수",
            "구슬군",
        ),
        (
            "누리기업중앙회는 몽골에 사절단을 보낸다. 사절단은 한서윤 중앙회장을 비롯해 열 명이다.",
            "한서윤",
            "중앙회장",
            "누리기업중앙회",
        ),
        (
            "특사단이 28일 몽골을 방문해 총리를 예방하고 한솔빛 대통령의 친서를 전했다. "
            "특사단은 정하람 전(前) 의원을 단장으로 꾸려졌다.",
            "정하람",
            "전(前) 의원",
            None,
        ),
        ("해양부 차관, 미국 출장\n\n박 차관은 12일 미국에서 한국관을 둘러봤다.", None, "해양부 차관", "해양부"),
        ("산업부는 14일 미국에 사절단을 보냈다. 산업부는 상담회도 연다.", None, None, "산업부"),
    ],
)
def test_who_leads_is_told_in_many_ways(text: str, name: str | None, office: str | None, organisation: str) -> None:
    found = find_lead(document(text))
    assert found is not None
    lead = found.lead
    assert (lead and lead.name, lead and lead.office, found.organisation) == (name, office, organisation)
