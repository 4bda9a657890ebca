"""The overview of an official paper: the mission's facts beside their labels."""

from __future__ import annotations

import pytest

from ihaeng.documents.blocks import Block, compose
from ihaeng.language.kiwi import shared_analyzer
from ihaeng.model import Document, PartKind, Reading
from ihaeng.reading import read

ROWS = (
    ("구분", "내용"),
    ("출장기간", "2031. 3. 8.(토) ~ 3. 13.(목), 5박 6일"),
    ("출장국가", "미국(시카고, 디트로이트)"),
    ("단 장", "한서윤 다솔도지사"),
)
ITINERARY = (
    ("일시", "장소", "내용", "면담자"),
    ("3. 9.(일) 10:00", "시카고", "린덴시장 면담", "마틴 오브라이언 린덴시장"),
    ("3. 10.(월)", "디트로이트", "현지 진출기업 간담회", "진출기업 대표"),
)
LINES = tuple(f"○ {label} : {value}" for label, value in ROWS[1:])


def paper(*blocks: Block) -> Reading:
    title = Block(PartKind.TITLE, "미국 공무국외출장 계획서")
    text, parts = compose([title, *blocks, Block(PartKind.TABLE, rows=ITINERARY)])
    document = Document(id="d", source="s", sha256="0", text=text, parts=parts, published="2031-02-14")
    return read(document, shared_analyzer())


@pytest.mark.parametrize(
    "blocks",
    [[Block(PartKind.TABLE, rows=ROWS)], [Block(PartKind.PARAGRAPH, line) for line in LINES]],
    ids=["table", "lines"],
)
def test_a_paper_without_a_sentence_tells_its_mission(blocks: list[Block]) -> None:
    mission = paper(*blocks).missions[0]
    assert mission.lead
    assert (mission.lead.name, mission.organisation) == ("한서윤", "다솔도")
    assert (mission.start, mission.end, mission.nights, mission.days) == ("2031-03-08", "2031-03-13", 5, 6)
    assert [place.city for place in mission.destinations] == ["시카고", "디트로이트"]
    assert mission.evidence["period"][0].quote == ROWS[1][1]


def test_one_label_alone_is_no_overview() -> None:
    assert paper(Block(PartKind.PARAGRAPH, LINES[0])).missions == ()


def test_the_column_of_those_met_names_them_whatever_they_are() -> None:
    met = [activity.counterparts for activity in paper(Block(PartKind.TABLE, rows=ROWS)).activities]
    assert met == [(("마틴 오브라이언", "린덴시장"),), (("진출기업 대표",),)]
