"""HWPX → blocks.

Elements go by their local names, as OWPML (KS X 6101) has them: p, t, tbl, tr, tc, cellAddr. The namespaces changed
between versions of the format, the names did not.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from ihaeng.documents.blocks import Block
from ihaeng.documents.errors import UnreadablePaperError
from ihaeng.documents.papers.foreign import foreign_parser, locked
from ihaeng.documents.papers.grid import GridCell, table_block
from ihaeng.documents.papers.zip_guard import guard, unpacked
from ihaeng.model import PartKind

_SECTION = re.compile(r"(?:^|/)section(\d{1,4})\.xml$", re.IGNORECASE)
_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTED = re.compile(rb"encryption-data", re.IGNORECASE)
_BREAKS = {"lineBreak": "\n", "tab": " ", "nbSpace": " ", "fwSpace": " "}


def read_hwpx(data: bytes, source: str) -> list[Block]:
    """The paragraphs and tables of every section, in order.

    Raises:
        LockedPaperError: a password protects it.
        OversizedPaperError: it unpacks to more than a paper holds.
        UnreadablePaperError: a section is no XML, not what the archive says of it, or nested beyond reason.
    """
    guard(data, source)
    with foreign_parser(source, "Open it in Hangul and save it again."), zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        manifest = unpacked(archive, archive.getinfo(_MANIFEST)) if _MANIFEST in names else b""
        if _ENCRYPTED.search(manifest):
            raise locked(source, "Hangul")
        sections = sorted((name for name in names if _SECTION.search(name)), key=_number)
        return [
            block for name in sections for block in _blocks(_root(unpacked(archive, archive.getinfo(name)), source))
        ]


def _number(name: str) -> int:
    found = _SECTION.search(name)
    return int(found[1]) if found else 0


def _root(data: bytes, source: str) -> Element:
    try:
        root: Element = fromstring(data)
    except (ParseError, DefusedXmlException) as error:
        raise UnreadablePaperError(
            f"{source} is damaged: a section of it is no plain XML ({error}). Open it in Hangul and save it again."
        ) from error
    return root


def _local(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def _blocks(root: Element) -> Iterator[Block]:
    """Paragraphs in order, each table where it stands."""
    for paragraph in _outer(root, "p"):
        text = _text(paragraph)
        if text.strip():
            yield Block(PartKind.PARAGRAPH, text.replace("\n", " ").strip())
        for table in _outer(paragraph, "tbl"):
            block = table_block(_cells(table))
            if block:
                yield block


def _outer(element: Element, name: str) -> Iterator[Element]:
    """The elements of that name below `element`, without those that stand within another of them or in a table."""
    for child in element:
        local = _local(child)
        if local == name:
            yield child
        elif local != "tbl":
            yield from _outer(child, name)


def _text(element: Element) -> str:
    """The words of an element, without those of the tables in it."""
    pieces: list[str] = []
    for child in element:
        local = _local(child)
        if local == "t":
            pieces.append(_run(child))
        elif local != "tbl":
            pieces.append(_text(child) + ("\n" if local == "p" else ""))
    return "".join(pieces)


def _run(element: Element) -> str:
    inner = (_BREAKS.get(_local(child), "") + "".join(child.itertext()) + (child.tail or "") for child in element)
    return (element.text or "") + "".join(inner)


def _cells(table: Element) -> Iterator[GridCell]:
    for number, row in enumerate(_outer(table, "tr")):
        for place, cell in enumerate(_outer(row, "tc")):
            told = next((child for child in cell if _local(child) == "cellAddr"), None)
            at = told.attrib if told is not None else {}
            lines = [_cell_text(paragraph) for paragraph in _outer(cell, "p")]
            yield GridCell(_count(at, "rowAddr", number), _count(at, "colAddr", place), "\n".join(lines))


def _count(attributes: dict[str, str], name: str, otherwise: int) -> int:
    value = attributes.get(name, "")
    return int(value) if value.isdecimal() and len(value) <= 5 else otherwise


def _cell_text(paragraph: Element) -> str:
    """The words of a cell's paragraph; a table within the cell follows them cell by cell."""
    inner = [cell.text for table in _outer(paragraph, "tbl") for cell in _cells(table)]
    return "\n".join([_text(paragraph), *inner])
