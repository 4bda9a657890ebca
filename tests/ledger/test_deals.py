"""One deal over several missions, and what is not one deal."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest
from followed_deals import AUTUMN, MUN, NAM, SPRING, YEARS_LATER
from invented_coverage import dollars, done, ledger_of, paper, planned

from ihaeng.ledger.deals import deal_words, without_sums
from ihaeng.model import Amount, Basis, CommitmentState, Lead, Reading

PLANT = "이차전지 소재 공장 신설 투자협약"
FIRST = paper(
    "2031-05-17",
    done(
        "12일 라온전지와 이차전지 소재 공장 신설 투자협약을 맺었다.",
        "investment",
        "라온전지",
        start="2031-05-12",
        about=PLANT,
        amount=dollars(90),
    ),
    period=SPRING,
)
SECOND = paper(
    "2032-10-10",
    done(
        "5일 라온전지와 이차전지 소재 공장 투자협약을 체결했다.",
        "agreement",
        "라온전지",
        start="2032-10-05",
        about="이차전지 소재 공장 투자협약",
        country="JP",
    ),
    period=AUTUMN,
    lead=NAM,
    countries=("JP",),
)
THIRD = paper(
    "2034-03-07",
    done(
        "3일 라온전지㈜와 소재 공장 투자를 약속받았다.",
        "investment",
        "라온전지㈜",
        start="2034-03-03",
        about="소재 공장 투자 약속",
        amount=dollars(90),
    ),
    period=YEARS_LATER,
    lead=Lead(name="도하늘", office="가온부장관"),
)


def test_one_deal_over_three_missions_two_terms_and_another_office_is_one_commitment() -> None:
    ledger = ledger_of(FIRST, SECOND, THIRD)
    assert len(ledger.missions) == 3
    (deal,) = ledger.commitments
    assert [told.told for told in deal.announcements] == ["2031-05-17", "2032-10-10", "2034-03-07"]
    assert {told.mission for told in deal.announcements} == {mission.id for mission in ledger.missions}
    assert (deal.signed, deal.kind, deal.parties) == ("2031-05-12", "investment", ("라온전지",))


def test_the_order_of_documents_changes_nothing() -> None:
    assert ledger_of(THIRD, FIRST, SECOND).commitments == ledger_of(FIRST, SECOND, THIRD).commitments


def test_two_deals_with_one_partner_on_two_subjects_stay_two() -> None:
    school = paper(
        "2032-10-10",
        done(
            "5일 라온전지와 청소년 과학교실 장학 협약을 맺었다.",
            "agreement",
            "라온전지",
            start="2032-10-05",
            about="청소년 과학교실 장학 협약",
        ),
        period=AUTUMN,
        lead=NAM,
    )
    ledger = ledger_of(FIRST, school)
    assert [deal.maybe_same for deal in ledger.commitments] == [(), ()]


def test_a_partner_alone_is_not_enough_but_one_should_look() -> None:
    bare = paper(
        "2032-10-10",
        done("5일 라온전지와 협약을 맺었다.", "agreement", "라온전지", start="2032-10-05"),
        period=AUTUMN,
        lead=NAM,
    )
    one, other = ledger_of(FIRST, bare).commitments
    assert (one.maybe_same, other.maybe_same) == ((other.id,), (one.id,))


def test_two_deals_of_one_mission_are_two_whatever_they_are_about() -> None:
    both = paper(
        "2031-05-17",
        done(
            "12일 라온전지와 소재 공장 투자협약을 맺었다.",
            "investment",
            "라온전지",
            start="2031-05-12",
            about="소재 공장 투자협약",
        ),
        done(
            "14일 라온전지와 소재 공장 공급계약을 맺었다.",
            "contract",
            "라온전지",
            start="2031-05-14",
            about="소재 공장 공급계약",
        ),
        period=SPRING,
    )
    assert len(ledger_of(both).commitments) == 2


def of(organisation: str, reading: Reading) -> Reading:
    told = tuple(msgspec.structs.replace(one, organisation=organisation) for one in reading.missions)
    return msgspec.structs.replace(reading, missions=told)


def test_one_partner_and_subject_of_two_provinces_are_two_agreements_one_sum_of_two_offices_is_one_deal() -> None:
    elsewhere = of("바람도", SECOND)
    one, other = ledger_of(FIRST, elsewhere).commitments
    assert one.maybe_same == (other.id,)
    assert len(ledger_of(FIRST, of("가온부", THIRD)).commitments) == 1


def test_a_plan_of_one_term_that_the_next_one_signs() -> None:
    announced = paper(
        "2031-05-08",
        planned(
            "라온전지와 이차전지 소재 공장 신설 투자협약을 맺을 예정이다.",
            "investment",
            "라온전지",
            start="2031-05-12",
            about=PLANT,
        ),
        period=SPRING,
    )
    (deal,) = ledger_of(announced, SECOND).commitments
    assert [moment.state for moment in deal.history] == [CommitmentState.ANNOUNCED, CommitmentState.SIGNED]


def nameless(published: str, period: tuple[str, str], lead: Lead, start: str, about: str, value: int) -> Reading:
    deed = done(f"{start}에 {about}을 맺었다.", "investment", start=start, about=about, amount=dollars(value))
    return paper(published, deed, period=period, lead=lead)


@pytest.mark.parametrize(
    ("about", "value", "deals"),
    [(PLANT, 90, 1), (PLANT, 75, 2), ("청소년 과학교실 장학 협약", 90, 2)],
    ids=["one subject and sum", "another sum", "another subject"],
)
def test_without_a_partner_one_subject_and_one_sum_are_wanted(about: str, value: int, deals: int) -> None:
    first = nameless("2031-05-17", SPRING, MUN, "2031-05-12", PLANT, 90)
    second = nameless("2032-10-10", AUTUMN, NAM, "2032-10-05", about, value)
    assert len(ledger_of(first, second).commitments) == deals


@pytest.mark.parametrize(("about", "bare"), deal_words()["sums"]["examples"].items())
def test_sums_are_no_part_of_what_a_deal_is_about(about: str, bare: str) -> None:
    assert without_sums(about) == bare


def test_sums_on_further_rungs_are_kept_beside_the_first() -> None:
    act = FIRST.activities[0]
    expected = Amount(value=Decimal(180), currency="USD", basis=Basis.EXPECTED)
    two: Reading = msgspec.structs.replace(
        FIRST, activities=(msgspec.structs.replace(act, further_amounts=(expected,)),)
    )
    (deal,) = ledger_of(two).commitments
    assert [amount.value for amount in deal.amounts] == ["90", "180"]
