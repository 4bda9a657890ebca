"""Announced against reported and realised: each deal once, no two rungs or currencies together, denominators told."""

from __future__ import annotations

import datetime
from decimal import Decimal

import msgspec
import pytest
from followed_deals import AUTUMN, MUN, NAM, SPRING, follow_up
from invented_coverage import Told, dollars, done, paper, planned

from ihaeng.ledger import build, compare
from ihaeng.ledger.groups import term_of, terms
from ihaeng.model import Amount, Basis, CommitmentState, Ledger, Reading, Stage
from ihaeng.model.figures import Figures, GroupedBy, GroupFigures, RungSums, Tally

DAY = datetime.date(2033, 1, 1)


def money(value: int, basis: Basis | None, currency: str = "USD") -> Amount:
    return Amount(value=Decimal(value), currency=currency, basis=basis)


def deal(sentence: str, party: str, about: str, *, stage: Stage = Stage.DONE, **facts: object) -> Told:
    tell = planned if stage is Stage.PLANNED else done
    return tell(sentence, "investment", party, about=about, **facts)


PLAN = paper(
    "2031-05-08",
    deal(
        "라온전지와 90달러 공장 투자협약을 맺는다.",
        "라온전지",
        "소재 공장 투자협약",
        stage=Stage.PLANNED,
        start="2031-05-12",
        amount=money(90, Basis.AGREED),
    ),
    planned("13일 바다은행과 회담한다.", "meeting", "바다은행", start="2031-05-13"),
    planned("14일 등대박물관을 찾는다.", "visit", "등대박물관", start="2031-05-14"),
    period=SPRING,
)
RESULT = paper(
    "2031-05-18",
    deal(
        "12일 라온전지와 100달러 공장 투자협약을 맺었다.",
        "라온전지",
        "소재 공장 투자협약",
        start="2031-05-12",
        amount=money(100, Basis.AGREED),
    ),
    done("13일 바다은행과 회담했다.", "meeting", "바다은행", start="2031-05-13"),
    deal(
        "15일 누리식품과 40유로 김 공장 투자협약을 맺었다.",
        "누리식품",
        "김 가공 공장",
        start="2031-05-15",
        amount=money(40, Basis.AGREED, "EUR"),
    ),
    period=SPRING,
)
AGAIN = paper(
    "2032-09-28",
    deal(
        "라온전지와 100달러 공장 투자협약을 맺는다.",
        "라온전지",
        "소재 공장 투자협약",
        stage=Stage.PLANNED,
        start="2032-10-05",
        amount=money(100, Basis.AGREED),
    ),
    period=AUTUMN,
    lead=NAM,
)
SIGNED_AGAIN = paper(
    "2032-10-10",
    deal(
        "5일 라온전지와 100달러 공장 투자협약을 맺었다.",
        "라온전지",
        "소재 공장 투자협약",
        start="2032-10-05",
        amount=money(100, Basis.AGREED),
    ),
    period=AUTUMN,
    lead=NAM,
)
PAID = follow_up(
    "2032-11-01",
    "라온전지는 솔빛도 공장에 30달러를 집행했다.",
    CommitmentState.DELIVERED,
    amount=money(30, Basis.REALISED),
)
COVERAGE = (PLAN, RESULT, AGAIN, SIGNED_AGAIN, PAID)


def figures(*readings: Reading, by: GroupedBy = GroupedBy.LEAD, day: datetime.date = DAY) -> Figures:
    return compare(build(readings), by, day)


def rows(group: GroupFigures) -> dict[tuple[str | None, str | None], RungSums]:
    return {(row.basis, row.currency): row for row in group.sums}


def test_a_deal_announced_by_two_leads_is_counted_once_and_where_it_was_first_announced() -> None:
    found = figures(*COVERAGE)
    deals = {group.name: group.deals for group in found.groups}
    assert MUN.name
    assert NAM.name
    assert (deals[MUN.name].deals, deals[MUN.name].again) == (2, 0)
    assert (deals[NAM.name].deals, deals[NAM.name].again) == (0, 1)
    assert (found.total.deals.deals, found.total.deals.announcements) == (2, 3)
    assert sum(group.deals.deals for group in found.groups) == found.total.deals.deals
    assert rows(found.total)[Basis.AGREED, "USD"].due == Tally(deals=1, value=Decimal(100))


def test_rungs_and_currencies_stand_apart_and_realised_is_held_against_the_same_deals() -> None:
    found = rows(figures(*COVERAGE).total)
    assert list(found) == [(Basis.AGREED, "EUR"), (Basis.AGREED, "USD"), (Basis.REALISED, "USD")]
    dollars_agreed = found[Basis.AGREED, "USD"]
    assert dollars_agreed.announced == Tally(deals=1, value=Decimal(90))
    assert (dollars_agreed.due.value, dollars_agreed.realised.value) == (Decimal(100), Decimal(30))
    assert found[Basis.AGREED, "EUR"].realised == Tally()


def test_two_rungs_of_one_fair_are_never_summed() -> None:
    fair = done("14일 상담회에서 900달러를 상담하고 70달러를 계약했다.", "promotion", "한빛상사", start="2031-05-14")
    told = paper("2031-05-19", fair, period=SPRING)
    act = msgspec.structs.replace(
        told.activities[0],
        amount=money(70, Basis.CONTRACTED),
        further_amounts=(money(900, Basis.CONSULTED), money(300, Basis.EXPECTED)),
    )
    both = msgspec.structs.replace(told, activities=(act,))
    found = rows(figures(PLAN, both).total)
    sums = {basis: row.reported.value for (basis, _), row in found.items() if row.reported.deals}
    assert sums == {Basis.CONSULTED: 900, Basis.EXPECTED: 300, Basis.CONTRACTED: 70}


