"""The day of an act that is told by what is attended, by what follows it, or by the occasion."""

from __future__ import annotations

import pytest
from sentences import reading
from test_frames import read_sentence

from ihaeng.model import Stage


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "한 지사는 9일 노바켐 대표를 만나고, 다음 날 보스턴에서 막을 올리는 누리박람회 홍보관을 찾는다.",
            ["2031-03-09", "2031-03-10"],
        ),
        (
            "2026년에는 다솔도와 린덴시가 교류협약을 맺었으며, 다솔도립미술관과 린덴주립미술관도 업무협약을 체결했다.",
            ["2026", "2026"],
        ),
        ("다솔도는 지난해 어려운 상황에서도 린덴시와 의향서를 체결하는 등 교류를 넓히고 있다.", ["2030"]),
        ("한 지사는 15일 열리는 누리포럼에 참석해 기조연설을 하고 노바켐 본사를 찾는다.", ["2031-03-15", "2031-03-15"]),
        (
            "주요 일정으로는 3월 9일 누리축제 개막식 참석을 시작으로, 10일에는 노바켐 본사를 방문할 예정이다.",
            ["2031-03-09", "2031-03-10"],
        ),
        ("한 지사는 지난해 9월 각서를 구체화한 ‘항만 약정’을 린덴시와 체결했다.", [None]),
        ("17일 시카고에 도착한 일행은 노바국립공원을 둘러본다.", ["2031-03-17", "2031-03-17"]),
        ("한 지사는 4일 도심 상가에 자리한 누리식품과 수출계약을 맺는다.", ["2031-03-04"]),
        (
            "한 지사는 9일 시카고로 이동해 누리한인회와 간담회를 가진 뒤 이튿날 노바켐 본사를 견학한다.",
            ["2031-03-09", "2031-03-10"],
        ),
        (
            "한 지사는 9일 마틴 오브라이언 시장을 만난다. 이 자리에서 노바켐과 업무협약도 체결한다.",
            ["2031-03-09", "2031-03-09"],
        ),
        ("한 지사는 9일 마틴 오브라이언 시장을 만난다. 이어 노바켐 본사를 찾는다.", ["2031-03-09", None]),
        ("8일 린덴시와 맺을 예정이던 우호협약은 9일 서명했다.", ["2031-03-09"]),
        ("한 지사는 8일 열기로 한 투자설명회를 9일 열었다.", ["2031-03-09"]),
        (
            "도는 9, 10일 이틀간 시카고에서 누리축제를 연다. 첫날 린덴시와 우호협정을 맺는다. "
            "이튿날에는 노바켐 본사를 찾는다.",
            ["2031-03-09", "2031-03-09", "2031-03-10"],
        ),
        ("한 지사는 9일 누리축제 개막식에 참석하고 수출상담회와 관광설명회가 뒤를 잇는다.", ["2031-03-09", None, None]),
    ],
)
def test_the_day_that_goes_without_saying(text: str, days: list[str | None]) -> None:
    assert [draft.start for draft in read_sentence(text)] == days


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        ("7일로 잡혔던 노바대 특강은 하루 앞당겨 6일 오후에 진행됐다.", "speech", "2031-03-06"),
        ("7일 예정됐던 노바대 특강은 하루 늦춰져 8일 열렸다.", "speech", "2031-03-08"),
        ("노바켐 협약식은 당초 7일에서 6일로 앞당겨 열렸다.", "agreement", "2031-03-06"),
        ("당초 7일 열릴 예정이던 노바켐 협약식은 6일 린덴시청에서 열렸다.", "agreement", "2031-03-06"),
        ("당초 7일이던 노바켐 협약식은 6일로 옮겨 열렸다.", "agreement", "2031-03-06"),
        ("당초 7일 노바켐과 협약을 맺기로 했지만 6일 체결했다.", "agreement", "2031-03-06"),
        ("7일 열려던 상담회는 6일 열렸다.", "event", "2031-03-06"),
        ("한 지사는 당초 7일 만나기로 한 마틴 켈러 시장을 6일로 앞당겨 만났다.", "meeting", "2031-03-06"),
        ("7일로 잡혔던 노바대와의 협약식은 8일 열렸다.", "agreement", "2031-03-08"),
        ("노바대와의 협약식은 애초 7일로 예정됐으나 하루 늦춰져 8일 열렸다.", "agreement", "2031-03-08"),
        ("노바대 특강은 7일로 예정돼 있었지만 8일 열렸다.", "speech", "2031-03-08"),
        ("한 지사는 7일 린덴시장을 만날 예정이었으나 8일 만났다.", "meeting", "2031-03-08"),
    ],
)
def test_what_was_moved_and_took_place_is_done_on_the_new_day(sentence: str, kind: str, day: str) -> None:
    found = reading("한서윤 다솔도지사가 1일부터 9일까지 미국을 방문했다. " + sentence, published="2031-03-12")
    assert [(act.stage, act.start) for act in found.activities if act.kind == kind] == [(Stage.DONE, day)]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("애초 7일로 잡혔던 노바대 특강은 대학 측 요청으로 하루 늦춰졌다.", "2031-03-08"),
        ("7일 예정이던 노바대 특강은 이틀 미뤄졌다.", "2031-03-09"),
        ("노바대 특강은 7일로 예정됐지만 사흘 앞당겨졌다.", "2031-03-04"),
        ("노바대 특강은 애초 7일이었으나 9일로 늦춰졌다.", "2031-03-09"),
        ("노바대 특강은 애초 7일 열릴 예정이었으나 9일로 미뤄졌다.", "2031-03-09"),
        ("노바대 특강은 7일로 예정됐으나 열리지 않았다.", "2031-03-07"),
        ("노바대 특강은 7일로 예정됐지만 끝내 무산됐다.", "2031-03-07"),
    ],
)
def test_what_was_put_off_is_called_off_for_the_day_it_was_moved_to(sentence: str, day: str) -> None:
    found = reading("한서윤 다솔도지사가 1일부터 9일까지 미국을 방문했다. " + sentence, published="2031-03-12")
    assert [(act.stage, act.start) for act in found.activities if act.kind == "speech"] == [(Stage.CANCELLED, day)]


