"""A text on visitors to Korea tells of a journey of theirs; one on Koreans abroad does not, whoever it names."""

from __future__ import annotations

import datetime

import pytest
from sentences import document, mission_and_acts, reading

from ihaeng.model import Direction
from ihaeng.reading.korean.mission.visitors import find_visitors

TODAY = datetime.date(2025, 4, 10)


@pytest.mark.parametrize(
    ("text", "name", "office", "body", "home"),
    [
        (
            "로라 벤슨 미국 텍사스 주지사가 오는 8일 한국을 방문한다.",
            "로라 벤슨",
            "텍사스 주지사",
            "텍사스주",
            "US",
        ),
        ("텍사스주 로라 벤슨 주지사가 다솔도를 찾았다.", "로라 벤슨", "텍사스주 주지사", "텍사스주", "US"),
        ("로라 벤슨 주지사가 방한한다. 텍사스주는 투자를 기대한다.", "로라 벤슨", "텍사스주 주지사", "텍사스주", "US"),
        ("방한한 팜반중 총리, 2일 기업인 면담. 베트남 투자를 논의한다.", "팜반중", "베트남 총리", "베트남", "VN"),
        (
            "한서윤 다솔도지사는 방한 중인 기무라 겐타 일본 구마모토 현 지사를 접견했다.",
            "기무라 겐타",
            "구마모토현 지사",
            "구마모토현",
            "JP",
        ),
        (
            "응우옌 반 린 베트남 산업무역부 장관이 9일 부산에 도착했다.",
            "응우옌 반 린",
            "베트남 산업무역부 장관",
            "베트남",
            "VN",
        ),
        (
            "로라 벤슨(Laura Benson) 미국 텍사스 주지사가 한서윤 다솔도지사 초청으로 9일 다솔도를 방문한다.",
            "로라 벤슨",
            "텍사스 주지사",
            "텍사스주",
            "US",
        ),
        (
            "응우옌 반 린 베트남 총리가 한서윤 총리 초청으로 한국을 방문한다. "
            "한-베트남 위원회 위원장인 문서윤 노바 부회장이 맞는다.",
            "응우옌 반 린",
            "베트남 총리",
            "베트남",
            "VN",
        ),
        ("마크 휘틀리 미국 애리조나대 총장이 다솔대를 방문했다.", "마크 휘틀리", "애리조나대 총장", "애리조나대", "US"),
        (
            "한서윤 지사는 9일 레 하이 다낭시 부시장을 만났다. 하이 부시장은 이날 다솔도를 방문했다.",
            "레 하이",
            "다낭시 부시장",
            "다낭시",
            "VN",
        ),
        (
            "한서윤 다솔도지사는 9일 도청 접견실에서 리웨이 중국 칭하이성 부성장 등 대표단 8명을 접견했다.",
            "리웨이",
            "칭하이성 부성장",
            "칭하이성",
            "CN",
        ),
        (
            "칭하이성 인민대표대회 리웨이 부주임 등 대표단 10명이 9일 다솔도의회를 방문했다.",
            "리웨이",
            "칭하이성 인민대표대회 부주임",
            "칭하이성",
            "CN",
        ),
        (
            "다솔도는 중국 칭하이성 대표단이 9일 도를 방문했다고 밝혔다. 리웨이 부성장은 도청을 둘러봤다.",
            "리웨이",
            "칭하이성 부성장",
            "칭하이성",
            "CN",
        ),
        (
            "응우옌 반 린 베트남 빈노이성 인민위원장이 9일 다솔도청에서 한서윤 지사와 협약을 맺었다.",
            "응우옌 반 린",
            "베트남 빈노이성 인민위원장",
            "베트남",
            "VN",
        ),
    ],
)
def test_an_official_from_abroad_leads(text: str, name: str, office: str, body: str, home: str) -> None:
    found = find_visitors(document(text), TODAY)
    assert found is not None
    assert found.lead is not None
    assert (found.lead.name, found.lead.office, found.organisation, found.home) == (name, office, body, home)
    assert found.evidence.quote in text


