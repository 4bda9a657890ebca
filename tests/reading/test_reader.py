"""Whole invented articles: the mission as told and the acts, each once, each with its sentence."""

from __future__ import annotations

from decimal import Decimal

from sentences import document, mission_and_acts, reading

from ihaeng.model import Amount, Basis, Saying, Stage

ANNOUNCEMENT = (
    "한서윤 다솔도지사가 외자 유치와 교류 확대를 위해 8일부터 14일까지 5박 7일간 미국 시카고와 보스턴을 방문한다.",
    "한 지사는 9일 시카고에서 누리무역협회(NTA)와 업무협약을 맺고, 10일에는 노바켐 본사를 찾는다.",
    "이튿날인 11일에는 보스턴으로 이동해 마틴 오브라이언 시장을 만나 청소년 교류를 논의할 예정이다.",
)
REPORT = (
    "미국을 방문 중인 한서윤 다솔도지사는 현지시간 9일 시카고에서 누리무역협회와 업무협약을 맺었다.",
    "같은 날 가람식품은 미르마트와 100만 달러 규모의 수출계약을 체결했다고 다솔도는 밝혔다.",
    "한 지사는 지난해 10월 린덴시와 자매결연을 맺었다.",
)


def test_the_mission_as_announced() -> None:
    mission, _acts = mission_and_acts(reading(*ANNOUNCEMENT, title="한서윤 지사, 미국행"))
    assert mission.lead is not None
    assert (mission.lead.name, mission.organisation) == ("한서윤", "다솔도")
    assert (mission.start, mission.end, mission.nights, mission.days) == ("2031-03-08", "2031-03-14", 5, 7)
    assert [(place.country, place.city) for place in mission.destinations] == [("US", "시카고"), ("US", "보스턴")]
    assert mission.purposes == ("외자 유치", "교류 확대")


def test_the_acts_as_announced() -> None:
    _mission, acts = mission_and_acts(reading(*ANNOUNCEMENT))
    assert [(act.kind, act.stage, act.start, act.city) for act in acts] == [
        ("agreement", Stage.PLANNED, "2031-03-09", "시카고"),
        ("visit", Stage.PLANNED, "2031-03-10", "시카고"),
        ("meeting", Stage.PLANNED, "2031-03-11", "보스턴"),
    ]
    assert acts[0].counterparts == (("누리무역협회", "NTA"),)
    assert acts[2].counterparts[0] == ("마틴 오브라이언",)


def test_a_report_tells_what_was_done_and_whose_word_it_is() -> None:
    found = reading(*REPORT, published="2031-03-11")
    agreement = found.activities[0]
    assert (agreement.kind, agreement.stage, agreement.start) == ("agreement", Stage.DONE, "2031-03-09")
    assert agreement.said_by is Saying.OUTLET


def test_a_sum_told_in_the_next_sentence_belongs_to_the_contract() -> None:
    signing = "미국을 방문 중인 한서윤 다솔도지사는 9일 시카고에서 미르마트와 수출계약을 체결했다."
    found = reading(f"{signing} 계약 규모는 모두 300만 달러다.", published="2031-03-11")
    _mission, (contract,) = mission_and_acts(found)
    assert contract.amount == Amount(value=Decimal(3_000_000), currency="USD", basis=Basis.CONTRACTED)
    assert len(contract.evidence) == 2


def test_without_a_publication_date_days_stay_open() -> None:
    found = reading(
        "미국을 방문한 한서윤 다솔도지사는 9일 시카고에서 누리무역협회와 업무협약을 맺었다.", published=None
    )
    assert found.activities[0].start == "---09"
    assert "no publication date" in found.notes[0]


def test_one_act_told_twice_is_one() -> None:
    again = "한 지사와 누리무역협회는 이날 시카고에서 업무협약을 체결했다."
    found = reading(REPORT[0], again, published="2031-03-11")
    (agreement,) = found.activities
    assert len(agreement.evidence) == 2


def test_an_article_on_no_mission_gives_nothing() -> None:
    texts = ("한서윤 다솔도지사는 9일 도청에서 누리식품과 투자협약을 맺었다.", "누리식품은 미국 시장에도 수출한다.")
    found = reading(*texts)
    assert (found.missions, found.activities) == ((), ())


def test_a_holiday_abroad_is_no_mission() -> None:
    found = reading("한서윤 다솔도지사는 8일부터 12일까지 휴가를 내고 베트남 다낭을 찾는다.")
    assert found.missions == ()


def test_every_quote_stands_at_its_place() -> None:
    text = document(*ANNOUNCEMENT).text
    for act in reading(*ANNOUNCEMENT).activities:
        for span in act.evidence:
            assert text[span.start : span.end] == span.quote


def test_reading_twice_gives_the_same() -> None:
    assert reading(*ANNOUNCEMENT) == reading(*ANNOUNCEMENT)


