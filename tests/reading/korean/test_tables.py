"""Itinerary tables, verbless items and lists: what the examples beside the words say is what is read."""

from __future__ import annotations

import datetime

import pytest
from growth import Work, grows_straight

from ihaeng.language.kiwi import shared_analyzer
from ihaeng.model import Document, Part, PartKind, Span
from ihaeng.reading.discourse import Dated, Discourse
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.lists.item_words import (
    ItemExample,
    ListExample,
    TableExample,
    item_words,
    list_words,
    table_words,
)
from ihaeng.reading.korean.lists.items import ItemReader, Setting
from ihaeng.reading.korean.lists.listings import listed_acts
from ihaeng.reading.korean.lists.tables import pieces
from ihaeng.reading.korean.roles.sides import own_side
from ihaeng.reading.korean.text_reader import TextReader

DAY = ("2031-03-09", "2031-03-09")
OWN = own_side("한서윤", "다솔도지사", "다솔도", frozenset())


def reader_of(document: Document, published: datetime.date = datetime.date(2031, 3, 2)) -> TextReader:
    discourse = Discourse(reference=published, mission_start="2031-03-08", mission_end="2031-03-13")
    return TextReader(document, shared_analyzer(), OWN, discourse, ("US",))


def lines_document(*lines: str) -> Document:
    text, parts = "\n".join(lines), []
    start = 0
    for line in lines:
        parts.append(Part(kind=PartKind.PARAGRAPH, start=start, end=start + len(line)))
        start += len(line) + 1
    return Document(id="d", source="s", sha256="0", text=text, parts=tuple(parts))


def table_document(*rows: str, above: str = "주요 내용") -> Document:
    """A document of one line and a table; | parts the cells of a row, an empty first cell is one that spans rows."""
    text, parts = above, [Part(kind=PartKind.PARAGRAPH, start=0, end=len(above))]
    cells: list[Part] = []
    table_start = len(text) + 1
    for row in rows:
        start = len(text) + 1
        text += "\n"
        inside: list[Part] = []
        for cell in row.removeprefix("|").split("|"):
            text += "\t" if inside else ""
            inside.append(Part(kind=PartKind.CELL, start=len(text), end=len(text) + len(cell)))
            text += cell
        cells += [Part(kind=PartKind.ROW, start=start, end=len(text)), *inside]
    parts += [Part(kind=PartKind.TABLE, start=table_start, end=len(text)), *cells]
    return Document(id="d", source="s", sha256="0", text=text, parts=tuple(parts))


def told(drafts: list[Draft]) -> list[str]:
    return [f"{draft.kind} {draft.start or '-'} {draft.city or '-'}" for draft in drafts]


def read_item(text: str) -> list[Draft]:
    document = lines_document(text)
    items = ItemReader(document, shared_analyzer(), OWN, Discourse(reference=datetime.date(2031, 3, 2)), ("US",))
    return items.read(text, Setting(where=(0, 0), head=0, evidence=Span.of(text, 0, len(text)), day=Dated(*DAY)))


@pytest.mark.parametrize("example", item_words().yes, ids=lambda example: example.text)
def test_a_verbless_item_tells_one_act(example: ItemExample) -> None:
    found = read_item(example.text)
    assert [(draft.kind, draft.stage.value) for draft in found] == [(example.kind, example.stage)]
    assert {name for party in found[0].parties for name in party} >= set(example.parties)
    assert example.venue is None or found[0].venue == example.venue


@pytest.mark.parametrize("text", item_words().no)
def test_an_item_that_names_no_act_gives_none(text: str) -> None:
    assert read_item(text) == []


@pytest.mark.parametrize("example", table_words().yes, ids=lambda example: example.rows[0])
def test_an_itinerary_table_tells_the_acts_of_its_rows(example: TableExample) -> None:
    document = table_document(*example.rows)
    found = reader_of(document).drafts()
    assert told(found) == list(example.found)
    assert all(span.quote == document.text[span.start : span.end] for draft in found for span in draft.evidence)


@pytest.mark.parametrize("rows", table_words().no, ids=lambda rows: rows[0])
def test_another_table_tells_none(rows: tuple[str, ...]) -> None:
    assert reader_of(table_document(*rows)).drafts() == []


@pytest.mark.parametrize("example", list_words().yes, ids=lambda example: example.lines[0])
def test_a_list_tells_the_acts_of_its_items(example: ListExample) -> None:
    assert told(reader_of(lines_document(*example.lines)).drafts()) == list(example.found)


@pytest.mark.parametrize("lines", list_words().no, ids=lambda lines: lines[0])
def test_other_lines_tell_none(lines: tuple[str, ...]) -> None:
    assert reader_of(lines_document(*lines)).drafts() == []


ROWS = ("일시|장소|내용|비고", "3. 9.(일)|시카고|린덴시청 방문|실시", "3. 10.(월)|시카고|동포 간담회 개최|취소")


def test_a_plan_becomes_done_once_its_day_has_passed() -> None:
    rows = ("일시|장소|내용", "3. 9.(일)|시카고|린덴시청 방문", "3. 12.(수)|시카고|노바켐 본사 방문")
    found = reader_of(table_document(*rows), datetime.date(2031, 3, 11)).drafts()
    assert [draft.stage.value for draft in found] == ["done", "planned"]


def test_remarks_say_what_happened() -> None:
    found = reader_of(table_document(*ROWS), datetime.date(2031, 3, 2)).drafts()
    assert [draft.stage.value for draft in found] == ["done", "cancelled"]


def test_the_column_of_counterparts_names_them() -> None:
    rows = ("일시|내용|면담자", "3. 9.(일)|상무부 장관 면담|로라 벤슨 상무부 장관")
    [draft] = reader_of(table_document(*rows)).drafts()
    assert draft.parties == [("로라 벤슨", "상무부 장관")]


def test_a_cell_of_several_lines_has_several_items() -> None:
    assert pieces("- 린덴시청 방문 - 동포 간담회\n③ 본사 방문") == [
        (2, "린덴시청 방문"),
        (12, "동포 간담회"),
        (21, "본사 방문"),
    ]


HOSTILE = (" ", "(", "등 ", "▲", "등공식", ", ", "면담, ", "( ", "- ", "9일 ")


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    def listing(size: int) -> Work:
        text = "린덴시청 방문" + piece * size + "x"
        items = reader_of(lines_document(text)).items()
        return lambda: (pieces(text), listed_acts(items, text, Span.of(text, 0, len(text)), (0, 0)))

    assert grows_straight(listing, 5_000)
