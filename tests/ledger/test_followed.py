"""What later coverage makes of a deal: states with their sentences, milestones, silence."""

from __future__ import annotations

import datetime

import pytest
from followed_deals import AUTUMN, NAM, SPRING, follow_up
from invented_coverage import dollars, done, ledger_of, paper

from ihaeng.ledger import build
from ihaeng.ledger.silence import quiet_months
from ihaeng.model import Commitment, CommitmentState, Ledger, Reading, Stage

SIGNED = paper(
    "2031-05-17",
    done(
        "12일 라온전지와 소재 공장 투자협약을 맺었다.",
        "investment",
        "라온전지",
        start="2031-05-12",
        about="소재 공장 투자협약",
        amount=dollars(90),
    ),
    period=SPRING,
)
BEGUN = "라온전지는 협약한 공장을 지난 4월 솔빛도에서 착공했다."


def only(ledger: Ledger) -> Commitment:
    (deal,) = ledger.commitments
    return deal


def test_a_follow_up_a_year_later_moves_the_state_with_its_sentence() -> None:
    begun = follow_up("2032-05-20", BEGUN, CommitmentState.IN_PROGRESS, title="착공", date="2032-04")
    deal = only(ledger_of(SIGNED, begun))
    assert (deal.state, deal.last_heard, deal.signed) == (CommitmentState.IN_PROGRESS, "2032-05-20", "2031-05-12")
    last = deal.history[-1]
    assert last.sentence
    assert (last.date, last.told, last.sentence.span.quote) == ("2032-04", "2032-05-20", BEGUN)
    assert last.sentence.document == begun.document.id


def test_the_last_word_counts_and_the_order_of_reading_does_not() -> None:
    begun = follow_up("2032-05-20", BEGUN, CommitmentState.IN_PROGRESS, title="착공", date="2032-04")
    halted = follow_up("2033-01-10", "솔빛도와 라온전지의 투자협약은 중단됐다.", CommitmentState.STALLED, title="중단")
    assert only(ledger_of(halted, begun, SIGNED)).state is CommitmentState.STALLED
    assert only(ledger_of(SIGNED, begun, halted)) == only(ledger_of(halted, begun, SIGNED))


def test_an_announcement_repeated_does_not_take_a_deal_back() -> None:
    begun = follow_up("2032-05-20", BEGUN, CommitmentState.IN_PROGRESS, title="착공")
    again = paper(
        "2032-10-10",
        done(
            "5일 라온전지와 소재 공장 투자협약을 맺었다.",
            "investment",
            "라온전지",
            start="2032-10-05",
            about="소재 공장 투자협약",
        ),
        period=AUTUMN,
        lead=NAM,
    )
    assert only(ledger_of(SIGNED, begun, again)).state is CommitmentState.IN_PROGRESS


def test_milestones_are_due_then_met() -> None:
    plan = follow_up(
        "2031-09-01",
        "라온전지는 2033년 6월까지 솔빛도 공장을 준공할 계획이다.",
        CommitmentState.DELIVERED,
        title="준공",
        stage=Stage.PLANNED,
        date="2033-06",
    )
    met = follow_up(
        "2033-08-02",
        "라온전지는 7월 30일 솔빛도 공장을 준공했다.",
        CommitmentState.DELIVERED,
        title="준공",
        date="2033-07-30",
    )
    (due,) = only(ledger_of(SIGNED, plan)).milestones
    assert (due.title, due.due_date, due.date_met, due.status) == ("준공", "2033-06", None, "scheduled")
    deal = only(ledger_of(SIGNED, plan, met))
    (done_,) = deal.milestones
    assert (done_.due_date, done_.date_met, done_.status) == ("2033-06", "2033-07-30", "met")
    assert deal.state is CommitmentState.DELIVERED


def test_a_step_planned_is_no_state() -> None:
    plan = follow_up(
        "2031-09-01",
        "라온전지는 솔빛도 공장을 곧 착공한다.",
        CommitmentState.IN_PROGRESS,
        title="착공",
        stage=Stage.PLANNED,
    )
    assert only(ledger_of(SIGNED, plan)).state is CommitmentState.SIGNED


OTHERS = {
    "another firm": "누리식품은 솔빛도 공장을 지난 4월 착공했다.",
    "another province": "라온전지는 지난 4월 바람도에서 공장을 착공했다.",
}


@pytest.mark.parametrize("sentence", OTHERS.values(), ids=OTHERS)
def test_what_is_anothers_moves_nothing(sentence: str) -> None:
    step = follow_up("2032-05-20", sentence, CommitmentState.IN_PROGRESS, title="착공", before="지역 경제 소식이다.")
    assert only(ledger_of(SIGNED, step)).state is CommitmentState.SIGNED


def test_a_text_from_before_the_deal_moves_nothing() -> None:
    early = follow_up("2031-04-01", BEGUN, CommitmentState.IN_PROGRESS, title="착공")
    assert only(ledger_of(SIGNED, early)).state is CommitmentState.SIGNED


