"""What an aim, a measure or an adjective between them and the verb leaves of partner, place and goal."""

from __future__ import annotations

import pytest
from sentences import clauses
from test_frames import read_sentence

PARTNERS = [
    ("한 지사는 9일 린덴상공회의소와 실질적인 협력을 다지고자 업무협약을 체결했다.", "agreement", "린덴상공회의소"),
    ("한 지사는 9일 린덴상공회의소와 수출 길을 넓히려고 업무협약을 체결했다.", "agreement", "린덴상공회의소"),
    ("한 지사는 9일 린덴시장과 1시간 넘게 의견을 나눴다.", "meeting", "린덴시장"),
    ("한 지사는 9일 하르덴 수목원을 현장의 목소리를 듣고자 찾았다.", "visit", "하르덴 수목원"),
    ("한 지사는 9일 하르덴 수목원을 교류의 물꼬를 트기 위해 찾았다.", "visit", "하르덴 수목원"),
    ("한 지사는 9일 하르덴 수목원을 관광 분야와 관련해 둘러봤다.", "visit", "하르덴 수목원"),
    ("한 지사는 9일 하르덴 수목원을 주민들의 의견을 바탕으로 둘러봤다.", "visit", "하르덴 수목원"),
]


@pytest.mark.parametrize(("text", "kind", "partner"), PARTNERS)
def test_partners_reach_the_verb(text: str, kind: str, partner: str) -> None:
    (draft,) = read_sentence(text)
    told = {name for party in draft.parties for name in party} | {draft.venue}
    assert (draft.kind, draft.start) == (kind, "2031-03-09")
    assert partner in told


def test_who_is_in_a_row_with_the_object_of_an_aim_stays_there() -> None:
    aim, _done = clauses("노바켐과 라온전자를 도우려고 시카고를 찾았다.")
    assert [phrase.text for phrase in aim.phrases] == ["노바켐", "라온전자"]


def test_what_leads_to_other_things_is_no_new_act() -> None:
    assert read_sentence("도는 이 협정을 계기로 유학생 유치 활동에도 나설 계획이다.") == []


def test_what_is_heard_at_the_house_gone_to_belongs_to_the_visit() -> None:
    (draft,) = read_sentence("한 지사는 9일 하르덴센터를 찾아 창업 지원에 대한 설명을 들은 뒤 시설을 둘러봤다.")
    assert draft.parties[0][0] == "하르덴센터"


@pytest.mark.parametrize(
    "text",
    [
        "하르덴성 대표단은 다솔 방문 당시 습지와 온천을 둘러봤다.",
        "마틴 켈러 시장은 지난해 다솔도청을 찾아 교류 방안을 들었다.",
    ],
)
def test_what_others_saw_at_home_is_no_act_of_the_journey(text: str) -> None:
    assert [draft for draft in read_sentence(text) if draft.kind == "visit"] == []


def test_women_who_travel_are_of_no_province_abroad() -> None:
    assert [draft.kind for draft in read_sentence("한국여성 대표단이 8일 노바켐을 방문했다.")] == ["visit"]
    assert read_sentence("하르덴성 대표단이 8일 노바켐을 방문했다.") == []
