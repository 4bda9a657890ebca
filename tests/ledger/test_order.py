"""The ledger is the same in whatever order the documents come, ids included."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from invented_coverage import MUN, SPRING, Told, cancelled, done, paper, planned

from ihaeng.ledger import build
from ihaeng.model import Lead, Reading

PILE = [
    paper(
        "2031-05-08",
        planned("12일 라온연구소를 방문한다.", "visit", "라온연구소", start="2031-05-12"),
        planned("13일 바다은행과 협약한다.", "agreement", "바다은행", start="2031-05-13"),
        planned("항만공사를 방문한다.", "visit", "항만공사"),
        period=SPRING,
    ),
    paper("2031-05-08", planned("라온연구소 방문이 잡혔다.", "visit", "라온연구소"), period=SPRING, outlet="바람일보"),
    paper("2031-05-14", done("13일 바다은행과 협약했다.", "agreement", "바다은행", start="2031-05-13")),
    paper(None, done("12일 라온연구소를 찾았다.", "visit", "라온연구소", start="---12"), outlet="물결방송"),
    paper("2031-05-15", cancelled("항만공사 방문은 취소됐다.", "visit", "항만공사"), outlet="물결방송"),
    paper("2031-07-14", done("13일 바다은행과 회담했다.", "meeting", "바다은행", start="2031-07-13")),
    paper("2031-08-01", done("도청에서 누보마트와 협약했다.", "agreement", "누보마트", country="KR"), told=False),
]

WHOLE = build(PILE)


@given(st.permutations(PILE))
@settings(max_examples=30, deadline=None)
def test_order_does_not_matter(pile: list[Reading]) -> None:
    assert build(pile) == WHOLE


def test_a_document_given_twice_counts_once() -> None:
    assert build(PILE + PILE) == WHOLE


HOUSES = ("라온연구소", "바다은행", "항만공사", "누보마트")
LEADS = (MUN, Lead(name="서가온", office="달빛시장"), Lead(office="솔빛도지사"), None)
PERIODS = (SPRING, ("2031-05-18", "2031-05-22"), (None, None))


@st.composite
def acts(draw: st.DrawFn) -> Told:
    tell = draw(st.sampled_from((planned, done, cancelled)))
    house, kind = draw(st.sampled_from(HOUSES)), draw(st.sampled_from(("visit", "meeting", "agreement")))
    day = draw(st.sampled_from((None, "2031-05-12", "2031-05-13", "2031-05-19", "---12")))
    number = draw(st.integers(0, 99))
    return tell(f"{day}: {house} 이야기 {number}.", kind, house, start=day)


@st.composite
def papers(draw: st.DrawFn) -> Reading:
    published = draw(st.sampled_from((None, "2031-05-08", "2031-05-14", "2031-05-24", "2032-05-14")))
    told = draw(st.lists(acts(), max_size=3, unique_by=lambda act: act.sentence))
    outlet = draw(st.sampled_from(("솔빛신문", "바람일보", "물결방송")))
    return paper(
        published,
        *told,
        period=draw(st.sampled_from(PERIODS)),
        lead=draw(st.sampled_from(LEADS)),
        outlet=outlet,
        told=draw(st.booleans()),
    )


@given(st.lists(papers(), max_size=9, unique_by=lambda one: one.document.id), st.randoms())
@settings(max_examples=60, deadline=None)
def test_any_pile_gives_one_ledger_in_any_order_and_with_repeats(pile: list[Reading], chance: Random) -> None:
    shuffled = pile + pile[: len(pile) // 2]
    chance.shuffle(shuffled)
    assert build(shuffled) == build(pile)


@given(st.lists(papers(), max_size=9, unique_by=lambda one: one.document.id))
@settings(max_examples=40, deadline=None)
def test_every_act_stands_on_a_line_of_its_own_mission_or_on_none(pile: list[Reading]) -> None:
    ledger = build(pile)
    for line in ledger.lines:
        assert {ledger.missions_of.get(name) for name in line.activities} == {line.mission}
    by_id = {act.id: act for act in ledger.activities}
    placed = [name for line in ledger.lines for name in line.activities if by_id[name].stage != "cancelled"]
    assert len(placed) == len(set(placed))
