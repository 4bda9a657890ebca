"""Towns that no gazetteer knows are found where a text says in which country they lie."""

from __future__ import annotations

import pytest

from ihaeng.language.gazetteer import find_places
from ihaeng.language.towns_told import towns_told, with_towns


@pytest.mark.parametrize(
    ("sentence", "towns"),
    [
        ("다솔군은 필리핀 다오미오시와 협약을 맺었다.", [("다오미오시", "PH")]),
        ("다솔군은 베트남 다오성 나미오현을 찾는다.", [("나미오현", "VN")]),
        (
            "다솔군은 필리핀 제리오 마리노 다오미시와 마이로시를 찾는다.",
            [("제리오 마리노 다오미시", "PH"), ("마이로시", "PH")],
        ),
        ("미국 방문시에는 일본 역시와 함께 중국 육군을 본다.", []),
        ("다솔군은 작센주 다오미오시를 찾는다.", [("다오미오시", "DE")]),
        ("다솔군은 작센주 역시 찾는다.", []),
        ("베트남 정부 관계자들과 다오미오시를 찾는다.", []),
        ("베트남 다낭시를 찾는다.", []),
        ("한국 다오미오시를 찾는다.", []),
    ],
)
def test_a_town_behind_its_country(sentence: str, towns: list[tuple[str, str]]) -> None:
    assert [(town.name, town.country) for town in towns_told([sentence], "KR")] == towns


def test_such_a_town_is_found_again_and_lies_nowhere_known() -> None:
    towns = towns_told(["필리핀 다오미오시를 찾는다."], "KR")
    again = "방문단은 다오미오시청에서 시카고 대표와 만났고 새다오미오시는 지나쳤다."
    found = with_towns(again, find_places(again), towns)
    assert [mention.name for mention in found] == ["다오미오시", "시카고"]
    assert towns[0].latitude is None


def test_a_small_town_told_with_its_country_is_known_without_it() -> None:
    alone = "한 지사는 앙굴렘에서 협약을 맺었다."
    towns = towns_told(["다솔군은 프랑스 앙굴렘 만화제를 찾는다."], "KR")
    assert find_places(alone) == []
    assert [(town.name, town.country, town.latitude is not None) for town in towns] == [("앙굴렘", "FR", True)]
    assert [mention.name for mention in with_towns(alone, [], towns)] == ["앙굴렘"]
