"""Readings and failures stand in for one another and survive closing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from ihaeng.model import Reading
from ihaeng.store import Failure, Original, Store, StoreError


def test_a_reading_survives_closing(tmp_path: Path, reading_of: Callable[..., Reading]) -> None:
    original = Original.of(b"text", "a.txt")
    store = Store.create(tmp_path / "ledger.db")
    store.keep(original)
    store.keep_reading(original.sha256, reading_of("협약을 맺었다."))
    store.close()
    again = Store.existing(tmp_path / "ledger.db")
    assert list(again.readings()) == [reading_of("협약을 맺었다.")]
    assert again.reader_of(original.sha256) == "rules 1"
    again.close()


def test_one_document_saved_twice_is_read_once(store: Store, reading_of: Callable[..., Reading]) -> None:
    saved = sorted((Original.of(bytes([n]), f"{n}.html") for n in range(4)), key=lambda original: original.sha256)
    for original in reversed(saved):
        store.keep(original)
        store.keep_reading(original.sha256, reading_of("같은 글", source=original.source))
    assert [reading.document.source for reading in store.readings()] == [saved[0].source]


def test_a_later_success_takes_the_place_of_a_failure(store: Store, reading_of: Callable[..., Reading]) -> None:
    original = Original.of(b"", "empty.txt")
    store.keep(original)
    store.keep_failure(original.sha256, "IH101", "empty")
    assert store.failures() == [Failure(source="empty.txt", sha256=original.sha256, code="IH101", reason="empty")]
    store.keep_reading(original.sha256, reading_of("글"))
    assert store.failures() == []
    assert store.readers() == {"rules 1": 1}


def test_no_reading_without_its_original(store: Store, reading_of: Callable[..., Reading]) -> None:
    with pytest.raises(StoreError) as caught:
        store.keep_reading("f" * 64, reading_of("글"))
    assert isinstance(caught.value.__cause__, IntegrityError)
