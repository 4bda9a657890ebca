"""The shipped example and the ledger as bytes, for every test of this room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ihaeng import book
from ihaeng.book import Book
from ihaeng.model.ledger_json import encode

EXAMPLE = Path(__file__).parents[2] / "examples" / "dasol-2025"


@pytest.fixture
def example() -> list[Path]:
    """The example's six documents."""
    return sorted(EXAMPLE.iterdir())


@pytest.fixture
def new_book(tmp_path: Path) -> Iterator[Callable[[], Book]]:
    """Open as many fresh ledgers as a test wants."""
    opened: list[Book] = []

    def make() -> Book:
        opened.append(book.open(tmp_path / f"{len(opened)}.db"))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


@pytest.fixture
def told() -> Callable[[Book], bytes]:
    """The whole ledger as it is exported: ids, lines, sentences."""

    def tell(opened: Book) -> bytes:
        return encode(opened.ledger())

    return tell
