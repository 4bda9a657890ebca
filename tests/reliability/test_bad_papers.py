"""Rows 12, 14 and 15 of docs/bad-input.md: office files that burst, are locked, old, cut off, endless or without text.

Most of them are told in tests/documents/papers/test_papers.py; here is what that file does not show.
"""

from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
from growth import Work, grows_straight
from made_papers import LOCK, hwp, hwpx, hwpx_section, pdf, sheet, word, zipped

from ihaeng.documents import DocumentError, read_document

LINE = "Governor Hana Reed leads a trade mission to Linden."


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(DocumentError) as told:
        read_document(data, name)
    return str(told.value)


def understated(data: bytes, name: str) -> bytes:
    """The archive, whose directory says that the member has a hundred bytes."""
    changed = bytearray(data)
    place = changed.rindex(b"PK\x01\x02", 0, changed.rindex(name.encode()))
    changed[place + 24 : place + 28] = struct.pack("<I", 100)
    return bytes(changed)


def test_12_a_header_that_understates_a_size_unpacks_no_further() -> None:
    section = hwpx_section(f"<hp:p><hp:run><hp:t>{'가' * 10_000_000}</hp:t></hp:run></hp:p>")
    data = zipped({"mimetype": b"application/hwp+zip", "Contents/section0.xml": section})
    data = understated(data, "Contents/section0.xml")
    del section
    tracemalloc.start()
    told = refusal(data, "plan.hwpx")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told.startswith("[IH108] plan.hwpx is damaged or of an unknown version (BadZipFile: ")
    assert peak < 20_000_000


def with_bomb(data: bytes, name: str) -> bytes:
    """An office file with a part of 60 MB in the place of one of its own; its directory says a hundred bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {member: archive.read(member) for member in archive.namelist()}
    return understated(zipped({**files, name: b" " * 60_000_000}), name)


@pytest.mark.parametrize(
    ("source", "made", "part"),
    [("plan.docx", word, "word/document.xml"), ("trip.xlsx", sheet, "xl/worksheets/sheet1.xml")],
)
def test_12_an_office_file_that_understates_a_part_is_refused(
    source: str, made: Callable[[], bytes], part: str
) -> None:
    data = with_bomb(made(), part)
    tracemalloc.start()
    told = refusal(data, source)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told.startswith(f"[IH110] {source} would unpack to more than it says: '{part}' is longer than 100 bytes.")
    assert peak < 20_000_000


@pytest.mark.parametrize(
    ("further", "words"),
    [
        (
            {"BinData/image.bmp": b"\0" * 70_000_000},
            "would unpack to 70,000,000 bytes in one file; no more than 67,108,864",
        ),
        ({f"BinData/{n}": b"" for n in range(20_000)}, "would unpack to 20,002 files; no more than 5,000"),
    ],
)
def test_12_a_paper_that_bursts_is_refused_with_numbers(further: dict[str, bytes], words: str) -> None:
    assert refusal(hwpx(further=further), "plan.hwpx").startswith(f"[IH110] plan.hwpx {words}")


def test_12_elements_without_end_are_told() -> None:
    section = hwpx_section(f"{'<hp:p>' * 20_000}{'</hp:p>' * 20_000}")
    data = zipped({"mimetype": b"application/hwp+zip", "Contents/section0.xml": section})
    assert refusal(data, "plan.hwpx").startswith(
        "[IH108] plan.hwpx is damaged or of an unknown version (RecursionError"
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (hwp(flags=2), "is protected by a password. Open it in Hangul, save it without the password"),
        (
            pdf([LINE], encrypt=LOCK),
            "is protected by a password. Open it in a PDF viewer, save it without the password",
        ),
        (
            b"HWP Document File V3.00 \x1a\x01",
            "was written by a version of Hangul of 1996 or older. Open it there, save",
        ),
        (b'<?xml version="1.0"?><HWPML Version="2.8">', "is an HWP file saved as XML. Open it there, save it as HWPX"),
    ],
)
@pytest.mark.parametrize("name", ["plan.hwpx", "plan.hwp", "plan.pdf", "plan"])
def test_14_locked_and_old_papers_are_known_by_any_name(data: bytes, words: str, name: str) -> None:
    told = refusal(data, name)
    assert f"] {name} {words}" in told
    assert "damaged" not in told


@pytest.mark.parametrize("made", [hwpx, word])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_15_a_paper_cut_anywhere_is_told(made: type, share: float) -> None:
    whole: bytes = made()
    assert refusal(whole[: int(len(whole) * share)], "plan.hwpx").startswith("[IH108] plan.hwpx is cut off or damaged")


@pytest.mark.parametrize("share", [0.05, 0.5, 0.8])
def test_15_a_pdf_cut_anywhere_is_told(share: float) -> None:
    whole = pdf([LINE] * 5)
    assert refusal(whole[: int(len(whole) * share)], "plan.pdf").startswith("[IH108] plan.pdf is damaged")


def test_15_pages_that_hold_themselves_are_told() -> None:
    told = refusal(pdf([LINE]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"), "plan.pdf")
    assert told.startswith("[IH108] plan.pdf is damaged")
    assert told.endswith("Open it in a viewer, print it to a new PDF, and add that.")


def of_pages(number: int) -> bytes:
    told = b"/Kids [" + b"4 0 R " * number + b"] /Count " + str(number).encode()
    return pdf([LINE]).replace(b"/Kids [4 0 R] /Count 1", told)


def test_15_a_pdf_costs_no_more_than_the_number_of_its_pages() -> None:
    def reading(number: int) -> Work:
        data = of_pages(number)
        return lambda: read_document(data, "plan.pdf")

    assert grows_straight(reading, 25_000)


def test_15_a_pdf_of_a_million_pages_is_read_up_to_the_cap_and_says_so() -> None:
    document = read_document(of_pages(1_000_000), "plan.pdf")
    assert document.text == LINE
    assert document.warnings[0].startswith("[IH153] Only the first 300 of 1,000,000 pages were read. Split the file")
    assert document.partial


def test_15_pictures_of_pages_have_no_text_layer() -> None:
    assert refusal(pdf([], pages=3), "scan.pdf").startswith(
        "[IH111] scan.pdf has 3 pages and no text layer: it is a scan"
    )
