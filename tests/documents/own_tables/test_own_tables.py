"""The office's door: a table or a calendar becomes a document of the office's own statement, its rows are the acts."""

from __future__ import annotations

import datetime
import io
from decimal import Decimal

import pytest
import xlsxwriter

from ihaeng.documents import DocumentError, read_document
from ihaeng.model import Activity, Amount, Basis, Language, Reading, Saying, SourceClass, Stage
from ihaeng.publish.own_template import allowed_words, template_rows
from ihaeng.reading import read

FACTS = """단장,한서윤
직위,다솔도지사
기관,다솔도
출발일,2031-03-08
귀국일,2031-03-13
작성일,2031-03-20
출장명,한서윤 지사 미국 방문
"""
HEADER = "구분,상태,날짜,국가,도시,장소,상대,내용,금액,통화,금액 단계\n"
SIGNED = "협약,실시,2031-03-09,미국,시카고,린덴시청,마틴 오브라이언(린덴시장); 린덴시,우호협력 협약 체결,,,\n"
BOUGHT = '계약,실시,2031. 3. 10.,미국,디트로이트,,노바켐,소재 공급 계약,"1,200,000",usd,계약\n'
DROPPED = "방문,취소,2031-03-11,미국,디트로이트,,노바켐,노바켐 본사 방문,,,\n"


def reading_of(table: str, name: str = "trip.csv") -> Reading:
    return read(read_document(table.encode(), name))


def test_each_row_is_an_act_at_the_word_of_the_office() -> None:
    reading = reading_of(FACTS + "\n" + HEADER + SIGNED + BOUGHT + DROPPED)
    assert reading.document.source_class is SourceClass.OWN_STATEMENT
    assert (reading.document.title, reading.document.published) == ("한서윤 지사 미국 방문", "2031-03-20")
    signed, bought, dropped = reading.activities
    assert signed.counterparts == (("마틴 오브라이언", "린덴시장"), ("린덴시",))
    assert (signed.kind, signed.start, signed.country, signed.city) == ("agreement", "2031-03-09", "US", "시카고")
    assert (signed.said_by, signed.evidence[0].quote) == (Saying.OFFICE, SIGNED.strip(",\n").replace(",", "\t"))
    assert bought.amount == Amount(value=Decimal(1200000), currency="USD", basis=Basis.CONTRACTED)
    assert (bought.start, dropped.stage) == ("2031-03-10", Stage.CANCELLED)


def test_the_facts_above_the_header_are_those_of_the_mission() -> None:
    [mission] = reading_of(FACTS + HEADER + SIGNED).missions
    assert mission.lead
    assert (mission.lead.name, mission.lead.office, mission.organisation) == ("한서윤", "다솔도지사", "다솔도")
    assert (mission.start, mission.end) == ("2031-03-08", "2031-03-13")
    assert [place.city for place in mission.destinations] == ["시카고"]


def test_semicolons_and_english_labels() -> None:
    table = "Lead;Hana Reed\nKind;Stage;Date;With;About\nvisit;planned;2031-03-09;Novachem;Visit to Novachem\n"
    [activity] = reading_of(table).activities
    assert (activity.kind, activity.stage, activity.counterparts) == ("visit", Stage.PLANNED, (("Novachem",),))


def test_a_workbook_is_read_as_its_csv_is() -> None:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"default_date_format": "yyyy-mm-dd"}) as book:
        sheet = book.add_worksheet()
        for number, line in enumerate((HEADER + SIGNED).splitlines()):
            sheet.write_row(number, 0, line.split(","))
        sheet.write_datetime(1, 2, datetime.datetime(2031, 3, 9))
    reading = read(read_document(held.getvalue(), "trip.xlsx"))
    assert _facts(reading.activities[0]) == _facts(reading_of(HEADER + SIGNED).activities[0])


def _facts(activity: Activity) -> tuple[object, ...]:
    return (activity.kind, activity.stage, activity.start, activity.city, activity.counterparts, activity.about)


CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//ko
X-WR-CALNAME:한서윤 지사 미국 방문
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20310310
DTEND;VALUE=DATE:20310312
CATEGORIES:행사
STATUS:CANCELLED
SUMMARY:린덴 박람회 참가
END:VEVENT
BEGIN:VEVENT
UID:1
DTSTART;TZID=America/Chicago:20310309T100000
DTEND;TZID=America/Chicago:20310309T110000
CATEGORIES:면담
LOCATION:린덴시청
ATTENDEE;CN=마틴 오브라이언:mailto:a@example.com
SUMMARY:린덴시장 면담
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_plans_what_it_holds_and_drops_what_it_cancels() -> None:
    meeting, fair = reading_of(CALENDAR.replace("\n", "\r\n"), "trip.ics").activities
    assert (meeting.kind, meeting.stage, meeting.start, meeting.end) == ("meeting", Stage.PLANNED, "2031-03-09", None)
    assert (meeting.venue, meeting.counterparts) == ("린덴시청", (("마틴 오브라이언",),))
    assert (fair.stage, fair.start, fair.end) == (Stage.CANCELLED, "2031-03-10", "2031-03-11")


