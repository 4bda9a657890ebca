"""The day of an act that is told by what is attended, by what follows it, or by the occasion."""

from __future__ import annotations

import pytest
from test_frames import read_sentence


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "한 지사는 9일 노바켐 대표를 만나고, 다음 날 보스턴에서 막을 올리는 누리박람회 홍보관을 찾는다.",
            ["2031-03-09", "2031-03-10"],
        ),
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
    ],
)
def test_the_day_that_goes_without_saying(text: str, days: list[str | None]) -> None:
    assert [draft.start for draft in read_sentence(text)] == days
