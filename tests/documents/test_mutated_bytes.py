"""Whatever happens to the bytes of a file, a document comes out, or an error that says what, why and what to do."""

from __future__ import annotations

import contextlib
import email.message
import io
import tempfile
from pathlib import Path

import made_papers
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihaeng.documents import DocumentError, Member, Refused, members_of, read_document
from ihaeng.model import Document

HERE = Path(__file__).parent

EXAMPLES = 60
"""Mutations a format: seconds for all."""

TEXT = "다솔도, 린덴시와 손잡다\n\n입력 2031.03.10 09:00\n\n한서윤 다솔도지사는 9일 린덴시와 협약을 맺었다.\n"
TABLE = "구분,값,날짜,장소,내용\n단장,한서윤,,,\n일정,,2031-03-09,시카고,린덴시청 방문\n"
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20310309T090000Z\r\n"
    "SUMMARY:린덴시청 방문\r\nLOCATION:시카고\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>다솔</title><item><title>린덴시와 손잡다</title>'
    "<description>협약을 맺었다.</description><link>https://example.org/1</link></item></channel></rss>"
)


def mail() -> bytes:
    message = email.message.EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "보도자료"
    message.set_content(TEXT)
    return message.as_bytes()


def sheet() -> bytes:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held) as book:
        page = book.add_worksheet()
        for number, row in enumerate(TABLE.splitlines()):
            page.write_row(number, 0, row.split(","))
    return held.getvalue()


FILES = {
    "text.txt": TEXT.encode(),
    "text-cp949.txt": TEXT.encode("cp949"),
    "page.html": (HERE / "pages" / "nd-article-view.html").read_bytes(),
    "data.html": (HERE / "pages" / "next-flight.html").read_bytes(),
    "paper.hwpx": made_papers.hwpx(),
    "paper.hwp": made_papers.hwp(),
    "paper.docx": made_papers.word(),
    "paper.pdf": made_papers.pdf(["Plan of a trip", "9 March, Chicago"]),
    "mail.eml": mail(),
    "table.csv": TABLE.encode(),
    "table.xlsx": sheet(),
    "calendar.ics": CALENDAR.encode(),
}
BUNDLES = {
    "bundle.zip": made_papers.zipped({"a.txt": TEXT.encode(), "b.html": b"<p>b</p>"}),
    "feed.rss": FEED.encode(),
}

change = st.tuples(
    st.sampled_from(["put", "cut", "drop", "twice"]), st.floats(0, 1), st.binary(min_size=1, max_size=12)
)


def changed(data: bytes, changes: list[tuple[str, float, bytes]]) -> bytes:
    """The bytes after some changes, each at a place told as a share of the length."""
    for kind, share, other in changes:
        at = int(share * len(data))
        if kind == "put":
            data = data[:at] + other + data[at + len(other) :]
        elif kind == "cut":
            data = data[:at]
        elif kind == "drop":
            data = data[:at] + data[at + len(other) * 8 :]
        else:
            data = data[:at] + data[max(0, at - 64) :]
    return data


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(changes=st.lists(change, min_size=1, max_size=4))
def test_a_document_or_an_error_with_its_code(name: str, changes: list[tuple[str, float, bytes]]) -> None:
    with contextlib.suppress(DocumentError):
        assert isinstance(read_document(changed(FILES[name], changes), name), Document)


@pytest.mark.parametrize("name", BUNDLES)
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(changes=st.lists(change, min_size=1, max_size=4))
def test_members_or_an_error_with_its_code(name: str, changes: list[tuple[str, float, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bundle = Path(folder, name)
        bundle.write_bytes(changed(BUNDLES[name], changes))
        with contextlib.suppress(DocumentError):
            assert all(isinstance(found, Member | Refused) for found in (members_of(bundle) or ()))
