"""Counterparts under several names: the same, surely different, or left open."""

from __future__ import annotations

import pytest
from invented_coverage import SPRING, done, ledger_of, only_line, paper, planned

from ihaeng.ledger.counterparts import SAME_PARTY, parties_alike, parties_to_compare
from ihaeng.ledger.parties import Bearer, Judgement, Parties, bearer, judge
from ihaeng.model import Activity


@pytest.mark.parametrize(
    ("one", "other", "judgement"),
    [
        ("라온연구소", "라온 연구소", Judgement.SAME),
        ("얀 펠트만스키", "얀 펠트만스키 주지사", Judgement.SAME),
        ("페카 살미넨", "루미 하니넨", Judgement.NOT_SAME),
        ("라온연구소", "바다연구소", Judgement.NOT_SAME),
        ("페카 살미넨", "라온연구소", Judgement.UNDECIDED),
        ("누보마트", "Nuvo Mart", Judgement.UNDECIDED),
    ],
)
def test_two_names_are_the_same_different_or_undecided(one: str, other: str, judgement: Judgement) -> None:
    assert judge(one, other) is judge(other, one) is judgement


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("페카 살미넨", Bearer.PERSON),
        ("라온연구소", Bearer.BODY),
        ("오사카", Bearer.BODY),
        ("누보마트", Bearer.UNKNOWN),
    ],
)
def test_whose_name_it_is(name: str, whose: Bearer) -> None:
    assert bearer(name) is whose


def _acts(*parties: tuple[str, ...]) -> list[Activity]:
    texts = [paper(f"2031-05-{20 + n}", done(f"{n}: 만났다.", "meeting", parties=(p,))) for n, p in enumerate(parties)]
    return [text.activities[0] for text in texts]


def test_a_text_that_gives_both_names_makes_the_others_one() -> None:
    long, short, both = acts = _acts(("누보마트",), ("NM",), ("누보마트", "NM"))
    ours, theirs = long.counterparts, short.counterparts
    assert Parties(acts).judge(ours, theirs) is Judgement.SAME
    assert Parties([long, short]).judge(ours, theirs) is Judgement.UNLIKE
    assert Parties(acts).names_of(("NM",)) == {"누보마트", "NM"} == set(both.counterparts[0])


def test_no_chain_of_names_makes_two_people_one() -> None:
    minister, successor, title = _acts(("루미 하니넨", "바다부"), ("안티 코르피", "바다부"), ("루미 하니넨",))
    parties = Parties([minister, successor, title])
    assert "안티 코르피" not in parties.names_of(("루미 하니넨",))


def test_an_office_held_one_after_the_other_proves_nothing() -> None:
    first, second = _acts(("루미 하니넨", "바다부 장관"), ("안티 코르피", "바다부 장관"))
    assert "안티 코르피" not in Parties([first, second]).names_of(("루미 하니넨",))


def test_a_person_in_one_text_and_the_body_in_the_other_contradict_nothing() -> None:
    plan = planned(
        "12일 라온연구소와 해양 바이오 공동연구를 약속한다.", "agreement", "라온연구소", about="해양 바이오 연구"
    )
    told = done("12일 페카 살미넨과 해양 바이오 연구를 약속했다.", "agreement", "페카 살미넨", about="해양 바이오 연구")
    line = only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", told)))
    assert line.status.value == "carried_out"


def test_a_short_name_is_found_by_way_of_a_third_text() -> None:
    plan = planned("누보마트와 계약한다.", "contract", "누보마트", about="김 수출")
    told = done("NM과 계약했다.", "contract", "NM", about="수산물 판매")
    both = done("누보마트(NM)와 계약을 맺었다.", "contract", parties=(("누보마트", "NM"),), about="계약")
    papers = [paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", told)]
    assert len(ledger_of(*papers).lines) == 2
    assert only_line(ledger_of(*papers, paper("2031-05-18", both))).texts == 3


@pytest.mark.parametrize(("one", "other"), [("린덴시", "린덴시장"), ("린덴 시장", "린덴시 시장")])
def test_a_body_and_its_head_are_compared_however_unlike_their_names(one: str, other: str) -> None:
    assert parties_alike((one,), (other,)) >= SAME_PARTY
    assert parties_to_compare([one, other]) == {(one, other)}
    assert parties_to_compare([one, "라온연구소"]) == set()


def test_a_party_that_no_text_of_the_mission_names_is_compared_all_the_same() -> None:
    (known,) = _acts(("라온 연구소",))
    parties = Parties([known])
    assert parties.judge([("라온연구소",)], known.counterparts) is Judgement.SAME
    assert parties.judge([("바다연구소",)], known.counterparts) is Judgement.NOT_SAME


@pytest.mark.parametrize(
    ("gone_to", "part", "lines"), [("노바기술원", "노바기술원 스마트온실", 1), ("노바시", "노바시 도서관", 2)]
)
def test_a_visit_to_a_part_of_a_house_is_one_to_the_house(gone_to: str, part: str, lines: int) -> None:
    plan = planned("12일 찾는다.", "visit", gone_to, start="2031-05-12", about="농업 협력")
    told = done("12일 둘러봤다.", "visit", part, start="2031-05-12", about="온실 운영")
    assert len(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", told)).lines) == lines


def test_a_house_that_was_to_be_visited_was_where_a_meeting_is_told_to_have_been_held() -> None:
    plan = planned("12일 전시관을 찾아 기업을 격려한다.", "visit", venue="다솔관", about="기업인들", city="탐페레")
    told = done("12일 간담회를 했다.", "meeting", venue="다솔관", about="간담회", city="탐페레")
    line = only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", told)))
    assert line.status.value == "carried_out"


def test_a_government_is_compared_under_its_town_s_name() -> None:
    assert ("린덴 시정부", "린덴시") in parties_to_compare(["린덴시", "린덴 시정부", "노바시"])
    assert parties_alike(("린덴 시정부",), ("린덴시",)) >= SAME_PARTY > parties_alike(("린덴 시정부",), ("노바시",))
