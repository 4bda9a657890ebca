"""What a text says was given up: plans that came to nothing, and the mission itself."""

from __future__ import annotations

import pytest
from sentences import reading
from test_frames import read_sentence

from ihaeng.model import Stage
from ihaeng.reading.same_act import merge_same


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("한 지사는 11일 린덴시장과 만나 관광설명회를 열 예정이었다.", ["meeting", "event"]),
        ("한 지사는 린덴시장과 우호협약을 체결하기로 했으나 린덴시가 연기를 통보했다.", ["agreement"]),
        ("한 지사는 린덴시장을 만나려 했다.", ["meeting"]),
        ("한 지사는 린덴시장을 만나려던 계획을 접었다.", ["meeting"]),
        ("방문단은 노바켐 공장 시찰과 동포 간담회도 할 예정이었다.", ["visit", "meeting"]),
        ("한 지사의 미국 방문이 무산됐다.", ["visit"]),
        ("한 지사는 미국을 방문하려던 계획을 접었다.", ["visit"]),
        ("당초 7일 방문하려던 린덴 노인요양시설은 현지 사정으로 무산됐다.", ["visit"]),
        ("계획표에 있던 노바켐 본사 방문은 이뤄지지 않았다.", ["visit"]),
        ("한 지사의 미국 방문은 이뤄지지 않았다.", ["visit"]),
        ("한 지사의 미국 방문이 출발 이틀을 앞두고 미뤄졌다.", ["visit"]),
        ("12일로 잡혔던 린덴공대 방문은 하지 않는다.", ["visit"]),
        ("한 지사는 린덴공대를 방문하지 않기로 했다.", ["visit"]),
        ("8일 린덴대와 맺을 예정이던 업무협약은 서명하지 못했다.", ["agreement"]),
        ("8일 린덴대와 맺으려던 업무협약은 끝내 서명하지 못했다.", ["agreement"]),
        ("8일 린덴대와 맺기로 했던 업무협약은 체결되지 않았다.", ["agreement"]),
        ("8일로 잡혔던 린덴시장 면담은 시장이 급히 출국하면서 취소됐다.", ["meeting"]),
        ("린덴시장과의 만찬은 시장 측이 일정을 바꾸면서 없던 일이 됐다.", ["event"]),
        ("8일 린덴시와의 협약은 시의회가 동의를 미루면서 체결이 무산됐다.", ["agreement"]),
        ("8일 린덴시와의 협약은 시의회 동의가 늦어져 체결되지 못했다.", ["agreement"]),
        ("7일 예정됐던 노바켐 방문은 공장 가동이 멈춰 이뤄지지 않았다.", ["visit"]),
    ],
)
def test_it_is_cancelled(sentence: str, kinds: list[str]) -> None:
    drafts = read_sentence(sentence)
    assert [draft.kind for draft in drafts] == kinds
    assert {draft.stage for draft in drafts} == {Stage.CANCELLED}


@pytest.mark.parametrize(
    "sentence",
    [
        "한 지사는 린덴시장과 우호협약을 체결하기로 했으나 세부 내용은 더 협의한다.",
        "한 지사는 린덴시장과 우호협약을 체결하기로 했다.",
    ],
)
def test_a_decision_that_stands_is_none(sentence: str) -> None:
    (draft,) = read_sentence(sentence)
    assert draft.stage is Stage.PLANNED


@pytest.mark.parametrize(
    "sentence",
    [
        "왕리 시장의 미국 방문이 무산됐다.",
        "한 지사의 미국 방문은 다음 달 5일로 연기됐다.",
        "린덴교육청과 약속한 고교생 상호 방문은 예산 문제로 미뤄졌다.",
    ],
)
def test_another_journey_and_a_new_day_call_nothing_off(sentence: str) -> None:
    assert read_sentence(sentence) == []


def test_a_journey_is_called_off_once() -> None:
    drafts = read_sentence("한 지사의 미국 방문이 무산됐다. 도는 한 지사의 방미를 취소했다.")
    assert [draft.kind for draft in merge_same(drafts)] == ["visit"]


