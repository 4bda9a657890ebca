"""Official notes have no tense ("체결함"): after the journey they tell what was done on it."""

from __future__ import annotations

import pytest
from sentences import reading

from ihaeng.model import Stage


def told(sentence: str, published: str) -> list[tuple[str, Stage]]:
    journey = "한서윤 다솔도지사는 3월 1일부터 9일까지 독일과 체코를 방문한다."
    found = reading(journey, sentence, title="한서윤 다솔도지사 유럽 방문", published=published)
    return [(act.kind, act.stage) for act in found.activities if act.evidence[0].quote != journey]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("린덴시와 업무협약을 체결함.", ["agreement"]),
        ("린덴대를 방문하고 투자설명회를 개최함", ["visit", "event"]),
        ("7일 린덴시장을 면담하고 협력 방안을 논의함.", ["meeting"]),
    ],
)
def test_after_the_journey_it_is_done_and_before_planned(sentence: str, kinds: list[str]) -> None:
    assert told(sentence, "2031-03-12") == [(kind, Stage.DONE) for kind in kinds]
    assert told(sentence, "2031-02-26") == [(kind, Stage.PLANNED) for kind in kinds]


def test_what_is_noted_for_a_later_day_stays_planned() -> None:
    assert Stage.DONE not in [stage for _kind, stage in told("오는 10월 린덴시와 업무협약을 체결함.", "2031-03-12")]
