"""What a sheet says, before it is laid out."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from ihaeng.model import Language, Ledger
from ihaeng.publish.selection import NoSuchMissionError, WhichMissionError
from ihaeng.publish.shapes import Cell, Row, Sheet
from ihaeng.publish.sheet import sheet


@pytest.fixture
def vietnam(ledger: Ledger) -> Sheet:
    return sheet(ledger, "mvietnam", Language.KO)


def _row(shown: Sheet, name: str) -> Row:
    return next(row for row in shown.rows if row.id == name)


def test_days_are_in_order_and_the_unknown_day_is_last(vietnam: Sheet) -> None:
    assert [(day.heading, [row.id for row in day.rows]) for day in vietnam.days] == [
        ("2024년 3월 12일 화요일", ["l1", "l2"]),
        ("2024년 3월 13일 수요일", ["l7"]),
        ("2024년 3월 14일 목요일", ["l3", "l4"]),
        ("2024년 3월 15일 금요일", ["l5"]),
        ("날짜를 알 수 없는 항목", ["l6"]),
    ]


def test_the_header_tells_who_where_and_when(vietnam: Sheet) -> None:
    facts = {fact.label: fact.value for fact in vietnam.facts}
    assert vietnam.title == "다솔도지사 한서윤: 베트남(하노이·다낭)"
    assert (facts["기간"], facts["일정"], facts["인원"]) == ("2024년 3월 11일~2024년 3월 16일", "4박 6일", "12명")
    (quote,) = vietnam.evidence
    assert quote.sentence.startswith("한서윤 다솔도지사가 오는 11일부터")
    assert quote.stage == "이끈 사람, 기간"


def test_a_near_copy_tells_only_what_is_new_of_the_header(ledger: Ledger) -> None:
    mission = next(one for one in ledger.missions if one.id == "mvietnam")
    (told,) = mission.evidence["lead"]
    copied = replace(told, document="d2")
    known = mission.evidence | {"lead": (told, copied)}
    for evidence, outlets in ((known, ["다솔일보"]), (known | {"purposes": (copied,)}, ["다솔일보", "바다뉴스"])):
        held = replace(ledger, missions=(replace(mission, evidence=evidence),))
        assert [quote.outlet for quote in sheet(held, "mvietnam", Language.KO).evidence] == outlets


@pytest.mark.parametrize(
    ("line", "plan", "outcome"),
    [
        ("l1", ("3월 12일(화)", "하노이", "홍강상공인회"), ("3월 12일(화)", "하노이", "홍강상공인회")),
        ("l2", ("3월 12일(화)", "하노이", "누리반도체 하노이 공장"), ("이름만 언급됨. 아래 문장 참고",)),
        (
            "l3",
            ("3월 13일(수)", "다낭", "해솔물류", "50만 달러 (추진·예상)"),
            ("3월 14일(목)", "다낭", "해솔물류", "120만 달러 (계약)"),
        ),
        ("l4", ("3월 14일(목)", "다낭", "다낭항만연구원"), ("찾지 못함",)),
        ("l5", ("3월 15일(금)", "청년창업 간담회"), ("3월 15일(금)", "취소·연기로 보도됨")),
        ("l6", ("관광설명회",), ("아직 기한 전",)),
        ("l7", ("찾지 못함",), ("3월 13일(수)", "다낭", "다낭시장")),
    ],
)
def test_plan_and_outcome(vietnam: Sheet, line: str, plan: tuple[str, ...], outcome: tuple[str, ...]) -> None:
    row = _row(vietnam, line)
    assert (row.plan.phrases, row.outcome.phrases) == (plan, outcome)


def test_changes_and_disagreements_stand_side_by_side(vietnam: Sheet) -> None:
    row = _row(vietnam, "l3")
    assert row.change == "바뀜: 날짜 3월 13일(수) → 3월 14일(목)"
    told = "서로 다름: 금액 120만 달러 (다솔일보 2024년 3월 18일) · 80만 달러 (포구신문 발행일 없음)"
    assert row.disagreements == (told,)
    assert vietnam.disputed == (row,)


def test_a_near_copy_adds_no_sentence(vietnam: Sheet) -> None:
    announced, reported = _row(vietnam, "l1").quotes
    assert (announced.outlet, announced.copies) == ("다솔일보", "같은 글 1건 더: 바다뉴스 2024년 3월 9일")
    assert (reported.stage, reported.said_by, reported.copies) == ("결과", "기관의 말", "")


def test_documents_fold_their_copies_and_say_how_they_were_placed(vietnam: Sheet) -> None:
    assert [(source.outlet, len(source.copies)) for source in vietnam.sources] == [
        ("다솔일보", 1),
        ("포구신문", 0),
        ("다솔일보", 0),
    ]
    placed = vietnam.sources[1].notes
    assert "2024년 3월 16일의 일을 전하므로" in placed[0]
    assert "방문단은 16일 귀국했다." in placed[0]
    assert "한서윤 다솔도지사, 11일 베트남 방문" in placed[1]


def test_scope_and_silence_are_told(vietnam: Sheet) -> None:
    assert vietnam.scope == "문서 4건(2024-03-08~)에서 찾음. 확인되지 않았다는 것은 하지 않았다는 뜻이 아님."
    assert vietnam.as_of == "2024년 3월 18일 기준"


def test_with_no_earlier_document_nothing_counts_as_unannounced(ledger: Ledger) -> None:
    osaka = sheet(ledger, "mosaka", Language.EN)
    row = osaka.rows[0]
    assert (row.status_word, row.counted) == ("no earlier document (counted in no figure)", False)
    assert row.plan.phrases == ("no earlier document to compare with",)
    assert [count.counted for count in osaka.counts] == [False]
    assert "counts in no figure" in osaka.notes[0]


def test_the_order_in_which_a_ledger_holds_things_does_not_matter(ledger: Ledger) -> None:
    turned = msgspec.structs.replace(
        ledger,
        documents=ledger.documents[::-1],
        activities=ledger.activities[::-1],
        lines=ledger.lines[::-1],
        missions=ledger.missions[::-1],
    )
    assert sheet(turned, "mvietnam", Language.KO) == sheet(ledger, "mvietnam", Language.KO)


def test_the_beginning_of_an_id_is_enough(ledger: Ledger) -> None:
    assert sheet(ledger, "mo", Language.KO).mission == "mosaka"


@pytest.mark.parametrize("name", ["m", "x", ""])
def test_an_unknown_or_doubtful_id_is_refused(ledger: Ledger, name: str) -> None:
    with pytest.raises(NoSuchMissionError, match="IH501"):
        sheet(ledger, name, Language.KO)


def test_without_a_name_there_must_be_one_mission(ledger: Ledger) -> None:
    with pytest.raises(WhichMissionError, match="IH502"):
        sheet(ledger, None, Language.KO)
    only = msgspec.structs.replace(ledger, missions=ledger.missions[:1])
    assert sheet(only, None, Language.KO).mission == "mvietnam"


def test_a_cell_says_nothing_twice() -> None:
    cell = Cell(where="하노이", venue="누리반도체 공장", who="누리반도체", what="누리반도체 공장")
    assert cell.phrases == ("하노이", "누리반도체 공장")