@pytest.mark.parametrize(
    "sentence",
    [
        "노바켐 공장 견학은 온라인 간담회로 대신했다.",
        "7일로 예정됐던 시카고 시장과의 면담은 화상회의로 대체됐다.",
    ],
)
def test_what_something_else_stood_in_for_did_not_take_place(sentence: str) -> None:
    (draft,) = read_sentence(sentence)
    assert draft.stage is Stage.CANCELLED


def test_a_visit_called_off_is_not_placed_where_they_stayed_before() -> None:
    _, visit = read_sentence("한 지사는 5일 시카고에서 노바켐과 협약을 맺었다. 7일 라온전자 방문은 취소됐다.")
    assert (visit.stage, visit.city) == (Stage.CANCELLED, None)


@pytest.mark.parametrize("manner", ["예정대로 ", "8일 ", ""])
def test_a_visit_that_went_on_as_planned_was_paid(manner: str) -> None:
    (draft,) = read_sentence(f"노바켐 공장 견학도 {manner}진행됐다.")
    assert (draft.kind, draft.stage) == ("visit", Stage.DONE)


def test_what_was_agreed_on_says_what_an_agreement_is_about() -> None:
    (draft,) = read_sentence("한 지사는 9일 시카고시장과 만나 청소년 교류 재개에 합의했다.")
    assert draft.about == "청소년 교류 재개 합의"


def test_a_visit_given_up_has_the_day_it_was_planned_for() -> None:
    (draft,) = read_sentence("7일 방문하려던 노바켐은 회사 사정이 생겨 찾지 못했다.")
    assert (draft.stage, draft.start) == (Stage.CANCELLED, "2031-03-07")


@pytest.mark.parametrize(
    "sentence",
    [
        "8일 린덴대와 맺을 예정인 업무협약은 뜻이 깊다.",
        "8일 린덴대와 맺기로 한 업무협약은 뜻이 깊다.",
        "8일 린덴대와 맺을 예정이던 업무협약은 뜻이 깊었다.",
    ],
)
def test_what_is_to_be_signed_is_not_signed(sentence: str) -> None:
    assert [draft for draft in read_sentence(sentence) if draft.stage is Stage.DONE] == []


def test_a_gathering_after_a_deed_of_others_names_nobody_who_acts() -> None:
    assert read_sentence("린덴시장은 급히 출국했고 8일로 잡혔던 면담은 취소됐다.") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("6일에는 노바켐 대신 라온전자를 찾았다.", ["visit cancelled 노바켐", "visit done 라온전자"]),
        ("6일 대신 린덴미술관을 둘러봤다.", ["visit done 린덴미술관"]),
        (
            "6일 노바켐 방문은 라온전자 공장 견학으로 대체됐다.",
            ["visit cancelled 노바켐", "visit done 라온전자 공장"],
        ),
        ("6일 만찬은 간담회로 바뀌었다.", ["event cancelled -", "meeting done -"]),
    ],
)
def test_one_act_in_the_place_of_another(sentence: str, told: list[str]) -> None:
    drafts = read_sentence(sentence)
    found = [f"{draft.kind} {draft.stage.value} {draft.venue or '-'}" for draft in drafts]
    assert sorted(found) == told


@pytest.mark.parametrize("sentence", ["도지사 대신 부지사가 나온다.", "장소가 시청으로 바뀌었다."])
def test_who_stands_in_and_other_changes_are_none(sentence: str) -> None:
    assert read_sentence(sentence) == []


def test_a_gathering_that_was_held_without_the_lead_is_called_off() -> None:
    told = "1일 시카고에서 다솔 포럼이 열렸다. 한 지사는 일정 조정으로 포럼에는 참석하지 못했다."
    found = [(act.kind, act.stage) for act in reading(told, title="한서윤 다솔도지사, 미국 방문").activities]
    assert found == [("event", Stage.CANCELLED)]
    assert read_sentence("참가기업 2곳은 포럼에 참석하지 못했다.") == []


def test_another_deed_behind_what_was_put_off_is_its_own() -> None:
    drafts = read_sentence("9일로 잡혀 있던 개소식은 현지 사정으로 7월로 미뤄져 방문단은 대신 노바켐을 찾았다.")
    told = [(draft.kind, draft.stage, draft.start) for draft in drafts]
    assert [(kind, stage) for kind, stage, _day in told] == [("event", Stage.CANCELLED), ("visit", Stage.DONE)]
    assert told[1][2] is None
