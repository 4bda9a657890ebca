"""Which kind of office file some bytes are: by what they begin with and hold, never by the file's name."""

from __future__ import annotations

import enum
import io
import re
import zipfile

from ihaeng.documents.errors import UnreadablePaperError
from ihaeng.documents.zip_faults import ZIP_FAULTS

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_HWP3 = b"HWP Document File"
_HEAD = 4_096
_HWPML = re.compile(rb"\s{0,20}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!DOCTYPE[^>]{0,200}>\s{0,20})?<HWPML\b")
_HEADER = re.compile(
    rb"(?:Received|From|Date|Subject|Return-Path|MIME-Version|Message-ID|Delivered-To|To|X-[A-Za-z-]{1,40}): "
)
_HEADERS_OF_MAIL = 3
"""So many lines in the form of a mail's headers open a mail; an article has one or two at most."""


class PaperFormat(enum.Enum):
    """The office files that are read, and those that are known but are not."""

    HWP = "HWP"
    HWP_OLD = "HWP of 1996 or older"
    HWP_XML = "HWP saved as XML"
    HWPX = "HWPX"
    DOCX = "DOCX"
    OLE = "old office file"
    PDF = "PDF"
    MAIL = "mail"


def format_of(data: bytes, source: str) -> PaperFormat | None:
    """The format of `data`; None for text, pictures, and archives that hold no paper.

    Raises:
        UnreadablePaperError: the bytes begin as an office file does, but cannot be opened.
    """
    if data.startswith(_OLE):
        return PaperFormat.HWP if b"H\0w\0p\0" in data or b"HWP Document File" in data else PaperFormat.OLE
    if data.startswith(_ZIP):
        return _in_archive(data, source)
    if data.startswith(_HWP3):
        return PaperFormat.HWP_OLD
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return PaperFormat.PDF
    head = data[:_HEAD]
    if _HWPML.match(head):
        return PaperFormat.HWP_XML
    return PaperFormat.MAIL if _opens_like_mail(head) else None


def may_be_paper(data: bytes) -> bool:
    """Whether `data` begins as some office file, mail or archive does; cheap, and nothing is unpacked for it."""
    head = data[:_HEAD]
    begins = data.startswith((_OLE, _ZIP, _HWP3)) or data[:1024].lstrip().startswith(b"%PDF-")
    return begins or bool(_HWPML.match(head)) or _opens_like_mail(head)


def _in_archive(data: bytes, source: str) -> PaperFormat | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            mimetype = _head_of(archive, "mimetype") if "mimetype" in names else b""
    except ZIP_FAULTS as error:
        raise UnreadablePaperError(
            f"{source} is cut off or damaged: it begins as a ZIP, HWPX or DOCX file does but cannot be opened "
            f"({error}). Get it again from where it came from."
        ) from error
    if b"hwp+zip" in mimetype or any(re.search(r"(?:^|/)section\d{1,4}\.xml$", name) for name in names):
        return PaperFormat.HWPX
    return PaperFormat.DOCX if "word/document.xml" in names else None


def _head_of(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        return member.read(60)


def _opens_like_mail(head: bytes) -> bool:
    lines = head.splitlines()[:40]
    headers = [line for line in lines if _HEADER.match(line)]
    return bool(lines) and len(headers) >= _HEADERS_OF_MAIL and bool(re.match(rb"[A-Za-z-]{2,40}: ", lines[0]))
