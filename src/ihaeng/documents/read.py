"""From the bytes of a file to a document."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePath

import msgspec

from ihaeng.documents.blocks import Page, compose
from ihaeng.documents.bylines import sounds_like_press
from ihaeng.documents.decoding import decode
from ihaeng.documents.errors import EmptyDocumentError, NoArticleError, OwnSheetError
from ihaeng.documents.html_page import read_html_page
from ihaeng.documents.manifest import ManifestRow
from ihaeng.documents.nesting import DEEPEST, is_too_deep, without_markup
from ihaeng.documents.own_tables import is_table, read_own_table
from ihaeng.documents.papers import format_of, may_be_paper, read_paper
from ihaeng.documents.plain_page import read_plain_page
from ihaeng.documents.published import DateRole
from ihaeng.language.normal_form import normal_text
from ihaeng.model import Document, Language, SourceClass
from ihaeng.model.document import document_id

LONGEST_TEXT = 2_000_000
"""Characters of a file that are read: some thousand long articles. What is longer is a dump or an accident."""
_SHORTEST_TEXT = 2
"""Characters; a single one is what an editor leaves behind by mistake."""
UNDATED, CHANGED, CUT, DEEP = "[IH151]", "[IH152]", "[IH153]", "[IH154]"
"""How the warnings of a document begin: with a code, as the messages of errors do."""
_SHORT_PAGE = 1_000
"""Characters of a page of which it is asked whether they are words at all; a longer one holds markup."""
_HTML_SUFFIXES = (".html", ".htm")
_HTML_HEAD = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,500}-->\s{0,20})?<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE,
)
_OWN_SHEET = re.compile(r'<meta name="generator" content="[^">]{0,40}\bihaeng ')
_HEAD = 2_000
"""Characters in which a sheet of ours says what wrote it."""
_HANGUL = re.compile("[가-힣]")
_HANGUL_SHARE = 0.2
"""Of all letters; Korean articles with many foreign names still have more than half."""


def read_document(data: bytes, source: str, *, told: ManifestRow | None = None) -> Document:
    """Read one file, named `source`, into a document; what the manifest tells comes before what the page says.

    Raises:
        DocumentError: the file is empty, binary, in no known encoding, a page without an article, or a sheet of ours.
    """
    row = told or ManifestRow(path=PurePath(source).as_posix())
    if is_table(source):
        return _document(read_own_table(data, source), data, source, row, ())
    paper = format_of(data, source)
    if paper:
        return _document(read_paper(data, source, paper), data, source, row, ())
    raw, warnings = decode(data, source)
    text = raw[:LONGEST_TEXT]
    if source.lower().endswith(_HTML_SUFFIXES) or _HTML_HEAD.match(normal_text(text[:_HEAD])):
        page = _read_html(text, source)
    else:
        page = _read_plain(text, source)
    if not page.blocks:
        raise NoArticleError(f"{source} holds nothing but menus and buttons. Save the page again, or leave it out.")
    return _document(page, data, source, row, (*warnings, *_cut(raw)))


def is_plain(data: bytes, source: str) -> bool:
    """Whether a file is a page or a text: no table, office file, mail or archive, whose parsers may take much."""
    return not is_table(source) and not may_be_paper(data)


def _read_plain(raw: str, source: str) -> Page:
    text = normal_text(raw)
    if len(text.strip()) < _SHORTEST_TEXT:
        raise _empty(source)
    return read_plain_page(text)


def _empty(source: str) -> EmptyDocumentError:
    return EmptyDocumentError(f"{source} is empty: it holds no words. Save the page again, or leave it out.")


def _read_html(raw: str, source: str) -> Page:
    """A page's words are brought into their normal form once its article is found: most of a page is none."""
    if len(raw) <= _SHORT_PAGE and len(normal_text(raw).strip()) < _SHORTEST_TEXT:
        raise _empty(source)
    if _OWN_SHEET.search(raw, 0, _HEAD):
        raise OwnSheetError(f"{source} is a sheet that ihaeng wrote: its sentences would count twice. Leave it out.")
    if not is_too_deep(raw):
        return read_html_page(raw, source)
    page = read_plain_page(normal_text(without_markup(raw)))
    warning = f"{DEEP} More than {DEEPEST:,} elements stand within each other; the page was read as plain text."
    return msgspec.structs.replace(page, warnings=(warning,))


def _cut(raw: str) -> tuple[str, ...]:
    if len(raw) <= LONGEST_TEXT:
        return ()
    return (
        f"{CUT} The text was cut after {LONGEST_TEXT:,} of {len(raw):,} characters, and what follows was not read. "
        "Save its articles as files of their own.",
    )


def _document(page: Page, data: bytes, source: str, told: ManifestRow, warnings: tuple[str, ...]) -> Document:
    text, parts = compose(page.blocks)
    outlet = told.outlet or page.outlet
    language = _language(text)
    return Document(
        id=document_id(text, outlet),
        source=source,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        parts=parts,
        title=told.title or page.title,
        outlet=outlet,
        author=told.author or page.author,
        url=told.url or page.url,
        published=told.published or (page.published.value if page.published else None),
        language=language,
        source_class=page.source_class or _who_speaks(page, outlet),
        partial=bool(told.partial) or any(warning.startswith(CUT) for warning in (*page.warnings, *warnings)),
        warnings=(*page.warnings, *warnings, *_date_warnings(page, told)),
    )


def _who_speaks(page: Page, outlet: str | None) -> SourceClass:
    return SourceClass.PRESS if page.is_press or sounds_like_press(outlet or "") else SourceClass.UNKNOWN


def _date_warnings(page: Page, told: ManifestRow) -> tuple[str, ...]:
    if told.published:
        return ()
    if page.published is None:
        return (
            f"{UNDATED} No publication date was found, so days such as “the 5th” may stay open. "
            "If you know it, tell it in a manifest.",
        )
    if page.published.role is DateRole.UPDATE:
        return (f"{CHANGED} Only a date of change was found; it was taken as the date of publication.",)
    return ()


def _language(text: str) -> Language:
    hangul = len(_HANGUL.findall(text))
    letters = sum(map(str.isalpha, text))
    return Language.KO if hangul > letters * _HANGUL_SHARE else Language.EN
