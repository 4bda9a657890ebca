"""Why a line joined what it did, and why it did not join what comes nearest."""

from __future__ import annotations

from invented_coverage import SPRING, cancelled, done, ledger_of, paper, planned

from ihaeng.ledger import explain
from ihaeng.model import Explanation, Ground, Ledger, Link, Reading, Verdict

VISIT = planned("12일 라온연구소를 방문한다.", "visit", "라온연구소", start="2031-05-12", city="헬싱키")


def explained(*readings: Reading) -> list[Explanation]:
    ledger: Ledger = ledger_of(*readings)
    return explain(ledger, ledger.missions[0].id)


def only_link(links: tuple[Link, ...]) -> Link:
    (link,) = links
    return link


def test_what_was_joined_tells_what_speaks_for_it() -> None:
    seen = done("12일 라온연구소를 찾았다.", "visit", "라온연구소", start="2031-05-12", city="헬싱키")
    (line,) = explained(paper("2031-05-08", VISIT, period=SPRING), paper("2031-05-17", seen))
    link = only_link(line.joined)
    assert (link.verdict, link.ground) == (Verdict.SAME, Ground.LIKENESS)
    assert link.evidence[0] == ("counterpart", 3.0)
    assert dict(link.evidence)["date"] > 0
    assert link.wanted is not None
    assert link.score > link.wanted


def test_what_contradicts_is_told_of_the_nearest_that_was_not_joined() -> None:
    moss = planned("10일 라온연구소와 협약한다.", "agreement", "라온연구소", about="이끼 의약품", start="2031-05-10")
    fund = done("16일 라온연구소와 협약했다.", "agreement", "라온연구소", about="유학생 장학금", start="2031-05-16")
    lines = explained(paper("2031-05-08", moss, period=SPRING), paper("2031-05-17", fund, period=SPRING))
    assert [len(line.joined) for line in lines] == [0, 0]
    for link in (only_link(line.apart) for line in lines):
        assert (link.verdict, link.ground) == (Verdict.NOT_SAME, Ground.CONTRADICTION)
        assert dict(link.evidence)["date"] < 0 < dict(link.evidence)["counterpart"]


def test_acts_that_one_text_tells_apart_are_two() -> None:
    lab = done(
        "12일 라온연구소와 이끼 연구를 논의했다.", "meeting", "라온연구소", about="이끼 연구", start="2031-05-12"
    )
    fund = done("13일 라온연구소와 장학금을 논의했다.", "meeting", "라온연구소", about="장학금", start="2031-05-13")
    first, _ = explained(paper("2031-05-17", lab, fund, period=SPRING))
    assert only_link(first.apart).ground is Ground.ONE_TEXT


def test_a_journey_called_off_as_a_whole_is_named_as_the_ground() -> None:
    off = cancelled("문이랑 지사의 핀란드 방문이 무산됐다.", "visit", start=SPRING[0], end=SPRING[1])
    (line,) = explained(paper("2031-05-08", VISIT, period=SPRING), paper("2031-05-09", off))
    assert only_link(line.joined).ground is Ground.CALLED_OFF


def test_a_plan_that_named_nobody_was_met() -> None:
    vague = planned("13일 투자협약을 한다.", "investment", about="투자협약", start="2031-05-13")
    deal = done("13일 한가온과 손잡았다.", "investment", "한가온", about="부품 공장", start="2031-05-13")
    (line,) = explained(paper("2031-05-08", vague, period=SPRING), paper("2031-05-20", deal))
    assert only_link(line.joined).ground is Ground.MET
