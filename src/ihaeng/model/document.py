"""One text from one outlet."""

from __future__ import annotations

import enum
import hashlib

import msgspec

from ihaeng.model.span import Span


class PartKind(enum.StrEnum):
    """What a stretch of the text is on its page."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    BYLINE = "byline"


class SourceClass(enum.StrEnum):
    """Who speaks in a document."""

    PRESS = "press"
    OWN_STATEMENT = "own_statement"
    OFFICIAL_REPORT = "official_report"
    COUNCIL = "council"
    COUNTERPART = "counterpart"
    UNKNOWN = "unknown"


class Language(enum.StrEnum):
    """The languages that documents are told apart by."""

    KO = "ko"
    EN = "en"


class Part(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Characters `start` to `end` of the document's text and what they are; tables hold rows, rows hold cells."""

    kind: PartKind
    start: int
    end: int


class Document(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A whole article in page order, in NFC, without the site's chrome.

    `sha256` is that of the original bytes; `published` is an ISO date or date-time with offset, None where the page
    says none (it is never guessed); `partial` means known to be cut: such a text can prove an act, never silence.
    """

    id: str
    source: str
    sha256: str
    text: str
    parts: tuple[Part, ...]
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    published_evidence: tuple[Span, ...] | None = None
    language: Language = Language.KO
    source_class: SourceClass = SourceClass.UNKNOWN
    partial: bool = False
    warnings: tuple[str, ...] = ()


def document_id(text: str, outlet: str | None) -> str:
    """Name a document by its content: one text in two outlets is two documents, saved twice it is one."""
    return "d" + hashlib.sha256(f"{outlet or ''}\n{text}".encode()).hexdigest()[:16]
