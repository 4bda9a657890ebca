"""Who should be asked about what: quiet for months, past a milestone, announced and not found."""

from __future__ import annotations

import datetime

from followed_deals import SPRING, follow_up
from invented_coverage import done, paper, planned

from ihaeng.ledger import build, due
from ihaeng.model import CommitmentState, Reading, Stage
from ihaeng.model.due import DueDeal

SIGNED = paper(
    "2031-05-17",
    done(
        "12일 라온전지와 공장 투자협약을 맺었다.", "investment", "라온전지", start="2031-05-12", about="공장 투자협약"
    ),
    period=SPRING,
)
PLAN = follow_up(
    "2031-09-01",
    "라온전지는 2032년 1월까지 솔빛도 공장을 착공한다.",
    CommitmentState.IN_PROGRESS,
    title="착공",
    stage=Stage.PLANNED,
    date="2032-01",
)
BEGUN = follow_up("2032-02-20", "라온전지는 솔빛도 공장을 착공했다.", CommitmentState.IN_PROGRESS, title="착공")


def listed(day: str, *readings: Reading, months: int = 12) -> list[DueDeal]:
    return list(due(build(readings), datetime.date.fromisoformat(day), months).deals)


def test_quiet_for_months_with_the_last_word() -> None:
    assert listed("2032-05-16", SIGNED) == []
    (one,) = listed("2032-05-17", SIGNED)
    assert one.last_word
    assert (one.quiet, one.state, one.label, one.organisation) == (
        12,
        CommitmentState.SIGNED,
        "라온전지 공장 투자협약",
        "솔빛도",
    )
    assert one.last_word.span.quote == "12일 라온전지와 공장 투자협약을 맺었다."
    assert [found.quiet for found in listed("2031-11-17", SIGNED, months=6)] == [6]


def test_past_a_milestone_until_a_text_says_that_it_was_met() -> None:
    assert listed("2032-01-31", SIGNED, PLAN) == []
    (one,) = listed("2032-02-01", SIGNED, PLAN)
    assert [(past.title, past.due_date) for past in one.past] == [("착공", "2032-01")]
    assert one.quiet is None
    assert listed("2032-03-01", SIGNED, PLAN, BEGUN) == []


def test_a_signing_announced_and_not_found() -> None:
    announced = paper(
        "2031-05-08", planned("라온전지와 협약을 맺는다.", "agreement", "라온전지", start="2031-05-12"), period=SPRING
    )
    assert listed("2031-05-12", announced) == []
    assert [one.announced_for for one in listed("2031-05-13", announced)] == ["2031-05-12"]


def test_the_list_says_its_day_its_scope_and_what_nobody_can_date() -> None:
    undated = paper(None, done("나래상사와 계약했다.", "contract", "나래상사"), period=(None, None), outlet="바다신문")
    found = due(build([SIGNED, undated]), datetime.date(2031, 6, 1))
    assert (found.day, found.months, found.followed, found.undated) == ("2031-06-01", 12, 2, 1)
    assert (found.scope.documents, found.scope.until) == (2, "2031-05-17")


def test_the_longest_quiet_stands_first() -> None:
    later = paper(
        "2031-12-10",
        done("5일 누리식품과 협약했다.", "agreement", "누리식품", start="2031-12-05"),
        period=("2031-12-03", "2031-12-08"),
    )
    assert [one.quiet for one in listed("2033-01-01", later, SIGNED)] == [19, 12]