def test_a_bad_row_is_named_and_the_rest_goes_on() -> None:
    table = HEADER + "산책,실시,2031-03-09,,,,,강변,,,\n방문,예정,봄,,,,,시청,,,\n방문,예정,,,,,,공장,많이,,\n" + SIGNED
    reading = reading_of(table)
    assert [activity.about for activity in reading.activities] == ["우호협력 협약 체결"]
    [note] = [note for note in reading.notes if note.startswith("[IH213]")]
    assert "row 2: its kind is “산책”; row 3: its day is “봄”; row 4: its amount is “많이”" in note


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"path,outlet\na.txt,b\n", "files.csv", "IH113"),
        (b'a,"b\n', "broken.csv", "IH113"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "cut.ics", "IH108"),
        (b"PK\x03\x04", "cut.xlsx", "IH108"),
        ("구분\n".encode() * 6000, "long.csv", "IH113"),
    ],
)
def test_a_table_of_something_else_is_told(data: bytes, name: str, code: str) -> None:
    with pytest.raises(DocumentError) as told:
        read_document(data, name)
    assert (told.value.code, str(told.value).startswith(f"[{code}] {name} ")) == (code, True)


@pytest.mark.parametrize("language", list(Language))
def test_the_template_is_understood_and_takes_the_words_it_names(language: Language) -> None:
    rows = template_rows(language)
    words = dict(allowed_words(language))
    filled = {column: allowed[0] for column, allowed in words.items()}
    act = [filled.get(column, "2031-03-09" if place == 2 else "") for place, column in enumerate(rows[-1])]
    table = "\n".join(",".join(row) for row in [*rows, act])
    assert len(reading_of(table).activities) == 1


def bad_rows(table: str) -> str:
    return next((note for note in reading_of(table).notes if note.startswith("[IH213]")), "")


def test_rows_are_counted_as_the_file_has_them() -> None:
    table = "\n\n" + FACTS + "\n\n" + HEADER + ",,,,,,,,,,\n" + SIGNED + "산책,실시,2031-03-09,,,,,강변,,,\n\n\n"
    number = table.splitlines().index("산책,실시,2031-03-09,,,,,강변,,,") + 1
    assert f"(row {number}: its kind is “산책”)" in bad_rows(table)


@pytest.mark.parametrize(
    "day",
    ["2031. 3. 8.", "2031.3.8(토)", "2031년 3월 8일", "2031/3/8", "20310308", "2031-03-08 09:00", '"8 March 2031"'],
)
def test_days_among_the_facts_may_be_written_in_any_common_form(day: str) -> None:
    facts = FACTS.replace("2031-03-08", day).replace("2031-03-20", day)
    reading = reading_of(facts + HEADER + SIGNED)
    assert (reading.missions[0].start, reading.document.published, bad_rows(facts + HEADER + SIGNED)) == (
        "2031-03-08",
        reading.document.published,
        "",
    )
    assert (reading.document.published or "")[:10] == "2031-03-08"


def test_a_fact_that_cannot_be_read_is_told_with_its_row() -> None:
    facts = FACTS.replace("2031-03-08", "이른 봄").replace("2031-03-20", "미정") + "인원,여럿\n"
    told = bad_rows(facts + HEADER + SIGNED)
    assert "row 4: its departure is “이른 봄”; row 6: its written on is “미정”; row 8: its people is “여럿”" in told
    [mission] = reading_of(facts + HEADER + SIGNED).missions
    assert (mission.start, mission.end) == (None, "2031-03-13")


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "-5", "1e5", "1_000", "수백억"])
def test_an_amount_is_a_number_that_somebody_could_pay(amount: str) -> None:
    row = f"계약,실시,2031-03-10,미국,,,노바켐,소재 계약,{amount},USD,계약\n"
    assert f"its amount is “{amount}”" in bad_rows(HEADER + row)


def test_an_amount_may_be_told_in_words() -> None:
    row = "계약,실시,3월 10일,미국,,,노바켐,소재 계약,120만 달러,,계약\n"
    [activity] = reading_of(FACTS + HEADER + row).activities
    assert activity.amount == Amount(value=Decimal(1200000), currency="USD", basis=Basis.CONTRACTED)
    assert activity.start == "2031-03-10"


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ("100,USD,구두", "its basis is “구두”"),
        ("100,조개껍데기,계약", "its currency is “조개껍데기”"),
        ("100만 달러,KRW,계약", "its amount is “100만 달러” and its currency “KRW”"),
    ],
)
def test_words_that_no_column_knows_are_told(cells: str, words: str) -> None:
    assert words in bad_rows(HEADER + f"계약,실시,2031-03-10,미국,,,노바켐,소재 계약,{cells}\n")


def test_one_cell_may_hold_the_first_and_the_last_day() -> None:
    [activity] = reading_of(HEADER + "전시,실시,2031. 3. 9. ~ 3. 11.,미국,,,,박람회 참가,,,\n").activities
    assert (activity.start, activity.end) == ("2031-03-09", "2031-03-11")
    turned = HEADER.replace("날짜", "날짜,끝") + "전시,실시,2031-03-11,2031-03-09,미국,,,,박람회 참가,,,\n"
    assert "its last day, “2031-03-09”, lies before its first" in bad_rows(turned)
