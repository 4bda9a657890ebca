"""The days of the journey, as sentences tell them."""

from __future__ import annotations

import pytest
from sentences import reading

TOLD = [
    ("2031-03-02", "오는 8일부터 13일까지 미국을 방문한다", ("2031-03-08", "2031-03-13")),
    ("2031-12-29", "30일부터 다음 달 4일까지 미국을 방문한다", ("2031-12-30", "2032-01-04")),
    ("2031-03-05", "당초 지난달 28일부터 이달 4일까지 예정됐던 미국 방문을 취소했다", ("2031-02-28", "2031-03-04")),
    ("2031-11-28", "이끄는 미국 방문 기간은 12월 1일부터 9일까지다", ("2031-12-01", "2031-12-09")),
    ("2031-11-28", "이끄는 이번 미국 순방은 12월 1일부터 9일까지 진행된다", ("2031-12-01", "2031-12-09")),
    ("2031-02-25", "미국 방문 사흘째인 24일 시카고에서 협약을 맺었다", ("2031-02-22", None)),
    ("2031-02-25", "미국 순방 첫날인 23일 시카고를 찾았다", ("2031-02-23", None)),
    ("2031-02-25", "미국을 방문해 시카고대와 손잡고 내년부터 교원 해외연수를 운영하기로 했다", (None, None)),
    ("2031-02-25", "행사 사흘째인 24일 시카고에서 협약을 맺었다", (None, None)),
]


@pytest.mark.parametrize(("published", "words", "days"), TOLD)
def test_the_days_of_a_journey(published: str, words: str, days: tuple[str | None, str | None]) -> None:
    particle = "가 " if words.startswith("이끄는") else "는 "
    told = reading(f"한서윤 다솔도지사{particle}{words}.", "한 지사는 린덴시청을 방문한다.", published=published)
    assert [(mission.start, mission.end) for mission in told.missions] == [days]
