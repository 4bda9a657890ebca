"""Articles on several missions, missions close together or years apart, and people of one name."""

from __future__ import annotations

import msgspec
from invented_coverage import MUN, SPRING, done, ledger_of, paper, planned, under

from ihaeng.model import Destination, Lead, Reading, ToldMission

SOON = ("2031-05-24", "2031-05-29")
YEARS_ON = ("2034-05-11", "2034-05-17")

VISIT = planned("문이랑 지사는 12일 라온연구소를 방문한다.", "visit", "라온연구소", start="2031-05-12")
SEEN = done("문이랑 지사는 12일 라온연구소를 찾았다.", "visit", "라온연구소", start="2031-05-12")


def on_two_missions(reading: Reading, lead: Lead, country: str, last: int) -> Reading:
    """The same text, its last acts told of another mission."""
    (first,) = reading.missions
    ours, theirs = first.activities[:-last], first.activities[-last:]
    second = ToldMission(lead=lead, destinations=(Destination(country=country),), activities=theirs)
    return msgspec.structs.replace(reading, missions=(msgspec.structs.replace(first, activities=ours), second))


def test_one_article_on_two_missions_is_split_by_its_acts() -> None:
    mayor = Lead(name="서가온", office="달빛시장")
    port = done("서가온 시장은 13일 하노이 항만공사를 찾았다.", "visit", "항만공사", start="2031-05-13", country="VN")
    both = on_two_missions(paper("2031-05-17", SEEN, port), mayor, "VN", last=1)
    plan = planned("서가온 시장은 13일 항만공사를 방문한다.", "visit", "항만공사", start="2031-05-13", country="VN")
    theirs = paper("2031-05-09", plan, period=("2031-05-12", "2031-05-15"), lead=mayor, countries=("VN",))
    ledger = ledger_of(paper("2031-05-08", VISIT, period=SPRING), theirs, both)
    assert {mission.lead.name: len(mission.documents) for mission in ledger.missions if mission.lead} == {
        "문이랑": 2,
        "서가온": 2,
    }
    assert [line.status.value for line in ledger.lines] == ["carried_out", "carried_out"]


def test_journeys_a_week_apart_stay_apart_though_both_go_to_one_house() -> None:
    again = planned("문이랑 지사는 25일 라온연구소를 방문한다.", "visit", "라온연구소", start="2031-05-25")
    ledger = ledger_of(paper("2031-05-08", VISIT, period=SPRING), paper("2031-05-20", again, period=SOON))
    assert [(mission.start, len(mission.documents)) for mission in ledger.missions] == [(SPRING[0], 1), (SOON[0], 1)]


def test_one_office_years_later_is_another_mission_and_another_line() -> None:
    successor = Lead(name="한가람", office="솔빛도지사")
    later = planned("한가람 지사는 12일 라온연구소를 방문한다.", "visit", "라온연구소", start="2034-05-12")
    ledger = ledger_of(
        paper("2031-05-08", VISIT, period=SPRING),
        paper("2031-05-17", SEEN, lead=Lead(office="솔빛도지사")),
        paper("2034-05-08", later, period=YEARS_ON, lead=successor),
    )
    assert [(line.status.value, line.texts) for line in ledger.lines] == [("carried_out", 2), ("upcoming", 1)]


def test_two_heads_of_one_name_are_two_people() -> None:
    governor, mayor = Lead(name=MUN.name, office="경남지사"), Lead(name=MUN.name, office="창원시장")
    ours = under("경상남도", paper("2031-05-08", VISIT, period=SPRING, lead=governor))
    port = planned("문이랑 시장은 12일 항만공사를 방문한다.", "visit", "항만공사", start="2031-05-12")
    theirs = under("창원시", paper("2031-05-09", port, period=SPRING, lead=mayor))
    assert len(ledger_of(ours, theirs).missions) == 2


def test_one_head_with_two_hats_is_one() -> None:
    chamber = Lead(name="문이랑", office="솔빛상공회의소 회장")
    firm = Lead(name="문이랑", office="누보그룹 회장")
    ours = under("솔빛상공회의소", paper("2031-05-08", VISIT, period=SPRING, lead=chamber))
    theirs = under("누보그룹", paper("2031-05-17", SEEN, lead=firm))
    assert len(ledger_of(ours, theirs).missions) == 1


def test_two_counterparts_of_one_name_in_two_bodies_are_two_lines() -> None:
    banker = planned(
        "12일 바다은행 페카 살미넨 행장을 만난다.",
        "meeting",
        "바다은행",
        "페카 살미넨",
        start="2031-05-12",
        about="어음 할인",
    )
    scholar = done(
        "15일 라온대학교 페카 살미넨 교수를 만났다.",
        "meeting",
        "라온대학교",
        "페카 살미넨",
        start="2031-05-15",
        about="이끼 연구",
    )
    lines = ledger_of(paper("2031-05-08", banker, period=SPRING), paper("2031-05-20", scholar)).lines
    assert sorted(line.status.value for line in lines) == ["not_reported", "unannounced"]
