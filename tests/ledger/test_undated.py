"""Documents that show no date, and days that lack their month."""

from __future__ import annotations

import datetime

from invented_coverage import SPRING, done, ledger_of, paper, planned

from ihaeng.ledger import build
from ihaeng.model import Status

BEFORE = paper(
    "2031-05-08", planned("12일 라온연구소를 방문한다.", "visit", "라온연구소", start="2031-05-12"), period=SPRING
)
AFTER = paper(
    None,
    done("12일 라온연구소를 찾았다.", "visit", "라온연구소", start="---12"),
    done("16일 귀국했다.", "travel", about="귀국", start="---16", country=None),
)


def test_days_are_completed_by_another_texts_period() -> None:
    ledger = ledger_of(BEFORE, AFTER)
    assert sorted(act.start or "" for act in ledger.activities) == ["2031-05-12", "2031-05-12", "2031-05-16"]


def test_an_undated_text_is_placed_by_the_latest_act_it_reports() -> None:
    placed = {one.document.id: one.placement for one in ledger_of(BEFORE, AFTER).documents}
    assert placed[BEFORE.document.id] is None
    placement = placed[AFTER.document.id]
    assert placement
    assert (placement.no_earlier_than, placement.because.quote) == ("2031-05-16", "16일 귀국했다.")
    assert placement.dated_by == BEFORE.document.id


def test_its_place_tells_what_is_due() -> None:
    other = paper(
        "2031-05-08", planned("14일 바다은행과 회담한다.", "meeting", "바다은행", start="2031-05-14"), period=SPRING
    )
    line = next(line for line in ledger_of(other, AFTER).lines if line.planned)
    assert line.status is Status.NOT_REPORTED


def test_an_undated_text_that_reports_the_return_was_written_after_it() -> None:
    vague = paper("2031-05-08", planned("바다은행과도 회담한다.", "meeting", "바다은행"), period=SPRING)
    line = next(line for line in ledger_of(vague, AFTER).lines if line.planned)
    assert line.status is Status.NOT_REPORTED


def test_days_that_nothing_completes_stay_unknown() -> None:
    ledger = ledger_of(AFTER)
    assert [act.start for act in ledger.activities] == [None, None]
    assert ledger.documents[0].placement is None


def test_as_of_leaves_out_what_was_told_later() -> None:
    early = build([BEFORE, AFTER], as_of=datetime.date(2031, 5, 10))
    assert [one.document.id for one in early.documents] == [BEFORE.document.id]
    assert [line.status for line in early.lines] == [Status.UPCOMING]
    late = build([BEFORE, AFTER], as_of=datetime.date(2031, 6, 1))
    assert Status.CARRIED_OUT in {line.status for line in late.lines}
