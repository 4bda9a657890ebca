"""Deals followed from text to figure: what is added as files comes out as states, figures and a list of what is due."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from ihaeng import book
from ihaeng.model import Basis, Commitment, CommitmentState, Verdict
from ihaeng.model.figures import GroupedBy

PERIOD = "한서윤 다솔도지사가 {when} 9일부터 14일까지 5박 6일 일정으로 독일 뮌헨과 베를린을 {goes}."
TEXTS = {
    "plan.txt": (
        "2031.05.07",
        "한서윤 다솔도지사, 9일 독일로",
        f"{PERIOD.format(when='오는', goes='찾는다')} "
        "11일에는 뮌헨에서 라온에너지와 9000만 달러 규모의 양극재 공장 신설 투자협약을 체결한다. "
        "12일에는 베를린에서 하늘유통과 농식품 수출계약을 맺을 예정이다.",
    ),
    "result.txt": (
        "2031.05.15",
        "한서윤 다솔도지사, 독일서 투자 유치",
        f"{PERIOD.format(when='지난', goes='다녀왔다')} "
        "한 지사는 11일 뮌헨에서 라온에너지와 9000만 달러 규모의 양극재 공장 신설 투자협약을 체결했다. "
        "라온에너지는 2032년 3월까지 다솔도 산단에 공장을 착공할 계획이다. "
        "한 지사는 12일 베를린에서 하늘유통과 120만 달러 규모의 농식품 수출계약을 맺었다.",
    ),
    "begun.txt": (
        "2032.04.20",
        "라온에너지 양극재 공장 다솔도 산단서 첫 삽",
        "다솔도는 라온에너지가 20일 산단에서 양극재 공장을 착공했다고 밝혔다. "
        "이 공장은 지난해 맺은 투자협약에 따른 것이다. 라온에너지는 지금까지 3000만 달러를 집행했다.",
    ),
    "ended.txt": (
        "2032.09.02",
        "다솔도 수출계약 하나 끊겨",
        "다솔도에 따르면 하늘유통과의 농식품 수출계약은 지난달 해지됐다. 물량을 맞추지 못한 탓이다.",
    ),
    "again.txt": (
        "2034.03.10",
        "남새벽 다솔도지사, 라온에너지와 투자협약",
        "남새벽 다솔도지사가 지난 4일부터 8일까지 독일을 방문했다. "
        "남 지사는 5일 뮌헨에서 라온에너지와 9000만 달러 규모의 양극재 공장 투자협약을 체결했다.",
    ),
}


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    for name, (day, title, text) in TEXTS.items():
        (tmp_path / name).write_text(f"{title}\n\n입력 {day} 10:00\n\n{text}\n", "utf-8")
    return {name: tmp_path / name for name in TEXTS}


@pytest.fixture
def opened(tmp_path: Path, files: dict[str, Path]) -> Iterator[book.Book]:
    with book.open(tmp_path / "deals.db") as ledger:
        ledger.add(files.values())
        yield ledger


def deals(opened: book.Book, as_of: datetime.date | None = None) -> dict[str, Commitment]:
    return {deal.parties[0]: deal for deal in opened.ledger(as_of).commitments}


def test_one_deal_of_two_governors_under_way_and_one_ended(opened: book.Book) -> None:
    found = deals(opened)
    assert set(found) == {"라온에너지", "하늘유통"}
    plant, trade = found["라온에너지"], found["하늘유통"]
    assert [told.told for told in plant.announcements] == ["2031-05-07", "2034-03-10"]
    assert (plant.state, plant.last_heard) == (CommitmentState.IN_PROGRESS, "2034-03-10")
    begun = next(one for one in plant.milestones if one.title == "착공")
    assert (begun.due_date, begun.date_met, begun.status) == ("2032-03", "2032-04-20", "met")
    assert (trade.state, trade.history[-1].date) == (CommitmentState.ENDED, "2032-08")
    assert trade.history[-1].sentence
    assert "해지됐다" in trade.history[-1].sentence.span.quote


def test_the_state_on_three_days(opened: book.Book) -> None:
    days = [datetime.date(2031, 6, 1), datetime.date(2032, 5, 1), datetime.date(2033, 5, 1)]
    assert [deals(opened, day)["라온에너지"].state.value for day in days] == ["signed", "in_progress", "silent"]


def test_figures_count_the_deal_once_and_hold_what_was_paid_against_it(opened: book.Book) -> None:
    found = book.compare(opened.ledger(), GroupedBy.LEAD, datetime.date(2034, 4, 1))
    total = found.total
    assert (total.deals.deals, sum(group.deals.deals for group in found.groups)) == (2, 2)
    rows = {(row.basis, row.currency): row for row in total.sums}
    agreed = rows[Basis.AGREED, "USD"]
    assert (agreed.due.deals, int(agreed.due.value), int(agreed.realised.value)) == (1, 90_000_000, 30_000_000)
    assert int(rows[Basis.CONTRACTED, "USD"].reported.value) == 1_200_000


def test_what_is_due_between_the_day_told_and_the_news(opened: book.Book) -> None:
    day = datetime.date(2032, 4, 1)
    (late,) = [one for one in book.due(opened.ledger(day), day).deals if one.past]
    assert [(past.title, past.due_date) for past in late.past] == [("착공", "2032-03")]


def test_any_order_of_adding_gives_the_same_deals(tmp_path: Path, files: dict[str, Path], opened: book.Book) -> None:
    expected = opened.ledger().commitments
    for number, order in enumerate(list(permutations(files.values()))[7::40]):
        with book.open(tmp_path / f"{number}.db") as other:
            for file in order:
                other.add([file])
            assert other.ledger().commitments == expected


def test_decisions_outlive_closing_and_rebuilding(tmp_path: Path, opened: book.Book) -> None:
    plant = deals(opened)["라온에너지"]
    first, second = plant.lines
    when = datetime.datetime(2034, 4, 1, 9, tzinfo=datetime.UTC)
    folded = opened.ledger()
    opened.keep(book.decide(folded, Verdict.NOT_SAME, [first, second], who="한결", when=when, why="다른 공장"))
    assert len(opened.ledger().commitments) == 3
    opened.rebuild()
    with book.open(tmp_path / "deals.db") as again:
        assert len(again.ledger().commitments) == 3
        (decision,) = again.decisions()
        again.keep(book.decide(again.ledger(), Verdict.UNDO, [decision.id], who="한결", when=when))
        assert len(again.ledger().commitments) == 2


def test_a_mission_opened_alone_shows_its_deals_as_the_whole_ledger_does(opened: book.Book) -> None:
    whole = opened.ledger()
    for mission in whole.missions:
        part, _name = opened.part_with(mission.id) or (None, "")
        assert part is not None
        lines = {line.id for line in part.lines if line.mission == mission.id}
        shown = {deal.id: deal for deal in part.commitments if lines & set(deal.lines)}
        assert shown == {deal.id: deal for deal in whole.commitments if lines & set(deal.lines)}