def test_a_plant_is_where_its_description_says() -> None:
    _, acts = mission_and_acts(
        reading(
            "한서윤 다솔도지사를 단장으로 한 대표단이 8일부터 14일까지 태국과 베트남을 방문한다.",
            "대표단은 첫 일정으로 태국에 진출한 누리전자 현지 공장을 시찰한다.",
        )
    )
    assert [(act.kind, act.country, act.counterparts) for act in acts] == [("visit", "TH", (("누리전자",),))]


def test_the_days_of_a_fair_are_not_those_of_the_journey() -> None:
    mission, acts = mission_and_acts(
        reading(
            "한서윤 다솔도지사는 5일 미국으로 출국했다.",
            "가람식품박람회는 8일부터 10일까지 미국 시카고에서 열린다.",
            "한 지사는 9일 노바켐 본사를 찾고 12일 귀국할 예정이다.",
            published="2031-03-05",
        )
    )
    assert (mission.start, mission.end) == ("2031-03-05", "2031-03-12")
    assert ("travel", "2031-03-05") in {(act.kind, act.start) for act in acts}


def test_an_earlier_journey_within_the_month_is_background() -> None:
    found = reading(
        "한서윤 다솔도지사가 5일 일본으로 출국해 2박 3일간 교류에 나선다.",
        "한 지사는 6일 오사카에서 기타하라물산과 업무협약을 맺는다.",
        "한 지사는 지난달 18일부터 26일까지 미국을 다녀왔고 지난달 20일 시카고에서 노바켐 본사를 찾았다.",
        published="2031-03-04",
    )
    mission, acts = mission_and_acts(found)
    assert (mission.start, mission.end) == ("2031-03-05", "2031-03-07")
    assert [act.kind for act in acts if act.country == "US"] == []


def test_who_came_to_the_signing_and_what_both_agreed_on_add_no_act() -> None:
    signing = "미국을 방문 중인 한서윤 다솔도지사는 9일 시카고에서 린덴상공회의소와 업무협약을 맺었다."
    guests = "이날 협약식에는 한서윤 지사와 로라 벤슨 회장 등 40여 명이 참석했다."
    pledge = "한 지사와 벤슨 회장은 여러 분야에서 협력하기로 합의했다."
    _mission, (agreement,) = mission_and_acts(reading(signing, guests, pledge, published="2031-03-11"))
    assert [names[0] for names in agreement.counterparts] == ["린덴상공회의소", "로라 벤슨"]
    assert agreement.people == 40


def test_a_speech_at_a_forum_attended_is_one_act() -> None:
    going = "한서윤 다솔도지사가 8일부터 12일까지 미국 시카고를 방문한다."
    speaking = "한 지사는 10일 세계도시포럼에 참석해 기조연설을 한다."
    _mission, (speech,) = mission_and_acts(reading(going, speaking))
    assert (speech.kind, speech.start, speech.about) == ("speech", "2031-03-10", "세계도시포럼 기조연설")


def test_a_body_announces_in_quotation_marks_and_a_person_only_speaks() -> None:
    going = "한서윤 다솔도지사가 8일부터 12일까지 미국 시카고를 방문한다."
    announced = '다솔도는 "10일 시카고에서 린덴상공회의소와 업무협약을 맺고 투자설명회를 연다"고 했다.'
    spoken = '한 지사는 "11일 시카고에서 노바켐과 업무협약을 맺는다"고 말했다.'
    _mission, acts = mission_and_acts(reading(going, announced, spoken))
    assert [(act.kind, act.start) for act in acts] == [("agreement", "2031-03-10"), ("event", "2031-03-10")]


def test_only_the_first_arrival_is_travel_and_none_beside_a_departure() -> None:
    arriving = "한서윤 다솔도지사와 대표단이 8일 시카고에 도착했다."
    moving = "한 지사는 10일 보스턴에 도착해 노바켐 본사를 찾았다."
    _mission, acts = mission_and_acts(reading(arriving, moving, published="2031-03-11"))
    assert [(act.kind, act.start) for act in acts] == [("travel", "2031-03-08"), ("visit", "2031-03-10")]
    leaving = "한서윤 다솔도지사가 7일 미국으로 출국했다."
    _mission, acts = mission_and_acts(reading(leaving, arriving, moving, published="2031-03-11"))
    assert [act.start for act in acts if act.kind == "travel"] == ["2031-03-07"]


def test_what_is_announced_before_the_days_told_is_of_the_journey() -> None:
    signing = "한서윤 다솔도지사는 8일 시카고에서 린덴상공회의소와 업무협약을 맺는다."
    touring = "이어 10일부터 12일까지 보스턴을 방문해 노바켐 본사를 둘러볼 예정이다."
    _mission, acts = mission_and_acts(reading(signing, touring))
    assert ("agreement", "2031-03-08") in {(act.kind, act.start) for act in acts}


