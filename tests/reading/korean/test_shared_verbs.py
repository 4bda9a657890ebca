"""A verb at the end of the sentence serves several deeds, each with its own day or place."""

from __future__ import annotations

import pytest
from sentences import clauses
from test_where import drafts_of


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "9일에는 시카고에서 관광설명회를, 10일에는 보스턴에서 수출상담회를 연다.",
            ["9 시카고 관광설명회", "10 보스턴 수출상담회"],
        ),
        (
            "9일 시카고에서 관광설명회, 10일 보스턴에서 수출상담회를 연다.",
            ["9 시카고 관광설명회", "10 보스턴 수출상담회"],
        ),
        ("시카고에서는 관광설명회, 보스턴에서는 수출상담회가 열린다.", ["- 시카고 관광설명회", "- 보스턴 수출상담회"]),
        ("한 지사는 9일 얀 코발스키 시장을, 10일에는 로라 벤슨 의장을 만났다.", ["9 -", "10 -"]),
    ],
)
def test_each_deed_is_told(sentence: str, told: list[str]) -> None:
    found = [(draft.start or "-", draft.city or "-", draft.about or "") for draft in drafts_of(sentence)]
    assert [f"{day[8:].lstrip('0') or '-'} {city} {about}".strip() for day, city, about in found] == told


def test_what_is_done_at_one_place_stays_one_clause() -> None:
    assert len(clauses("한 지사는 9일 협약서를 시카고에서 교환했다.")) == 1
