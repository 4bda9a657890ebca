"""What a text says was given up: plans that came to nothing, and the mission itself."""

from __future__ import annotations

import pytest
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
    "sentence", ["왕리 시장의 미국 방문이 무산됐다.", "한 지사의 미국 방문은 다음 달 5일로 연기됐다."]
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
