"""What a journey is made for has not been done yet, whatever steps it is told in."""

from __future__ import annotations

import pytest
from test_frames import read_sentence


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("한 지사는 노바켐 본사를 방문해 협약을 체결하기 위해 4일 출국했다.", ["travel"]),
        ("한 지사는 누리시장을 둘러보고 배우고자 미국을 방문 중이다.", ["visit"]),
        ("한 지사는 노바켐 본사를 찾아 배우고자 미국을 방문 중이다.", []),
        ("한 지사는 4일 노바켐 본사를 방문해 투자를 이끌어내고자 힘썼다.", ["visit"]),
    ],
)
def test_steps_of_an_aim(text: str, kinds: list[str]) -> None:
    assert [act.kind for act in read_sentence(text)] == kinds


def test_the_day_of_what_one_leaves_for_is_no_departure() -> None:
    found = read_sentence("한 지사는 9일 시카고에서 개최되는 누리포럼에 참석하기 위해 출국한다.")
    assert [(act.kind, act.start) for act in found] == [("event", "2031-03-09")]
