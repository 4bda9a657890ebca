"""Foreign names that the analyser breaks into words it knows are put together again."""

from __future__ import annotations

import pytest
from sentences import clauses


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("도는 팍상한시와 계절근로자 협약을 체결했다.", "팍상한시"),
        ("도는 후레대와 교환학생 협정을 체결했다.", "후레대"),
        ("한 지사는 두온 분 델(Duon Bun Del) 시장을 만났다.", "두온 분 델(Duon Bun Del) 시장"),
        ("한 지사는 누르 하산 하원의장을 만났다.", "누르 하산 하원의장"),
        ("한 지사는 하룬 벨카 상원의장을 만났다.", "하룬 벨카 상원의장"),
        ("한 지사는 마리 린덴 시장, 이도윤 총영사를 만났다.", "이도윤 총영사"),
        ("한 지사는 나카무라 겐지 시장을 만났다.", "나카무라 겐지 시장"),
        ("한 지사는 9일 도하에서 살레 알 하르단 교통부 장관을 만났다.", "살레 알 하르단 교통부 장관"),
        ("카타르 자유구역청과는 협약을 체결했다.", "카타르 자유구역청"),
        ("한 지사는 알 하르단 교통부 장관을 만났다.", "알 하르단 교통부 장관"),
    ],
)
def test_a_name_is_whole(sentence: str, name: str) -> None:
    (clause,) = clauses(sentence)
    assert name in [phrase.text for phrase in clause.phrases]


def test_what_is_written_apart_stays_apart() -> None:
    (clause,) = clauses("대표단은 오래된 시와 협약을 체결했다.")
    assert "시" in [phrase.text for phrase in clause.phrases]


def test_a_surname_before_a_common_word_is_no_name() -> None:
    (clause,) = clauses("한 지사는 도요타 자동차 사장을 만났다.")
    assert [m.known for phrase in clause.phrases for m in phrase.morphemes if m.form == "자동차"] == [True]