def test_lines_are_counted_against_what_was_due() -> None:
    lines = figures(PLAN, RESULT).total.lines
    assert (lines.announced, lines.not_yet_due, lines.due, lines.reported) == (3, 0, 3, 2)
    assert (lines.not_found, lines.unannounced) == (1, 1)


def test_what_is_not_yet_due_stands_apart() -> None:
    lines = figures(PLAN).total.lines
    assert (lines.announced, lines.not_yet_due, lines.due, lines.reported) == (3, 3, 0, 0)
    plan = follow_up(
        "2031-09-01",
        "라온전지는 2034년 6월까지 솔빛도 공장을 준공한다.",
        CommitmentState.DELIVERED,
        title="준공",
        stage=Stage.PLANNED,
        date="2034-06",
    )
    ahead = figures(PLAN, RESULT, plan).total
    assert (ahead.deals.deals, ahead.deals.not_yet_due, ahead.deals.due, ahead.deals.no_day) == (2, 1, 1, 1)
    row = rows(ahead)[Basis.AGREED, "USD"]
    assert (row.not_yet_due.deals, row.due.deals) == (1, 0)
    later = figures(PLAN, RESULT, plan, day=datetime.date(2034, 7, 1)).total
    assert (later.deals.not_yet_due, rows(later)[Basis.AGREED, "USD"].due.deals) == (0, 1)


def test_without_an_earlier_document_nothing_counts() -> None:
    total = figures(RESULT).total
    assert (total.lines.announced, total.lines.unannounced, total.deals.deals, total.sums) == (0, 0, 0, ())
    assert (total.uncounted, total.uncounted_deals) == (3, 2)


def test_texts_that_disagree_on_a_sum_are_not_averaged() -> None:
    other = paper(
        "2031-05-19",
        deal(
            "12일 라온전지와 80달러 공장 투자협약을 맺었다.",
            "라온전지",
            "소재 공장 투자협약",
            start="2031-05-12",
            amount=money(80, Basis.AGREED),
        ),
        period=SPRING,
        outlet="바다신문",
    )
    row = rows(figures(PLAN, RESULT, other).total)[Basis.AGREED, "USD"]
    assert (row.reported.value, row.disputed) == (Decimal(80), 1)


def test_near_copies_of_one_release_are_one_voice() -> None:
    text = "솔빛도는 12일 라온전지와 100달러 공장 투자협약을 맺고 소재 산업을 키우기로 했다고 이날 발표했다."
    extra = "도는 도민의 일자리를 늘리고 산업 기반을 넓히려 여러 해 공을 들였다고 설명했다. " * 3

    def release(outlet: str, value: int) -> Reading:
        act = deal(text, "라온전지", "소재 공장 투자협약", start="2031-05-12", amount=money(value, Basis.AGREED))
        return paper("2031-05-18", act, period=SPRING, outlet=outlet, extra=extra)

    copies = [release(f"신문{number}", 100) for number in range(3)]
    lone = paper(
        "2031-05-20",
        deal(
            "12일 라온전지와 80달러 투자협약을 했다.",
            "라온전지",
            "소재 공장 투자협약",
            start="2031-05-12",
            amount=money(80, Basis.AGREED),
        ),
        period=SPRING,
    )
    second = paper(
        "2031-05-21",
        deal(
            "지난 12일 80달러 협약을 라온전지와 했다.",
            "라온전지",
            "소재 공장 투자협약",
            start="2031-05-12",
            amount=money(80, Basis.AGREED),
        ),
        period=SPRING,
    )
    ledger: Ledger = build([PLAN, *copies, lone, second])
    assert len({held.copy_group for held in ledger.documents if held.copy_group}) == 1
    assert rows(compare(ledger, GroupedBy.LEAD, DAY).total)[Basis.AGREED, "USD"].reported.value == Decimal(80)


@pytest.mark.parametrize(
    ("by", "names"),
    [
        (GroupedBy.LEAD, ["남새벽", "문이랑"]),
        (GroupedBy.ORGANISATION, ["솔빛도"]),
        (GroupedBy.TERM, ["남새벽", "문이랑"]),
        (GroupedBy.YEAR, ["2031", "2032"]),
    ],
)
def test_groups(by: GroupedBy, names: list[str]) -> None:
    assert [group.name for group in figures(*COVERAGE, by=by).groups] == names


def test_two_leads_of_one_name_with_other_organisations_are_two() -> None:
    namesake = msgspec.structs.replace(AGAIN.missions[0], lead=MUN, organisation="바람도")
    other = msgspec.structs.replace(AGAIN, missions=(namesake,))
    assert len(figures(PLAN, RESULT, other).groups) == 2


def test_elected_terms() -> None:
    examples = [example for counted in terms().values() for example in counted["examples"]]
    assert examples
    for example in examples:
        assert term_of(example["office"], example["day"].isoformat()) == example["term"], example


def test_what_stands_on_no_rung_is_by_itself() -> None:
    vague = paper(
        "2031-05-18",
        deal("12일 라온전지와 협약했다.", "라온전지", "소재 공장 투자협약", start="2031-05-12", amount=dollars(7)),
        period=SPRING,
    )
    found = rows(figures(PLAN, vague).total)
    assert found[None, "USD"].reported.value == 7
    assert found[Basis.AGREED, "USD"].reported == Tally()
