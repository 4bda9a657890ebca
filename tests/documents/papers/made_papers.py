"""Small office files made by hand: an invented plan of a trip in every format that is read."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Sequence

import docx
import xlsxwriter

Rows = Sequence[Sequence[str]]

TITLE = "제5회 총회 참가 공무국외출장 계획서"
HEAD = (TITLE, "다솔도 국제협력과", "2031. 2. 14.", "1. 일정별 계획")
ITINERARY = (
    ("일시", "장소", "내용"),
    ("3. 9.(일)", "시카고", "린덴시청 방문"),
    ("3. 10.(월)", "디트로이트", "노바켐 본사 방문"),
)


def hwpx(paragraphs: Sequence[str] = HEAD, rows: Rows = ITINERARY, further: dict[str, bytes] | None = None) -> bytes:
    """An HWPX of one section: the paragraphs, then a table."""
    body = "".join(f"<hp:p><hp:run><hp:t>{text}</hp:t></hp:run></hp:p>" for text in paragraphs)
    table = "".join(
        f"<hp:tr>{''.join(hwpx_cell(r, c, text) for c, text in enumerate(row))}</hp:tr>" for r, row in enumerate(rows)
    )
    section = f"{body}<hp:p><hp:run><hp:tbl>{table}</hp:tbl></hp:run></hp:p>" if rows else body
    return zipped(
        {"mimetype": b"application/hwp+zip", "Contents/section0.xml": hwpx_section(section), **(further or {})}
    )


def hwpx_cell(row: int, column: int, *lines: str) -> str:
    """One cell at its place."""
    inner = "".join(f"<hp:p><hp:run><hp:t>{line}</hp:t></hp:run></hp:p>" for line in lines)
    return f'<hp:tc><hp:subList>{inner}</hp:subList><hp:cellAddr colAddr="{column}" rowAddr="{row}"/></hp:tc>'


def hwpx_section(inner: str) -> bytes:
    """A section's XML."""
    return f'<hs:sec xmlns:hs="urn:section" xmlns:hp="urn:paragraph">{inner}</hs:sec>'.encode()


def zipped(files: dict[str, bytes]) -> bytes:
    """A ZIP archive of some files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def word(paragraphs: Sequence[str] = HEAD, rows: Rows = ITINERARY) -> bytes:
    """A DOCX: the paragraphs, the first as its title, then a table."""
    paper = docx.Document()
    for number, text in enumerate(paragraphs):
        paper.add_paragraph(text, style="Normal" if number else "Title")
    table = paper.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    held = io.BytesIO()
    paper.save(held)
    return held.getvalue()


def sheet(table: str = "구분,상태,날짜,내용\n방문,실시,2031-03-09,린덴시청 방문\n") -> bytes:
    """A workbook of one sheet: the lines of a table, their cells parted by commas."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held) as book:
        page = book.add_worksheet()
        for number, line in enumerate(table.splitlines()):
            page.write_row(number, 0, line.split(","))
    return held.getvalue()


def pdf(lines: Sequence[str], rows: Rows = (), pages: int = 1, encrypt: str = "") -> bytes:
    """A PDF of Latin text: the lines, then a ruled table, the same on every page."""
    drawn = [f"BT /F1 11 Tf 50 {760 - 16 * n} Td ({line}) Tj ET" for n, line in enumerate(lines)]
    top = 740 - 16 * len(lines)
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            left, bottom = 50 + 150 * c, top - 24 * (r + 1)
            drawn.append(f"{left} {bottom} 150 24 re S BT /F1 11 Tf {left + 5} {bottom + 8} Td ({text}) Tj ET")
    stream = "\n".join(drawn).encode()
    kids = " ".join(f"{4 + n} 0 R" for n in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    fonts = "/Resources << /Font << /F1 3 0 R >> >>"
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] {fonts} /Contents {4 + pages} 0 R >>"
    objects += [page.encode()] * pages
    objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    places_told = f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R {encrypt}>>\nstartxref\n{len(data)}\n%%EOF"
    return data + (places_told + trailer).encode()


LOCK = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
    f"/O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<{'43' * 16}> <{'43' * 16}>] "
)
"""What the trailer of a PDF behind a password says."""

_SECTOR = 512
_END, _FREE, _IS_FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_LEAST_STREAM = 4096
"""Bytes; what is shorter would have to stand in the container's stream of small streams."""


def hwp(paragraphs: Sequence[str] = HEAD, flags: int = 0) -> bytes:
    """An HWP 5 of one section, its records stored as they are; `flags` are those of its header (2: a password)."""
    header = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000300, flags)
    texts = [text.encode("utf-16-le") + b"\x0d\0" for text in paragraphs]
    records = b"".join(_record(66, 0, b"\0" * 22) + _record(67, 1, text) for text in texts)
    return _container(header, records)


def _record(tag: int, level: int, payload: bytes) -> bytes:
    return struct.pack("<I", tag | level << 10 | len(payload) << 20) + payload


def _container(header: bytes, section: bytes) -> bytes:
    """A compound file (MS-CFB) with the streams FileHeader and BodyText/Section0."""
    streams = [data.ljust(-(-max(len(data), _LEAST_STREAM) // _SECTOR) * _SECTOR, b"\0") for data in (header, section)]
    starts, chain = [], [_IS_FAT, _END]
    for data in streams:
        starts.append(len(chain))
        count = len(data) // _SECTOR
        chain += [*range(len(chain) + 1, len(chain) + count), _END]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(_SECTOR, b"\xff")
    entries = [
        _entry("Root Entry", 5, child=1, start=_END, size=0),
        _entry("BodyText", 1, child=3, right=2),
        _entry("FileHeader", 2, start=starts[0], size=len(streams[0])),
        _entry("Section0", 2, start=starts[1], size=len(streams[1])),
    ]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, _LEAST_STREAM, _END, 0, _END, 0) + struct.pack("<I", 0)
    return head.ljust(_SECTOR, b"\xff") + fat + b"".join(entries) + b"".join(streams)


def _entry(name: str, kind: int, child: int = _FREE, right: int = _FREE, start: int = 0, size: int = 0) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    tree = struct.pack("<HBBIII", len(text), kind, 1, _FREE, right, child)
    return text.ljust(64, b"\0") + tree + b"\0" * 36 + struct.pack("<IQ", start, size)
