"""Deeds told by a noun before the clause's own: "면담 후", "방문 뒤", "체결과 함께"; what a caption shows."""

from __future__ import annotations

import pytest
from sentences import mission_and_acts, reading

LEAD = "한서윤 다솔도지사는 8일부터 14일까지 미국을 방문하고 있다."


def _acts(*told: str) -> list[tuple[str, str, tuple[tuple[str, ...], ...]]]:
    _mission, acts = mission_and_acts(reading(LEAD, *told, published="2031-03-12"))
    return [(act.kind, act.stage.value, act.counterparts) for act in acts]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "한 지사는 10일 얀 코발스키 의원과 면담 후 노바켐 본사를 방문했다.",
            [("meeting", "done", (("얀 코발스키",),)), ("visit", "done", (("노바켐",),))],
        ),
        (
            "한 지사는 10일 노바켐 본사 방문 뒤 린덴대학교와 업무협약을 체결했다.",
            [("visit", "done", (("노바켐",),)), ("agreement", "done", (("린덴대학교",),))],
        ),
        ("한 지사는 10일 면담 후 노바켐 본사를 방문했다.", [("visit", "done", (("노바켐",),))]),
    ],
)
def test_deeds_before_the_clause_s_own(told: str, found: list[tuple[str, str, tuple[tuple[str, ...], ...]]]) -> None:
    assert _acts(told) == found


def test_what_is_done_beside_the_clause_s_own_deed() -> None:
    told = "한 지사는 10일 시카고에서 사과 수출계약 체결과 함께 린덴대학교와 업무협약도 체결했다."
    assert {kind for kind, _stage, _with in _acts(told)} == {"contract", "agreement"}


@pytest.mark.parametrize("credit", ["[사진=다솔도]", "/다솔도 제공", "ⓒ다솔도"])
def test_a_caption_shows_what_happened(credit: str) -> None:
    assert _acts(f"마틴 오브라이언 시장과 면담하는 한서윤 지사. {credit}") == [
        ("meeting", "done", (("마틴 오브라이언",),))
    ]


def test_who_gives_the_event_is_not_who_attends_it() -> None:
    told = "한 지사는 린덴시가 주관하고 상인들이 참여하는 ‘린덴 주간’ 개막식에도 참석했다."
    assert [kind for kind, _stage, _with in _acts(told)] == ["event"]


def test_what_happens_every_year_is_no_act() -> None:
    assert _acts("두 지역은 매년 공동위원회를 개최해 교류 방안을 논의한다.") == []


def test_what_a_gathering_is_said_to_be_is_told_once() -> None:
    held = "한 지사는 10일 시카고에서 열린 린덴엑스포에 참가했다."
    said = "린덴엑스포는 농산물 소비를 늘리기 위해 노바재단이 주관한 행사다."
    assert [kind for kind, _stage, _with in _acts(held, said)] == ["event"]


def test_a_minister_of_a_namesake_ministry_abroad_is_met() -> None:
    lead = "정하람 해양자원부 장관은 8일부터 14일까지 베트남을 방문하고 있다."
    told = "정 장관은 10일 하노이에서 응우옌 반 탕 베트남 해양자원부 장관을 만났다."
    _mission, acts = mission_and_acts(reading(lead, told, published="2031-03-12"))
    assert [act.kind for act in acts] == ["meeting"]
