"""Each site of a row is visited where one of them, or what sums them up, says that they are sites."""

from __future__ import annotations

import pytest
from test_frames import read_sentence


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("한 지사는 9일 와이로 동굴, 하르덴 온실 등을 찾았다.", ["와이로 동굴", "하르덴 온실"]),
        ("한 지사는 9일 노르벡항과 맥주 공장 등 지역 주요 산업 현장을 살펴봤다.", ["노르벡항", "맥주 공장"]),
        ("한 지사는 9일 하르덴 호수 등 주요 지역도 둘러봤다.", ["하르덴 호수"]),
        ("방문단은 9일 노바 국립공원 등 5곳에서 탐방을 한다.", ["노바 국립공원"]),
        ("한 지사는 9일 시카고의 문화와 역사 등 관광자원을 살펴봤다.", []),
        ("한 지사는 노바켐 기술과 하르덴 온실을 견학했다.", ["하르덴 온실"]),
        ("한 지사는 노르벡차 및 농산물 교류와 투자 유치를 위해 하르덴 온실을 방문했다.", ["하르덴 온실"]),
    ],
)
def test_sites_of_a_row(text: str, seen: list[str]) -> None:
    assert [draft.venue for draft in read_sentence(text) if draft.kind == "visit"] == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("한 지사는 9일 하르덴 탄광을 답사했다.", ["하르덴 탄광"]),
        ("한 지사는 9일 하르덴 농산물 시장을 방문했다.", ["하르덴 농산물 시장"]),
        ("한 지사는 9일 하르덴 처리장 방문을 통해 실태를 견줬다.", ["하르덴 처리장"]),
        ("한 지사는 9일 북유럽의 선진 교육방식을 시찰했다.", []),
        ("한 지사는 9일 시카고의 도시기반시설을 시찰했다.", []),
        ("한 지사는 9일 시카고의 주요 관광지를 둘러봤다.", []),
    ],
)
def test_sites_by_name(text: str, seen: list[str]) -> None:
    assert [draft.venue for draft in read_sentence(text) if draft.kind == "visit"] == seen
