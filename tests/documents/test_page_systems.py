"""Pages of many systems, rebuilt by hand in invented words: each says in its head what must be read out of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ihaeng.documents import read_document
from ihaeng.model import Document, PartKind

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
LEAST_SYSTEMS = 25


def expectation(page: str) -> dict[str, object]:
    told: dict[str, object] = yaml.load(page[len("<!--") : page.index("-->")], yaml.BaseLoader)  # noqa: S506 - makes nothing but strings
    return told


def bytes_of(page: str, told: dict[str, object]) -> bytes:
    """The page without its head, as its system sends it: in its encoding, and as deep as it nests."""
    depth = int(str(told.get("nested", 0)))
    page = (
        page[page.index("-->") + len("-->") :]
        .replace("<nested>", "<div>" * depth)
        .replace("</nested>", "</div>" * depth)
    )
    return page.encode(str(told.get("encoding", "utf-8")))


def parts(document: Document, kind: PartKind) -> list[str]:
    return [document.text[part.start : part.end] for part in document.parts if part.kind is kind]


def tables(document: Document) -> list[list[list[str]]]:
    return [[line.split("\t") for line in text.split("\n")] for text in parts(document, PartKind.TABLE)]


def test_there_are_enough_systems() -> None:
    systems = {expectation(file.read_text("utf-8"))["system"] for file in PAGES}
    assert len(systems) == len(PAGES) >= LEAST_SYSTEMS


@pytest.mark.parametrize("file", PAGES, ids=[file.stem for file in PAGES])
def test_a_page_is_read_right(file: Path) -> None:
    page = file.read_text("utf-8")
    told = expectation(page)
    document = read_document(bytes_of(page, told), file.name)
    read = {
        "title": document.title,
        "outlet": document.outlet,
        "author": document.author,
        "published": document.published,
        "subtitles": parts(document, PartKind.SUBTITLE),
        "body": parts(document, PartKind.PARAGRAPH),
        "captions": parts(document, PartKind.CAPTION),
        "tables": tables(document),
        "absent": [word for word in told.get("absent", []) if word in document.text],  # type: ignore[attr-defined]
    }
    expected = {"author": None, "subtitles": [], "captions": [], "tables": [], **told, "absent": []}
    assert read == {name: expected[name] for name in read}
