"""What only sums up acts that the text goes on to tell, and what leads from one act to the next."""

from __future__ import annotations

from sentences import mission_and_acts, reading

LEAD = "한서윤 다솔도지사는 8일부터 14일까지 미국을 방문해 각국 고위 당국자들을 만날 예정이다."


def test_a_sum_gives_way_to_those_it_sums_up() -> None:
    _mission, acts = mission_and_acts(reading(LEAD, "한 지사는 10일 시카고에서 마틴 오브라이언 시장을 만난다."))
    assert [act.counterparts for act in acts] == [(("마틴 오브라이언",),)]


def test_a_sum_stays_where_nobody_is_named_later() -> None:
    _mission, acts = mission_and_acts(reading(LEAD, "한 지사는 10일 시카고에서 투자설명회를 연다."))
    assert [act.kind for act in acts] == ["meeting", "event"]


def test_bodies_joined_by_a_dot_are_visited_each() -> None:
    _mission, acts = mission_and_acts(reading(LEAD, "방문단은 10일 시카고에서 린덴미술관·린덴도서관을 둘러본다."))
    assert [act.venue for act in acts if act.kind == "visit"] == ["린덴미술관", "린덴도서관"]


def test_a_thing_said_to_be_held_does_not_stand_for_another_meeting() -> None:
    said = "이번 회의는 지역 협력 강화를 주제로 열린다."
    _mission, acts = mission_and_acts(reading(LEAD, "한 지사는 10일 시카고에서 열리는 린덴경제포럼에 참석한다.", said))
    assert [act.about for act in acts if act.kind == "event"] == ["린덴경제포럼"]


def test_days_inside_a_quotation_are_not_the_act_s() -> None:
    said = '한 지사는 10일 시카고에서 열린 린덴경제포럼에서 "지난해 12월의 위기를 함께 넘자"고 강조했다.'
    _mission, acts = mission_and_acts(reading(LEAD, said, published="2031-03-12"))
    assert {act.start for act in acts if act.kind == "event"} == {"2031-03-10"}


def test_people_who_are_visited_are_those_talked_with() -> None:
    met = "한 지사는 10일 시카고에서 마틴 오브라이언 의원을 방문해 경제협력 방안에 대해 의견을 나눴다."
    _mission, acts = mission_and_acts(reading(LEAD, met, published="2031-03-12"))
    assert ("meeting", (("마틴 오브라이언",),)) in [(act.kind, act.counterparts) for act in acts]


def test_a_ministry_may_go_by_its_short_form() -> None:
    told = "정하람 해양자원산업부 장관은 8일부터 14일까지 미국을 방문한다."
    _mission, acts = mission_and_acts(reading(told, "해자부는 10일 시카고에서 투자설명회를 개최한다."))
    assert [(act.kind, act.start) for act in acts] == [("event", "2031-03-10")]


def test_many_acts_abroad_are_a_mission_whatever_it_is_called() -> None:
    acts = "10일 시카고에서 마틴 오브라이언 시장을 만나고, 로라 벤슨 의원을 만났다."
    found = reading(f"한서윤 다솔도지사는 {acts}", "한 지사는 이어 노바켐 본사를 둘러봤다.", published="2031-03-12")
    assert len(found.missions) == 1


def test_the_number_of_deals_is_no_deal_where_one_is_named() -> None:
    count = "한 지사는 이번 순방에서 총 3건의 협약을 체결했다."
    _mission, alone = mission_and_acts(reading(LEAD, count))
    assert [act.about for act in alone if act.kind == "agreement"] == ["총 3건의 협약"]
    _mission, acts = mission_and_acts(reading(LEAD, "한 지사는 10일 노바켐과 수소 협약을 체결했다.", count))
    assert [act.about for act in acts if act.kind == "agreement"] == ["수소 협약"]


def test_who_is_to_do_what_is_aimed_at_does_nothing_yet() -> None:
    met = "10일 시카고에서 마틴 오브라이언 시장을 만난 자리에서는 한국 기업이 참여할 수 있도록 지원을 당부했다."
    _mission, acts = mission_and_acts(reading(LEAD, met, published="2031-03-12"))
    assert ("meeting", (("마틴 오브라이언",),)) in [(act.kind, act.counterparts) for act in acts]


def test_talks_that_were_had_are_told_by_what_was_said_in_them() -> None:
    said = "비공개로 진행한 양자회담에서도 공항 이야기가 오간 것으로 알려졌다."
    _mission, acts = mission_and_acts(reading(LEAD.replace("만날 예정이다", "만났다"), said, published="2031-03-16"))
    assert "비공개로 진행한 양자회담" in [act.about for act in acts if act.kind == "meeting"]