def test_older_works_told_with_the_deal_or_by_their_year_are_none_of_it() -> None:
    old = follow_up("2032-05-20", "라온전지는 솔빛도 공장을 지난해 준공했다.", CommitmentState.DELIVERED, date="2029")
    near = follow_up("2031-05-20", BEGUN, CommitmentState.IN_PROGRESS, title="착공")
    assert only(ledger_of(SIGNED, old, near)).state is CommitmentState.SIGNED


def test_the_sentence_before_may_name_the_firm_but_not_for_an_end() -> None:
    begun = follow_up(
        "2032-05-20", "공장은 지난달 착공했다.", CommitmentState.IN_PROGRESS, before="솔빛도는 라온전지와 협의했다."
    )
    ended = follow_up(
        "2032-05-20", "협약은 결국 파기됐다.", CommitmentState.ENDED, before="솔빛도는 라온전지와 협의했다."
    )
    assert only(ledger_of(SIGNED, begun)).state is CommitmentState.IN_PROGRESS
    assert only(ledger_of(SIGNED, ended)).state is CommitmentState.SIGNED


def test_of_two_deals_with_one_firm_the_subject_decides_else_neither_moves() -> None:
    school = paper(
        "2032-10-10",
        done(
            "5일 라온전지와 과학교실 장학 협약을 맺었다.",
            "agreement",
            "라온전지",
            start="2032-10-05",
            about="과학교실 장학 협약",
        ),
        period=AUTUMN,
        lead=NAM,
    )
    clear = follow_up(
        "2033-05-20", "라온전지는 솔빛도에 소재 공장을 착공했다.", CommitmentState.IN_PROGRESS, title="착공"
    )
    vague = follow_up(
        "2033-05-20", "솔빛도와 라온전지의 약속이 이행되고 있다.", CommitmentState.IN_PROGRESS, title="이행"
    )
    assert states(ledger_of(SIGNED, school, clear)) == ["in_progress", "signed"]
    assert states(ledger_of(SIGNED, school, vague)) == ["signed", "signed"]


def states(ledger: Ledger) -> list[str]:
    return [deal.state.value for deal in ledger.commitments]


NAMELESS = paper(
    "2031-05-17",
    done(
        "12일 90달러 규모의 양극재 공장 투자협약을 맺었다.",
        "investment",
        start="2031-05-12",
        about="90달러 규모의 양극재 공장 투자협약",
    ),
    period=SPRING,
)


def test_a_deal_whose_partner_no_text_named_is_known_by_its_subject_but_never_ended_by_it() -> None:
    begun = follow_up(
        "2032-05-20", "솔빛도는 양극재 공장을 착공했다고 밝혔다.", CommitmentState.IN_PROGRESS, title="착공"
    )
    other = follow_up(
        "2032-05-20", "솔빛도는 하수 처리 공장을 착공했다고 밝혔다.", CommitmentState.IN_PROGRESS, title="착공"
    )
    ended = follow_up("2032-05-20", "솔빛도의 양극재 공장 투자협약은 무산됐다.", CommitmentState.ENDED, title="종료")
    found = [only(ledger_of(NAMELESS, one)).state for one in (begun, other, ended)]
    assert found == [CommitmentState.IN_PROGRESS, CommitmentState.SIGNED, CommitmentState.SIGNED]


def test_realised_sums_stand_on_their_own_rung() -> None:
    paid = follow_up(
        "2032-05-20",
        "라온전지는 솔빛도 공장에 30달러를 집행했다.",
        CommitmentState.DELIVERED,
        title="집행",
        amount=dollars(30),
    )
    assert [(told.value, told.activity is None) for told in only(ledger_of(SIGNED, paid)).amounts] == [
        ("90", False),
        ("30", True),
    ]


def as_of(day: str, *readings: Reading) -> Commitment:
    return only(build(readings, as_of=datetime.date.fromisoformat(day)))


def test_silence_counts_from_the_last_word_and_only_for_a_day_asked_for() -> None:
    looked_back = follow_up("2031-11-20", "솔빛도는 라온전지와 맺은 협약을 소개했다.", None)
    assert only(ledger_of(SIGNED)).state is CommitmentState.SIGNED
    assert as_of("2032-05-16", SIGNED).state is CommitmentState.SIGNED
    assert as_of("2032-05-17", SIGNED).state is CommitmentState.SILENT
    assert as_of("2032-05-17", SIGNED, looked_back).state is CommitmentState.SIGNED
    assert quiet_months(as_of("2032-12-01", SIGNED, looked_back), datetime.date(2032, 12, 1)) == 12


def test_what_is_delivered_is_never_silent() -> None:
    built = follow_up("2032-05-20", "라온전지는 솔빛도 공장을 준공했다.", CommitmentState.DELIVERED, title="준공")
    assert as_of("2039-01-01", SIGNED, built).state is CommitmentState.DELIVERED