def test_a_delegation_may_come_without_a_named_lead() -> None:
    found = find_visitors(document("독일 헤센주 경제사절단이 20일 한국을 찾는다."), TODAY)
    assert found is not None
    assert (found.lead, found.organisation, found.home) == (None, "헤센주", "DE")


@pytest.mark.parametrize(
    "text",
    [
        "한서윤 다솔도지사는 9일 텍사스주를 방문해 지난달 다솔도를 방문한 로라 벤슨 텍사스 주지사를 만났다.",
        "다솔도를 방문한 기무라 겐타 구마모토현 지사의 초청으로 한 지사가 일본 구마모토를 방문한다.",
        "한서윤 다솔도지사는 로라 벤슨 텍사스 주지사에게 한국을 방문해 달라고 요청했다.",
        "로라 벤슨 텍사스 주지사가 8일(현지시간) 한국을 방문하겠다고 말했다.",
        "로라 벤슨 텍사스 주지사는 2019년 10월 한국을 방문했다.",
        "응우옌 반 린 주한 베트남 대사가 9일 다솔도를 방문했다.",
        "다솔도를 찾은 미국 관광객이 늘었다. 로라 벤슨 텍사스 주지사는 8일 관세를 발표했다.",
        "한서윤 다솔도지사가 9일 춘천을 방문했다.",
        "중국 칭하이성 한인회장이 9일 다솔도청을 방문했다.",
        "한 지사는 9일 첸나이 주정부 청사에서 라지브 쿠마란 타밀나두주 총리와 협약을 맺었다.",
        "한 지사와 얀 코발스키 시카고시장은 이날 시청 회의실에서 협약을 맺었다.",
    ],
)
def test_nobody_comes(text: str) -> None:
    assert find_visitors(document(text), TODAY) is None


def test_the_mission_is_inbound_and_met_koreans() -> None:
    article = reading(
        "로라 벤슨 미국 텍사스 주지사가 8일부터 11일까지 한국을 방문했다. "
        "한서윤 다솔도지사는 9일 도청에서 벤슨 주지사를 접견했다. "
        "벤슨 주지사는 10일 부산에서 누리전자와 투자협약을 체결했다. 벤슨 주지사는 11일 출국했다.",
        published="2025-04-12",
    )
    mission, acts = mission_and_acts(article)
    assert mission.direction is Direction.INBOUND
    assert (mission.start, mission.end) == ("2025-04-08", "2025-04-11")
    assert {place.country for place in mission.destinations} == {"KR"}
    told = [(act.kind, act.start, act.country, act.city, act.counterparts) for act in acts]
    assert told == [
        ("meeting", "2025-04-09", "KR", None, (("한서윤", "다솔도지사"),)),
        ("investment", "2025-04-10", "KR", "부산", (("누리전자",),)),
        ("travel", "2025-04-11", "KR", None, ()),
    ]
    assert acts[-1].about == "귀국"


def test_bodies_at_home_are_those_met() -> None:
    text = "독일 헤센주 대표단이 9일 다솔도를 방문했다. 도는 10일 대표단과 간담회를 열었다."
    mission, acts = mission_and_acts(reading(text, published="2025-04-12"))
    assert mission.direction is Direction.INBOUND
    assert mission.start == "2025-04-09"
    assert [(act.kind, act.start) for act in acts] == [("meeting", "2025-04-10")]


def test_what_hosts_sign_after_they_received_somebody_is_signed_with_them() -> None:
    text = "한서윤 다솔도지사는 9일 도청에서 리웨이 중국 칭하이성 부성장 일행을 접견하고 교류 협약을 체결했다."
    _mission, acts = mission_and_acts(reading(text, published="2025-04-12"))
    assert [(act.kind, act.start, act.counterparts) for act in acts] == [
        ("agreement", "2025-04-09", (("한서윤", "다솔도지사"),))
    ]