@pytest.mark.parametrize("verb", ["예정됐다", "잡혔다", "계획됐다"])
def test_what_had_been_planned_for_a_day_that_is_over_was_not_done_by_that(verb: str) -> None:
    told = f"한서윤 다솔도지사가 1일부터 9일까지 미국을 방문했다. 노바대 특강은 7일로 {verb}."
    found = reading(told, published="2031-03-12")
    assert [act.stage for act in found.activities if act.kind == "speech"] == [Stage.PLANNED]


def test_what_was_moved_to_no_day_and_did_not_take_place_stays_called_off() -> None:
    text = "한서윤 다솔도지사가 1일부터 9일까지 미국을 방문했다. 7일 예정됐던 노바켐 방문은 미뤄져 이뤄지지 않았다."
    visits = [act for act in reading(text, published="2031-03-12").activities if act.kind == "visit"]
    assert [act.stage for act in visits if act.start == "2031-03-07"] == [Stage.CANCELLED]


def test_the_day_of_the_word_given_is_not_the_one_that_counts_on() -> None:
    told = (
        "한 지사는 5일 시카고에서 마틴 켈러 시장과 회담하고 협약을 맺었다고 도가 6일 전했다. "
        "이날 한 지사는 노바대에서 특강을 했다."
    )
    found = reading("한서윤 다솔도지사가 1일부터 9일까지 미국을 방문했다. " + told, published="2031-03-12")
    assert [act.start for act in found.activities if act.kind == "speech"] == ["2031-03-05"]


def test_a_deed_before_the_next_day_s_is_no_item_of_a_list() -> None:
    sentence = (
        "한 지사는 9일 린덴시장과 만나 교류를 논의하고, 10일 노바켐 본사를 시찰한 뒤, 11일 한인회와 간담회를 갖는다."
    )
    found = reading("한서윤 다솔도지사가 8일부터 13일까지 미국을 방문한다. " + sentence, published="2031-03-02")
    told = [(act.kind, act.start) for act in found.activities]
    assert told == [("meeting", "2031-03-09"), ("visit", "2031-03-10"), ("meeting", "2031-03-11")]


def test_the_day_it_had_been_planned_for_adds_no_act_to_the_deed_itself() -> None:
    told = "한 지사는 8일 노바대와 협약을 맺었다. 애초 7일로 잡혔던 협약식은 하루 늦춰졌다."
    found = reading("한서윤 다솔도지사가 1일부터 9일까지 미국을 방문했다. " + told, published="2031-03-12")
    assert [(act.stage, act.start) for act in found.activities if act.kind == "agreement"] == [
        (Stage.DONE, "2031-03-08")
    ]


def test_what_recurs_by_a_deal_is_no_deal_of_old() -> None:
    told = "한 지사는 8일 노바대와 해마다 20명의 학생을 받아들이기로 하는 협약을 맺었다."
    found = reading("한서윤 다솔도지사가 1일부터 9일까지 미국을 방문했다. " + told, published="2031-03-12")
    assert [act.start for act in found.activities if act.kind == "agreement"] == ["2031-03-08"]


def test_what_goes_on_from_year_to_year_is_no_act() -> None:
    told = "도는 매년 상호 방문을 통해 노바대와 교류 방안을 협의하고 있다."
    found = reading("한서윤 다솔도지사가 1일부터 9일까지 미국을 방문했다. " + told, published="2031-03-12")
    assert [act for act in found.activities if act.kind == "meeting"] == []


def test_another_met_instead_is_no_meeting_with_the_one_that_had_been_planned() -> None:
    told = "한 지사는 7일 린덴시장을 만날 예정이었으나 8일 하르덴시장을 만났다."
    found = reading("한서윤 다솔도지사가 1일부터 9일까지 미국을 방문했다. " + told, published="2031-03-12")
    met = {(act.stage, act.start, act.counterparts[0][0]) for act in found.activities if act.kind == "meeting"}
    assert (Stage.DONE, "2031-03-08", "하르덴시장") in met
    assert all(stage is Stage.CANCELLED for stage, _, name in met if name == "린덴시장")


@pytest.mark.parametrize("verb", ["열기로 했다", "열기로 뜻을 모았다"])
def test_the_day_of_a_decision_is_none_of_what_was_decided(verb: str) -> None:
    told = f"도는 8일 린덴시와 교류전을 {verb}."
    found = reading("한서윤 다솔도지사가 1일부터 9일까지 미국을 방문했다. " + told, published="2031-03-12")
    assert not [act for act in found.activities if act.kind == "event" and act.stage is Stage.DONE]


def test_what_was_decided_for_a_day_to_come_keeps_it() -> None:
    told = "도는 노바켐과 오는 20일 협약을 맺기로 했다."
    found = reading("한서윤 다솔도지사가 1일부터 9일까지 미국을 방문했다. " + told, published="2031-03-12")
    assert [(act.stage, act.start) for act in found.activities if act.kind == "agreement"] == [
        (Stage.PLANNED, "2031-03-20")
    ]
