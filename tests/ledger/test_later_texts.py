"""How a line turns as further texts come, and what it was on a day in between."""

from __future__ import annotations

import datetime

from invented_coverage import SPRING, cancelled, done, ledger_of, only_line, paper, planned, statuses

from ihaeng.ledger import build
from ihaeng.model import Status

VISIT = planned("문이랑 지사는 12일 라온연구소를 방문한다.", "visit", "라온연구소", start="2031-05-12")
SEEN = done("문이랑 지사는 12일 라온연구소를 찾았다.", "visit", "라온연구소", start="2031-05-12")
SIGNED = done("문이랑 지사는 13일 바다은행과 협약을 맺었다.", "agreement", "바다은행", start="2031-05-13")

BEFORE = paper("2031-05-08", VISIT, period=SPRING)
HINT = paper("2031-05-17", SIGNED, extra="이번 순방에서는 라온연구소가 화제였다.")
CLEAR = paper("2031-06-02", SEEN, outlet="바람일보")


def test_unclear_turns_to_carried_out_when_a_clearer_text_comes() -> None:
    label = "라온연구소 방문"
    assert statuses(ledger_of(BEFORE, HINT))[label] == "unclear"
    assert statuses(ledger_of(BEFORE, HINT, CLEAR))[label] == "carried_out"


def test_one_pile_on_four_days() -> None:
    silent = paper("2031-05-15", SIGNED, outlet="물결방송")
    pile = [BEFORE, silent, HINT, CLEAR]
    days = [
        datetime.date(2031, 5, 10),
        datetime.date(2031, 5, 16),
        datetime.date(2031, 5, 20),
        datetime.date(2031, 7, 1),
    ]
    told = [statuses(build(pile, as_of=day))["라온연구소 방문"] for day in days]
    assert told == ["upcoming", "not_reported", "unclear", "carried_out"]


def test_put_off_and_then_done_on_the_new_day_is_a_change_of_date() -> None:
    off = cancelled("12일 라온연구소 방문은 미뤄졌다.", "visit", "라온연구소", start="2031-05-12")
    again = planned("라온연구소는 15일 방문하기로 했다.", "visit", "라온연구소", start="2031-05-15")
    seen = done("문이랑 지사는 15일 라온연구소를 찾았다.", "visit", "라온연구소", start="2031-05-15")
    pile = [BEFORE, paper("2031-05-12", off, again), paper("2031-05-16", seen)]
    put_off = only_line(build(pile, as_of=datetime.date(2031, 5, 13)))
    assert (put_off.status, put_off.change and put_off.change.after) == (Status.UPCOMING, "2031-05-15")
    line = only_line(ledger_of(*pile))
    assert line.status is Status.CHANGED
    assert line.change
    assert (line.change.field, line.change.before, line.change.after) == ("date", "2031-05-12", "2031-05-15")


def test_a_return_moved_by_a_day_is_a_change_of_date() -> None:
    back = planned("16일 귀국한다.", "travel", about="귀국", start="2031-05-16", country=None)
    home = done("대표단은 하루 앞당겨 15일 귀국했다.", "travel", about="귀국", start="2031-05-15", country=None)
    line = only_line(ledger_of(paper("2031-05-08", back, period=SPRING), paper("2031-05-17", home)))
    assert line.change
    assert (line.status.value, line.change.field, line.change.after) == ("changed", "date", "2031-05-15")


def test_a_contract_in_one_paper_is_an_agreement_in_another() -> None:
    plan = planned("13일 누보마트와 수출 협약을 맺는다.", "agreement", "누보마트", start="2031-05-13")
    deal = done("13일 누보마트와 수출 계약을 맺었다.", "contract", "누보마트", start="2031-05-13")
    paper_of_intent = done("13일 누보마트와 업무협약을 맺었다.", "agreement", "누보마트", start="2031-05-13")
    papers = [paper("2031-05-14", deal), paper("2031-05-15", paper_of_intent, outlet="바람일보")]
    line = only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), *papers))
    (kinds,) = line.disagreements
    assert line.status is Status.CARRIED_OUT
    assert [(value.value, len(value.activities)) for value in kinds.values] == [("contract", 1), ("agreement", 1)]


def test_local_time_in_one_paper_and_time_at_home_in_the_other_stand_side_by_side() -> None:
    here = done("10일 라온연구소와 협약했다.", "agreement", "라온연구소", start="2031-05-10")
    there = done("11일 라온연구소와 협약했다.", "agreement", "라온연구소", start="2031-05-11")
    line = only_line(ledger_of(paper("2031-05-12", here), paper("2031-05-12", there, outlet="바람일보")))
    (dates,) = line.disagreements
    assert (dates.field, {value.value for value in dates.values}) == ("date", {"2031-05-10", "2031-05-11"})