def test_a_day_and_a_noun_set_out_and_a_shortened_ending_decides() -> None:
    going = "한서윤 다솔도지사는 8일 출국, 9일 시카고에서 노바켐 본사를 방문한다."
    deciding = "한 지사는 10일 시카고에서 관광설명회를 개최키로 했다."
    _mission, acts = mission_and_acts(reading(going, deciding))
    assert [(act.kind, act.start, act.stage) for act in acts] == [
        ("travel", "2031-03-08", Stage.PLANNED),
        ("visit", "2031-03-09", Stage.PLANNED),
        ("event", "2031-03-10", Stage.PLANNED),
    ]


def test_who_comes_home_early_was_abroad() -> None:
    text = (
        "한서윤 다솔도지사가 일본에서 열리고 있는 회의 도중 도의회에 나가려고 3일 귀국했다.",
        "한 지사는 1일에는 관광도시 회의에 참석했다.",
    )
    _mission, acts = mission_and_acts(reading(*text))
    assert [(act.kind, act.stage, act.start) for act in acts] == [
        ("travel", Stage.DONE, "2031-03-03"),
        ("event", Stage.DONE, "2031-03-01"),
    ]


def test_one_deal_signed_abroad_on_a_told_day_is_a_journey() -> None:
    found = reading(
        "다솔특별자치도교육청은 28일 일본 오사카에서 노바학원과 업무협약을 체결했다.",
        "협약식에는 한서윤 교육감이 참석했다.",
        title="다솔도교육청, 오사카 학교와 협약",
        published="2031-03-28",
    )
    _mission, acts = mission_and_acts(found)
    assert [(act.kind, act.city, act.start) for act in acts] == [("agreement", "오사카", "2031-03-28")]


def test_a_deal_of_years_ago_is_background_where_news_is_told() -> None:
    found = reading(
        "한서윤 다솔도교육감은 22일(현지시간) 더블린에서 열린 교사 연수 수료식에 참석했다.",
        "도교육청은 더블린시교육위원회와 지난 2028년 12월 20일 교류 협약을 체결했다.",
        published="2031-03-23",
    )
    _mission, acts = mission_and_acts(found)
    assert [act.kind for act in acts] == ["event"]


def test_gatherings_and_visits_of_a_programme() -> None:
    found = reading(
        "한서윤 보건부 장관이 20일부터 22일까지 아랍에미리트를 방문한다.",
        "한 장관은 아부다비에서 합의의사록 서명, 사막병원 방문, 현지 진출 의료인 간담회 등의 일정을 수행할 예정이다.",
        published="2031-03-18",
    )
    _mission, acts = mission_and_acts(found)
    assert [act.kind for act in acts] == ["agreement", "visit", "meeting"]


def test_how_long_and_to_what_part_of_the_world_is_the_journey_itself() -> None:
    found = reading(
        "한서윤 다솔도의회 의장이 오는 4일부터 18일까지 10박 15일간 중남미와 미국 등 4개국을 공식 방문한다.",
        "한 의장은 워싱턴에서 동상 제막식에 참석한다.",
    )
    _mission, acts = mission_and_acts(found)
    assert [act.kind for act in acts] == ["event"]


def test_a_speech_after_an_event_is_about_both_or_one() -> None:
    found = reading(
        "한서윤 다솔도지사는 3월 1일부터 3일까지 베트남을 방문했다.",
        "한 지사는 하노이에서 투자 포럼에 참석해 연설했다.",
    )
    _mission, acts = mission_and_acts(found)
    assert [act.about for act in acts] == ["투자 포럼"]


def test_a_deal_with_somebody_abroad_stands_without_a_journey() -> None:
    told = "다솔군은 지난 5일 베트남 하이즈엉성과 계절근로자 업무협약을 맺었다고 7일 밝혔다."
    found = reading(told, title="강민서 다솔군수, 계절근로자 200명 온다", published="2031-07-07")
    assert not found.missions
    assert [(act.kind, act.counterparts, act.start) for act in found.activities] == [
        ("agreement", (("하이즈엉성",),), "2031-07-05")
    ]


def test_a_name_in_corner_brackets_stays_apart_from_the_office_behind() -> None:
    found = reading(
        "한서윤 국무총리는 3월 1일부터 3일까지 몽골을 방문했다.",
        "한 총리는 울란바토르에서 「하룬 벨카」총리와 회담을 가졌다.",
    )
    _mission, acts = mission_and_acts(found)
    assert [act.counterparts[0][0] for act in acts] == ["하룬 벨카"]


def test_what_was_done_months_before_a_return_is_background() -> None:
    found = reading(
        "한서윤 다솔도지사가 미국 순방을 마치고 9일 귀국했다.",
        "한 지사는 7일 시카고에서 투자설명회를 열었다.",
        "한 지사는 지난해 10월에도 미국을 찾아 투자포럼에 참석한 바 있다.",
        published="2031-03-10",
    )
    assert [act.start for act in found.activities if act.background] == ["2030-10"]