def test_a_day_behind_the_host_is_that_of_the_reception() -> None:
    text = "한서윤 다솔도지사는 9일 도청을 방문한 중국 칭하이성 리웨이 부성장을 접견했다."
    _mission, acts = mission_and_acts(reading(text, published="2025-04-12"))
    assert [(act.kind, act.start) for act in acts] == [("meeting", "2025-04-09")]


def test_a_body_visited_is_at_home_where_the_text_is_about_a_region_there() -> None:
    told = "칭하이성 문화여유청 대표단이 9일 누리관광재단을 방문했다."
    assert find_visitors(document(told), TODAY) is None
    found = find_visitors(document(f"{told} 경남과 칭하이성은 교류를 넓힌다."), TODAY)
    assert found is not None
    assert found.organisation == "칭하이성"


def test_the_hosts_own_visit_to_come_hides_none_of_their_visitors() -> None:
    text = (
        "리웨이 중국 칭하이성 부성장이 9일 다솔도를 방문했다. 한서윤 다솔도지사는 오는 9월 칭하이성을 방문할 계획이다."
    )
    found = find_visitors(document(text), TODAY)
    assert found is not None
    assert found.organisation == "칭하이성"


def test_the_day_of_a_reception_is_not_that_of_the_arrival() -> None:
    text = "한서윤 다솔도지사는 방한한 기무라 겐타 일본 구마모토현 지사를 9일 도청에서 접견했다."
    mission, acts = mission_and_acts(reading(text, published="2025-04-12"))
    assert (mission.start, mission.end) == (None, None)
    assert [(act.kind, act.start) for act in acts] == [("meeting", "2025-04-09")]


def test_a_day_counted_from_the_day_before_moves_on_once() -> None:
    text = (
        "기무라 겐타 일본 구마모토현 지사가 9일 다솔도를 방문해 한서윤 다솔도지사와 만났다. "
        "기무라 지사는 전날 부산에 도착해 누리공원을 참배했고 "
        "이어 이날 누리관광공사 방문, 다솔대 간담회 등 일정을 소화했다."
    )
    _mission, acts = mission_and_acts(reading(text, published="2025-04-12"))
    assert ("event", "2025-04-08") in [(act.kind, act.start) for act in acts]


def test_who_came_before_a_visit_in_return_comes_no_more() -> None:
    text = (
        "한서윤 다솔도지사는 20일부터 22일까지 일본 구마모토현에서 열리는 기념행사에 참석한다. "
        "지난달 구마모토현 부지사가 다솔도를 방문한 데 대한 답방이다."
    )
    assert find_visitors(document(text), TODAY) is None


def test_who_is_received_in_a_seat_at_home_is_a_visitor() -> None:
    text = "한서윤 다솔도지사는 4일 도청 본관 소회의실에서 기무라 겐타 일본 구마모토현 지사와 면담하고 협정을 체결했다."
    found = find_visitors(document(text), TODAY)
    assert found is not None
    assert found.organisation == "구마모토현"


def test_a_region_may_come_as_a_whole_and_be_called_by_its_country() -> None:
    came = find_visitors(document("구마모토현이 대회에 앞서 강원도를 먼저 방문했다. 구마모토현 지사도 왔다."), TODAY)
    sent = find_visitors(document("다솔도는 9일 도청에서 베트남 빈노이성 인민의회 대표단을 만났다."), TODAY)
    assert came is not None
    assert sent is not None
    assert (came.organisation, sent.organisation) == ("구마모토현", "빈노이성")


def test_where_to_may_go_without_saying() -> None:
    text = "오는 14일 일본 구마모토현 기무라 겐타 지사가 첫 방문하여 한서윤 다솔도지사와 면담한다."
    found = find_visitors(document(text), TODAY)
    assert found is not None
    assert found.lead is not None
    assert found.lead.name == "기무라 겐타"


