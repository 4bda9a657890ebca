"""A small reading, and an open store of either database, for every test of this room."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from ihaeng.model import Document, Part, PartKind, Reading
from ihaeng.model.document import document_id
from ihaeng.store import Store


@pytest.fixture
def store(ledger_place: Callable[[], str]) -> Iterator[Store]:
    opened = Store.create(ledger_place())
    yield opened
    opened.close()


@pytest.fixture
def reading_of() -> Callable[..., Reading]:
    def make(text: str, source: str = "기사.txt", reader: str = "rules 1") -> Reading:
        document = Document(
            id=document_id(text, None),
            source=source,
            sha256="0" * 64,
            text=text,
            parts=(Part(kind=PartKind.PARAGRAPH, start=0, end=len(text)),),
        )
        return Reading(document=document, reader=reader)

    return make
