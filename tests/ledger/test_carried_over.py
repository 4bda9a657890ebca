"""Days, towns and countries that an act's own sentence does not say."""

from __future__ import annotations

from invented_coverage import SPRING, done, ledger_of, only_line, paper, planned

PLAN = planned("12일 헬싱키에서 라온연구소와 협약한다.", "agreement", "라온연구소", start="2031-05-12", city="헬싱키")


def test_a_country_carried_over_does_not_part_one_act() -> None:
    told = done("이어 라온연구소와 협약했다.", "agreement", "라온연구소", country="SE")
    ledger = ledger_of(paper("2031-05-08", PLAN, period=SPRING), paper("2031-05-17", told, countries=("FI", "SE")))
    assert only_line(ledger).status == "carried_out"


def test_two_countries_that_are_said_do() -> None:
    here = planned("핀란드 라온연구소와 협약한다.", "agreement", "라온연구소")
    there = done("스웨덴 라온연구소와 협약했다.", "agreement", "라온연구소", country="SE")
    ledger = ledger_of(paper("2031-05-08", here, period=SPRING), paper("2031-05-17", there, countries=("FI", "SE")))
    assert len(ledger.lines) == 2


def test_a_day_carried_over_does_not_part_one_act() -> None:
    told = done("이어 라온연구소와 협약했다.", "agreement", "라온연구소", start="2031-05-16")
    ledger = ledger_of(paper("2031-05-08", PLAN, period=SPRING), paper("2031-05-17", told))
    assert only_line(ledger).status == "carried_out"


def test_a_town_carried_over_is_no_change() -> None:
    told = done("12일 라온연구소와 협약했다.", "agreement", "라온연구소", start="2031-05-12", city="오울루")
    assert only_line(ledger_of(paper("2031-05-08", PLAN, period=SPRING), paper("2031-05-17", told))).change is None


def test_a_planned_town_carried_over_is_no_change_either() -> None:
    plan = planned("12일 라온연구소와 협약한다.", "agreement", "라온연구소", start="2031-05-12", city="헬싱키")
    told = done("12일 오울루에서 라온연구소와 협약했다.", "agreement", "라온연구소", start="2031-05-12", city="오울루")
    assert only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", told))).change is None


def test_a_town_that_another_act_of_that_day_says_is() -> None:
    told = done("12일 라온연구소와 협약했다.", "agreement", "라온연구소", start="2031-05-12", city="오울루")
    there = done("12일 오울루에서 바다은행과 회담했다.", "meeting", "바다은행", start="2031-05-12", city="오울루")
    lines = ledger_of(paper("2031-05-08", PLAN, period=SPRING), paper("2031-05-17", told, there)).lines
    assert [line.change and (line.change.before, line.change.after) for line in lines if line.planned] == [
        ("헬싱키", "오울루")
    ]
