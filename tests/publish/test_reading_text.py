"""A reading as people see it: values, sentences and, where asked for, the rules behind each."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ihaeng.model import (
    Activity,
    Amount,
    Document,
    Language,
    Lead,
    Part,
    PartKind,
    Reading,
    Reason,
    Span,
    Stage,
    ToldMission,
)
from ihaeng.publish.reading_text import Why, reading_text, reason_text
from ihaeng.publish.words import words

TEXT = "한서윤 다솔도지사는 9일 시카고에서 누리무역협회와 100만 달러 협약을 맺었다."
SPAN = Span(start=0, end=len(TEXT), quote=TEXT)
REASONS = (
    Reason(field="kind", rule="frame sign", file="reading/ko/frames.yaml", words="맺다"),
    Reason(field="when", rule="day", file="reading/ko/dates/points.yaml", words="9일"),
    Reason(field="when", rule="day-of-mission"),
)
ACT = Activity(
    id="a1",
    document="d1",
    kind="agreement",
    stage=Stage.DONE,
    evidence=(SPAN,),
    start="2031-03-09",
    country="US",
    city="시카고",
    counterparts=(("누리무역협회", "NTA"),),
    amount=Amount(value=Decimal(1_000_000), currency="USD"),
    rules=tuple(map(str, REASONS)),
)
READING = Reading(
    document=Document(
        id="d1",
        source="a.txt",
        sha256="",
        text=TEXT,
        parts=(Part(kind=PartKind.PARAGRAPH, start=0, end=len(TEXT)),),
        title="한서윤 지사 \x1b[31m미국행",
        published="2031-03-11",
    ),
    reader="ihaeng-rules 5",
    missions=(ToldMission(lead=Lead(name="한서윤", office="다솔도지사"), evidence={"lead": (SPAN,)}),),
    activities=(ACT,),
)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.KO, ["이끈 사람: 다솔도지사 한서윤", "종류: 협약", "금액: 100만 달러", "상대: 누리무역협회 (NTA)"]),
        (Language.EN, ["Lead: 한서윤, 다솔도지사", "kind: agreement", "date: 9 Mar 2031", "counterpart: 누리무역협회"]),
    ],
)
def test_values_and_sentences_are_shown(language: Language, told: list[str]) -> None:
    page = reading_text(READING, language, wide=120)
    assert [line for line in told if line not in page] == []
    assert f"“{TEXT}”" in page
    assert "frames.yaml" not in page
    assert "\x1b" not in page


def test_the_rules_stand_below_their_values() -> None:
    lines = reading_text(READING, Language.KO, why=Why.RULES, wide=120).splitlines()
    date = next(number for number, line in enumerate(lines) if "날짜:" in line)
    assert lines[date + 1 : date + 3] == [
        "      < day (reading/ko/dates/points.yaml): “9일”",
        "      < 출장 기간 안에서 맞는 하루",
    ]


def test_what_tells_nothing_says_so_with_its_notes() -> None:
    nothing = Reading(document=READING.document, reader="ihaeng-rules 5")
    page = reading_text(nothing, Language.KO, notes=["[IH203] 출장을 이끌 사람이 없음.\n    (Nobody stands out.)"])
    assert "! [IH203] 출장을 이끌 사람이 없음.\n    (Nobody stands out.)" in page
    assert "이 글에서 읽어 낸 일이 없음." in page


def test_a_rule_of_a_data_file_keeps_its_name() -> None:
    assert reason_text(REASONS[0], words(Language.EN)) == "frame sign (reading/ko/frames.yaml): “맺다”"
    assert reason_text(REASONS[1], words(Language.KO)).startswith("day (reading/ko/dates/points.yaml)")
