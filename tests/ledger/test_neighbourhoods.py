"""What stands together, and how little: neighbourhoods stay those of a journey, however popular its names are."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_coverage import SPRING, cancelled, done, paper, planned

from ihaeng.ledger import build
from ihaeng.ledger.keys import keys
from ihaeng.ledger.neighbourhoods import neighbourhoods
from ihaeng.ledger.pieces import part_of, pieces_of
from ihaeng.model import Lead, Reading
from ihaeng.model.ledger_json import encode

AGENCY = "바다무역진흥원"


def journey(number: int, lead: Lead | None = None) -> list[Reading]:
    """Two texts on one of many journeys, each of which meets the same agency in the same country."""
    start = datetime.date(2031, 1, 6) + datetime.timedelta(days=28 * number)
    period = (start.isoformat(), (start + datetime.timedelta(days=6)).isoformat())
    day = (start + datetime.timedelta(days=2)).isoformat()
    who = lead or Lead(name="문이랑", office="솔빛도지사")
    plan = planned(f"{number}차로 {AGENCY}을 찾는다.", "visit", AGENCY, start=day)
    met = done(f"{number}차로 {AGENCY}과 협약했다.", "agreement", AGENCY, start=day)
    outlet = f"{who.name} 신문"
    return [paper(period[place], act, period=period, lead=who, outlet=outlet) for place, act in enumerate((plan, met))]


def sizes(readings: Sequence[Reading]) -> list[int]:
    held = {piece: own for reading in readings for piece, own in keys(reading, {}).items()}
    return sorted(len(pieces) for pieces in neighbourhoods(held))


def test_the_journeys_of_one_lead_stay_apart_whomever_they_meet() -> None:
    assert sizes([text for number in range(20) for text in journey(number)]) == [2] * 20


def test_two_leads_in_one_country_and_week_stay_apart() -> None:
    assert sizes(journey(0) + journey(0, Lead(name="한서윤", office="다솔도지사"))) == [2, 2]


def test_a_text_without_days_goes_to_one_journey_and_ties_none() -> None:
    aside = paper("2031-01-20", period=(None, None), extra="솔빛도지사 문이랑 출장 뒷이야기.")
    assert sizes([*journey(0), *journey(1), aside]) == [2, 3]


def test_a_round_up_of_two_journeys_stands_in_both_and_ties_none() -> None:
    first, second = journey(0), journey(3)
    both = msgspec.structs.replace(
        first[0],
        document=msgspec.structs.replace(first[0].document, id="d0"),
        missions=(*first[0].missions, *second[0].missions),
    )
    assert sizes([*first, *second, both]) == [3, 3]
    pieces = pieces_of(both)
    assert part_of(both, [0, 1]) == both
    assert [len(piece.missions) for piece in pieces.values()] == [2, 2]


def test_a_follow_up_of_a_later_journey_reaches_the_deal_of_the_earlier_one() -> None:
    plan = planned("라온연구소와 협약할 예정이다.", "agreement", "라온연구소", start="2031-05-12")
    before = paper("2031-05-08", plan, period=SPRING)
    retold = done("지난해 라온연구소와 협약했다.", "agreement", "라온연구소")
    met = done("12일 솔숲대학을 찾았다.", "visit", "솔숲대학", start="2032-05-12")
    after = paper("2032-05-14", met, retold, period=("2032-05-10", "2032-05-16"))
    held = {piece: own for reading in (before, after) for piece, own in keys(reading, {}).items()}
    assert len(neighbourhoods(held)) == 2
    ledger = build([before, after])
    deal = next(line for line in ledger.lines if line.kind == "agreement")
    assert (deal.status.value, deal.mission) == ("carried_out", ledger.missions[0].id)
    assert ledger.missions[0].documents == (before.document.id, after.document.id)
    assert len(ledger.activities) == 3


@pytest.mark.parametrize("name", ["문이랑", "Jane Doe"])
def test_a_journey_that_was_put_off_is_one_with_its_new_days(name: str) -> None:
    lead = Lead(name=name, office="Governor of Solbit")
    off = cancelled("5월 출장은 취소됐다.", "travel", start=SPRING[0], end=SPRING[1])
    old, new = paper("2031-04-01", period=SPRING, lead=lead, extra="Plans of May."), ("2031-11-10", "2031-11-16")
    assert sizes([old, paper("2031-05-02", off, period=new, lead=lead)]) == [2]


POOL = [text for number in (0, 1, 2) for text in journey(number)] + [
    paper("2031-01-20", period=(None, None), extra="솔빛도지사 문이랑 출장 뒷이야기."),
    paper("2031-02-05", told=False, extra="문이랑 솔빛도지사는 바다무역진흥원이 인상 깊었다고 했다."),
    paper("2031-03-05", done("지난 1월 협약했다.", "agreement", AGENCY), lead=None, period=(None, None)),
    paper("2031-03-09", told=False, extra="축제가 열렸다."),
]


@given(st.permutations(POOL))
def test_the_order_leaves_no_trace(order: list[Reading]) -> None:
    assert encode(build(order)) == encode(build(POOL))