def test_visitors_had_come_by_the_day_of_what_they_did_before_a_visit() -> None:
    mission, acts = mission_and_acts(
        reading(
            "강원특별자치도는 12일 도청에서 중국 랴오닝성과 우호협력 협약을 맺었다고 밝혔다.",
            "협약식에는 한서윤 지사와 리웨이 랴오닝성장이 참석했다.",
            "리 성장 일행은 13일 춘천의 바이오진흥원을 방문해 간담회를 가졌다.",
            published="2031-06-15",
        )
    )
    assert mission.start == "2031-06-12"
    assert [act.kind for act in acts] == ["agreement", "meeting"]


@pytest.mark.parametrize(
    "text",
    [
        "한서윤 지사는 5일 도청 접견실에서 기무라 겐타 구마모토현 부지사와 자매결연 협정서에 서명했다.",
        "다솔대(총장 문태경)는 5일 대학본부에서 일본 구마모토현과 협약을 체결했다. 기무라 겐타 부지사가 함께했다.",
    ],
)
def test_with_whom_something_is_signed_at_home_has_come(text: str) -> None:
    found = find_visitors(document(text), TODAY)
    assert found is not None
    assert (found.organisation, found.home) == ("구마모토현", "JP")


def test_an_earlier_journey_of_the_hosts_is_no_goal_of_their_visitors() -> None:
    text = (
        "다솔대(총장 문태경)는 8일 대학본부에서 일본 구마모토현과 협약을 체결했다. 기무라 겐타 부지사가 함께했다. "
        "문 총장은 지난 1월에는 몽골 울란바토르를 찾아 몽골과기대와 협약을 맺기도 했다."
    )
    mission, _acts = mission_and_acts(reading(text, published="2025-04-09"))
    assert mission.direction is Direction.INBOUND
    assert {place.country for place in mission.destinations} <= {"KR"}


def test_a_call_is_a_meeting_with_whoever_receives_it() -> None:
    text = (
        "독일 헤센주 대표단이 9일 다솔도를 방문했다. "
        "정하윤 다솔도의회 의장은 10일 의장실에서 헤센주 대표단의 예방을 받고 교류 방안을 논의했다."
    )
    _mission, acts = mission_and_acts(reading(text, published="2025-04-12"))
    assert [(act.kind, act.start, act.counterparts) for act in acts] == [
        ("meeting", "2025-04-10", (("정하윤", "다솔도의회 의장"),))
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("다솔관광재단은 9일 강릉 누리호텔에서 구마모토현 방한단과 간담회를 열었다.", None),
        ("다솔관광재단은 9일 구마모토현 방한단과 만났다. 기무라 겐타 부지사도 함께했다.", "기무라 겐타"),
        ("다솔도는 9일 기무라 겐타 구마모토현 부지사 등 8명이 춘천 스마트팜 단지를 둘러봤다고 밝혔다.", "기무라 겐타"),
        ("구마모토현 방한단이 왔다. 한서윤 다솔도 지사가 기무라 겐타 부지사를 맞았다.", "기무라 겐타"),
    ],
)
def test_a_party_to_korea_and_who_looks_round_there_have_come(text: str, name: str | None) -> None:
    found = find_visitors(document(text), TODAY)
    assert found is not None
    assert (found.lead.name if found.lead else None, found.organisation) == (name, "구마모토현")


def test_a_journey_of_the_hosts_to_come_is_no_goal_of_their_visitors() -> None:
    text = (
        "한서윤 다솔도지사는 8일 도청에서 기무라 겐타 일본 구마모토현 부지사 일행을 만났다. "
        "한편 한 지사는 다음 달 베트남 하노이를 방문할 예정이다."
    )
    mission, _acts = mission_and_acts(reading(text, published="2025-04-09"))
    assert mission.direction is Direction.INBOUND
    assert {place.country for place in mission.destinations} <= {"KR"}
