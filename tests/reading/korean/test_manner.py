"""How something is done ("자유롭게", "심도 있게") takes nobody and no place away from who does it."""

from __future__ import annotations

import pytest
from sentences import clauses
from test_frames import read_sentence


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("한 지사는 9일 린덴시장과 심도 있게 협의했다.", "린덴시장"),
        ("한 지사는 9일 마틴 켈러 시장과 폭넓게 의견을 교환했다.", "마틴 켈러"),
        ("한 지사는 9일 마틴 켈러 시장과 교통 문제를 놓고 자유롭게 의견을 나눴다.", "마틴 켈러"),
        ("한 지사는 9일 린덴상공회의소와 업무협약을 뜻깊게 체결했다.", "린덴상공회의소"),
        ("한 지사는 9일 하르덴 수목원을 꼼꼼하게 둘러봤다.", "하르덴 수목원"),
        ("한 지사는 9일 린덴시청에서 독특하게 설계된 내부를 둘러봤다.", "린덴시"),
    ],
)
def test_an_adverb_takes_nothing_away(text: str, met: str) -> None:
    (draft,) = read_sentence(text)
    assert draft.start == "2031-03-09"
    assert met in draft.parties[0][0]


def test_what_comes_of_it_is_a_clause() -> None:
    assert [clause.lemma for clause in clauses("학생들이 배울 수 있게 지원한다.")] == ["배우다", "지원하다"]
    assert [clause.lemma for clause in clauses("교류를 가능하게 했다.")] == ["가능하다"]
