"""Follow-ups that retell acts of a journey, under other names of its office and without its days."""

from __future__ import annotations

import pytest
from invented_coverage import SPRING, done, ledger_of, paper, planned, under

from ihaeng.ledger.seats import seat_of, seats
from ihaeng.ledger.words import word_lists
from ihaeng.model import Lead, ToldMission

LATER = ("2031-09-01", "2031-09-05")
DEAL = done("12일 라온연구소와 협약했다.", "agreement", "라온연구소", start="2031-05-12")


@pytest.mark.parametrize(("name", "full"), word_lists()["short_regions"]["examples"].items())
def test_a_province_is_one_seat_under_all_its_names(name: str, full: str) -> None:
    assert seat_of(name) == seat_of(full)
    assert seats(ToldMission(lead=Lead(office=f"{name}지사"))) == {seat_of(full)}


def test_a_text_that_names_no_lead_but_the_province_otherwise() -> None:
    ours = under("충북도", paper("2031-05-17", DEAL, period=SPRING, lead=Lead(name="문이랑", office="충북지사")))
    theirs = under("충청북도", paper("2031-05-20", done("홍보관을 열었다.", "exhibition"), lead=None))
    assert len(ledger_of(ours, theirs).missions) == 1


def test_an_act_retold_without_its_day_goes_back_to_its_journey() -> None:
    again = done("문이랑 지사는 앞서 라온연구소와 협약했다.", "agreement", "라온연구소")
    new = done("2일 바다은행과 회담했다.", "meeting", "바다은행", start="2031-09-02")
    spring, autumn = ledger_of(
        paper("2031-05-17", DEAL, period=SPRING), paper("2031-09-06", new, again, period=LATER)
    ).lines
    assert (spring.texts, autumn.texts) == (2, 1)


def test_what_is_told_right_behind_an_earlier_act_belongs_to_it() -> None:
    then = done("지난 5월 13일 항만공사를 찾았다.", "visit", "항만공사", start="2031-05-13")
    also = done("당시 등대박물관도 둘러봤다.", "visit", "등대박물관")
    new = done("2일 바다은행과 회담했다.", "meeting", "바다은행", start="2031-09-02")
    ledger = ledger_of(paper("2031-05-17", DEAL, period=SPRING), paper("2031-09-06", new, then, also, period=LATER))
    assert [line.label for line in ledger.lines if line.mission == ledger.missions[0].id][1:] == [
        "항만공사 방문",
        "등대박물관 방문",
    ]


def test_an_act_without_names_on_a_joint_journey() -> None:
    plan = planned("13일 ‘솔빛마켓’ 개장식을 연다.", "event", about="온라인 장터 ‘솔빛마켓’ 개장식", start="2031-05-13")
    shared = done(
        "13일 문이랑 지사의 ‘솔빛마켓’ 개장식에 함께했다.", "event", about="‘솔빛마켓’ 개장식", start="2031-05-13"
    )
    theirs = paper("2031-05-18", shared, lead=Lead(name="서가온", office="달빛시장"))
    lines = ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", DEAL), theirs).lines
    assert [line.status.value for line in lines] == ["unannounced", "carried_out"]
