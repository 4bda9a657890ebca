"""What was to take place and will take place later is told as called off on its day, never as not done."""

from __future__ import annotations

import pytest
from sentences import reading

JOURNEY = "한서윤 다솔도지사가 1일부터 9일까지 체코와 폴란드를 방문했다. "


def acts(sentence: str) -> list[tuple[str, str, str | None]]:
    found = reading(JOURNEY + sentence, title="한서윤 다솔도지사, 유럽 순방 마쳐", published="2031-03-12")
    own = [act for act in found.activities if not act.background and act.kind != "travel"]
    return [(act.kind, act.stage.value, act.start) for act in own]


@pytest.mark.parametrize(
    "sentence",
    [
        "7일 프라하시와의 협약은 현지 사정으로 다음 달 온라인으로 체결하기로 했다.",
        "7일로 잡혔던 프라하시와의 협약은 5월 10일에 체결하기로 했다.",
        "당초 7일 체결하려던 프라하시와의 협약은 다음 달 서면으로 맺기로 했다.",
        "7일 예정됐던 프라하시와의 협약은 다음 달 체결할 예정이다.",
    ],
)
def test_a_later_time_told_when_the_day_is_over_puts_off(sentence: str) -> None:
    assert acts(sentence) == [("agreement", "cancelled", "2031-03-07")]


@pytest.mark.parametrize(
    "sentence",
    [
        "7일 체결한 프라하시와의 협약은 다음 달 공개하기로 했다.",
        "프라하시와의 협약은 다음 달 체결하기로 했다.",
        "7일 프라하시와의 협약은 다음 달 체결할 예정이다.",
        "7일 프라하시와의 회담 후속 회의는 다음 달 열기로 했다.",
        "7일 프라하시와의 협약은 8일 체결하기로 했다.",
    ],
)
def test_a_deed_and_another_plan_are_not_put_off(sentence: str) -> None:
    assert all(stage != "cancelled" for _kind, stage, _start in acts(sentence))


def test_a_plan_for_a_later_time_was_not_done_on_the_day_that_its_clause_names_first() -> None:
    assert acts("7일 프라하시와의 회담 후속 회의는 다음 달 열릴 예정이다.") == []
    assert acts("7일 프라하시와의 협약은 다음 달 체결할 예정이다.") == []
