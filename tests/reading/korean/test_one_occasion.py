"""One occasion told in several clauses or sentences is one act, with its day and with all who were there."""

from __future__ import annotations

import pytest
from sentences import mission_and_acts, reading


@pytest.mark.parametrize(
    ("sentences", "acts"),
    [
        (
            "한 지사는 다오미시와 교류 협약을 했다고 2일 밝혔다."
            " 이날 시청에서 열린 협약식에는 마리 도른 시장이 참석했다.",
            [("agreement", "2031-03-02", ["다오미시", "마리 도른"])],
        ),
        (
            "한 지사는 1일 노바켐을 찾아 양해각서를 체결했다."
            " 이번 체결식에는 마리 도른 회장이 참석한 가운데 MOU를 체결했다.",
            [("agreement", "2031-03-01", ["노바켐", "마리 도른"])],
        ),
        (
            "한 지사는 1일 마리 도른 회장, 로라 벤슨 회장을 만나 투자설명회를 가졌다.",
            [("meeting", "2031-03-01", ["마리 도른", "로라 벤슨"])],
        ),
        (
            "한 지사는 1일 마리 도른 회장을 만나고 투자설명회를 가졌다.",
            [("meeting", "2031-03-01", ["마리 도른"]), ("event", "2031-03-01", [])],
        ),
        (
            "한 지사는 1일 마리 도른 회장을 만나 만찬을 함께하며 의견을 나눴다.",
            [("meeting", "2031-03-01", ["마리 도른"])],
        ),
        (
            "한 지사는 1일 마리 도른 회장을 만나고 동포들과 만찬을 함께했다.",
            [("meeting", "2031-03-01", ["마리 도른"]), ("event", "2031-03-01", ["동포들"])],
        ),
        (
            "한 지사는 1일 린덴시청에서 로라 벤슨 시장을 만났다. 두 사람은 이어진 환담에서 교류에 힘을 모으기로 했다.",
            [("meeting", "2031-03-01", ["로라 벤슨", "린덴시"])],
        ),
        ("한 지사는 1일 노바국제여행사를 찾았다.", [("visit", "2031-03-01", ["노바국제여행사"])]),
        ("교류회의를 정기적으로 개최하기로 했다.", []),
        (
            "한 지사는 1일 노바고등학교를 둘러보고 교사들과 대화를 나눴다.",
            [("meeting", "2031-03-01", ["노바고등학교"])],
        ),
        (
            "한 지사는 1일 노바켐 본사를 방문했다. 한 지사는 마리 도른 노바켐 대표를 만나 투자를 요청했다.",
            [("meeting", "2031-03-01", ["노바켐", "마리 도른"])],
        ),
        (
            "한 지사는 1일 노바켐을 찾았다. 이튿날에는 마리 도른 노바켐 대표와 면담했다.",
            [("visit", "2031-03-01", ["노바켐"]), ("meeting", "2031-03-02", ["마리 도른", "노바켐"])],
        ),
        (
            "한 지사는 1일 노바켐을 찾았다. 한 지사는 2일 누리대 총장을 만났다.",
            [("visit", "2031-03-01", ["노바켐"]), ("meeting", "2031-03-02", ["누리대"])],
        ),
    ],
)
def test_acts_of_an_occasion(sentences: str, acts: list[tuple[str, str, list[str]]]) -> None:
    told = reading("한서윤 다솔도지사는 3월 1일부터 9일까지 미국을 방문한다.", sentences)
    _mission, found = mission_and_acts(told)
    assert [(act.kind, act.start, [names[0] for names in act.counterparts]) for act in found] == acts


def test_talks_and_a_signing_in_one_row_are_both_read() -> None:
    told = reading(
        "한서윤 다솔도지사는 3월 1일부터 9일까지 미국을 방문한다.",
        "한 지사는 4일 시카고에서 노바켐과 투자협약식과 유학생 만찬을 갖는다.",
    )
    _mission, found = mission_and_acts(told)
    assert [act.kind for act in found] == ["investment", "event"]


def test_what_is_signed_that_day_with_nobody_named_is_signed_at_the_house_gone_to() -> None:
    _mission, acts = mission_and_acts(
        reading(
            "한서윤 다솔도지사는 8일부터 12일까지 미국을 방문 중이다.",
            "한 지사는 9일 노바대학교를 방문했다. 이날 도는 온실 연구를 위한 업무협약을 체결했다.",
            published="2031-03-13",
        )
    )
    (act,) = acts
    assert (act.kind, act.start, act.counterparts[0][0]) == ("agreement", "2031-03-09", "노바대학교")
