"""Missions of ministers and their deputies: offices with a number, ministries that other states have as well."""

from __future__ import annotations

import pytest
from sentences import document, reading

from ihaeng.reading.korean.mission.leads import find_lead

JOURNEY = "산업통상자원부는 한서윤 2차관이 1일부터 9일까지 폴란드와 체코를 방문했다고 밝혔다."


def acts(sentence: str) -> list[tuple[str, tuple[tuple[str, ...], ...]]]:
    found = reading(JOURNEY, sentence, title="한서윤 산업차관 폴란드 방문", published="2031-03-12")
    return [(act.kind, act.counterparts) for act in found.activities if act.evidence[0].quote != JOURNEY]


@pytest.mark.parametrize(
    ("text", "office", "body"),
    [
        ("산업통상자원부는 한서윤 2차관이 폴란드를 방문한다고 밝혔다.", "2차관", "산업통상자원부"),
        ("한서윤 산업통상자원부 2차관이 폴란드를 방문한다.", "산업통상자원부 2차관", "산업통상자원부"),
        ("한서윤 산업부 제2차관이 폴란드를 방문한다.", "산업부 제2차관", "산업부"),
    ],
)
def test_one_of_two_deputies_leads(text: str, office: str, body: str) -> None:
    found = find_lead(document(text))
    assert found is not None
    assert found.lead is not None
    assert (found.lead.name, found.lead.office, found.organisation) == ("한서윤", office, body)


def test_a_minister_of_a_ministry_of_the_same_name_is_met() -> None:
    assert acts("한 차관은 6일 얀 코발스키 산업부 차관을 만났다.") == [("meeting", (("얀 코발스키", "산업부 차관"),))]
    assert acts("한서윤 산업부 차관은 6일 노바켐을 방문했다.") == [("visit", (("노바켐",),))]


def test_who_gives_a_gathering_with_the_own_side_is_its_counterpart() -> None:
    told = "산업부는 한 차관과 라두 벨카 체코 경제부 차관이 5일 경제공동위를 열고 협력 방안을 논의했다고 밝혔다."
    assert acts(told) == [("event", (("라두 벨카", "체코 경제부 차관"),))]
