"""Office files → documents: one plan of a trip in every format, and what is said of files that cannot be read."""

from collections.abc import Callable

import pytest
from made_papers import HEAD, ITINERARY, LOCK, TITLE, hwp, hwpx, hwpx_cell, hwpx_section, pdf, word, zipped

from ihaeng.documents import DocumentError, read_document
from ihaeng.model import Document, PartKind, SourceClass


def rows(document: Document) -> list[str]:
    return [document.text[part.start : part.end] for part in document.parts if part.kind is PartKind.ROW]


@pytest.mark.parametrize("made", [hwpx, word])
def test_a_plan_is_read_with_its_headline_office_day_and_table(made: Callable[[], bytes]) -> None:
    document = read_document(made(), "plan")
    assert (document.title, document.outlet, document.published) == (TITLE, "다솔도", "2031-02-14")
    assert document.source_class is SourceClass.OFFICIAL_REPORT
    assert rows(document) == ["\t".join(row) for row in ITINERARY]


def test_hwp_is_read_in_order() -> None:
    document = read_document(hwp(), "plan.hwp")
    assert (document.title, document.published) == (TITLE, "2031-02-14")
    assert document.text == "\n\n".join(HEAD)


def test_the_kind_is_known_by_the_bytes_and_not_by_the_name() -> None:
    assert read_document(hwp(), "plan.hwpx").title == read_document(hwpx(), "plan.hwp").title == TITLE


def test_merged_cells_leave_the_places_they_cover_empty_and_lines_in_a_cell_stay_apart() -> None:
    first = hwpx_cell(0, 0, "일시") + hwpx_cell(0, 1, "내용")
    second = hwpx_cell(1, 0, "3. 9.(일)") + hwpx_cell(1, 1, "린덴시청 방문", "동포 간담회")
    table = f"<hp:tr>{first}</hp:tr><hp:tr>{second}</hp:tr><hp:tr>{hwpx_cell(2, 1, '만찬')}</hp:tr>"
    section = hwpx_section(f"<hp:p><hp:run><hp:t>{TITLE}</hp:t><hp:tbl>{table}</hp:tbl></hp:run></hp:p>")
    document = read_document(zipped({"Contents/section0.xml": section}), "plan.hwpx")
    assert rows(document) == ["일시\t내용", "3. 9.(일)\t린덴시청 방문 / 동포 간담회", "\t만찬"]


def test_a_headline_in_a_frame_is_a_headline() -> None:
    frame = f"<hp:p><hp:run><hp:tbl><hp:tr>{hwpx_cell(0, 0, TITLE)}</hp:tr></hp:tbl></hp:run></hp:p>"
    section = hwpx_section(frame + "<hp:p><hp:run><hp:t>2031. 2. 14.</hp:t></hp:run></hp:p>")
    assert read_document(zipped({"Contents/section0.xml": section}), "plan.hwpx").title == TITLE


def test_a_release_in_an_office_file_is_read_as_a_release() -> None:
    lead = "한서윤 다솔도지사는 9일 미국 시카고에서 린덴시와 협약을 맺었다."
    document = read_document(hwpx(("다솔도, 린덴시와 손잡다", "2031. 3. 10.", lead), rows=()), "release.hwpx")
    assert (document.title, document.published) == ("다솔도, 린덴시와 손잡다", "2031-03-10")
    assert document.source_class is not SourceClass.OFFICIAL_REPORT


def test_a_pdf_with_a_ruled_table_that_goes_on_over_the_page() -> None:
    lines = ["Governor Hana Reed leads a trade mission to Linden.", "Published March 3, 2031"]
    document = read_document(
        pdf(lines, (("Date", "Act"), ("March 9", "Visit to Linden City Hall")), pages=2), "plan.pdf"
    )
    assert "Governor Hana Reed leads a trade mission to Linden." in document.text
    assert rows(document)[:2] == ["Date\tAct", "March 9\tVisit to Linden City Hall"]


def test_a_mail_gives_its_subject_sender_and_day() -> None:
    head = "From: Linden News <desk@example.com>\nTo: a@example.com\nDate: Mon, 3 Mar 2031 09:10:00 +0900\n"
    kind = "Subject: Governor to visit Linden\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    body = "Governor Hana Reed will visit Linden on March 9. She will sign an agreement there."
    document = read_document((head + kind + body).encode(), "mail.eml")
    assert (document.title, document.outlet) == ("Governor to visit Linden", "Linden News")
    assert document.published == "2031-03-03T09:10+09:00"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (hwpx()[:300], "IH108", "cut off or damaged"),
        (hwp()[:2000], "IH101", "cut off"),
        (word()[:-200], "IH108", "cut off or damaged"),
        (zipped({"word/document.xml": b"<w"}), "IH108", "DOCX|damaged"),
        (zipped({"Contents/section0.xml": b"<hs:sec"}), "IH108", "no plain XML"),
        (zipped({"Contents/section0.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "IH108", "no plain XML"),
        (pdf(["a line"])[:120], "IH108", "damaged"),
        (hwp(flags=2), "IH109", "password"),
        (hwpx(further={"META-INF/manifest.xml": b"<odf:encryption-data/>"}), "IH109", "password"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "IH109", "password"),
        (pdf(["a line"], encrypt=LOCK), "IH109", "password"),
        (hwpx(further={"Contents/header.xml": b"\0" * 70_000_000}), "IH110", "70,000,000 bytes in one file"),
        (hwpx(further={f"BinData/{n}": b"" for n in range(6000)}), "IH110", "files"),
        (pdf([]), "IH111", "no text layer"),
        (b"HWP Document File V3.00 \x1a\x01", "IH112", "1996"),
        (b'<?xml version="1.0"?><HWPML Version="2.8">', "IH112", "saved as XML"),
        (OLE + b"\0" * 600, "IH112", "2003 or older"),
        (hwpx((), rows=()), "IH101", "holds no words"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(data: bytes, code: str, words: str) -> None:
    with pytest.raises(DocumentError, match=words) as told:
        read_document(data, "paper")
    assert told.value.code == code
    assert str(told.value).startswith(f"[{code}] paper ")
