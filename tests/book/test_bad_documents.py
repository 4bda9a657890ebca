"""A document that cannot be read stops nobody, and its bytes are kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ihaeng import reading
from ihaeng.book import Book, NothingFoundError, adding
from ihaeng.documents import ManifestError
from ihaeng.model import Document, Reading
from ihaeng.reading import readers
from ihaeng.store import StoreError

NewBook = Callable[[], Book]


def test_a_bad_document_is_told_and_the_rest_goes_on(example: list[Path], new_book: NewBook, tmp_path: Path) -> None:
    bad = tmp_path / "empty.txt"
    bad.touch()
    opened = new_book()
    report = opened.add([bad, tmp_path / "missing.txt", example[0]])
    assert report.added == 1
    assert report.total == report.done == 3
    assert {Path(failed.source).name for failed in report.failed} == {"empty.txt", "missing.txt"}
    assert [Path(failed.source).name for failed in opened.failures()] == ["empty.txt"]


def test_bad_files_of_the_same_bytes_are_told_under_their_own_names(new_book: NewBook, tmp_path: Path) -> None:
    files = [tmp_path / "one.html", tmp_path / "copy.html"]
    for file in files:
        file.write_bytes(b"<html><body><nav>menu</nav></body></html>")
    opened = new_book()
    report = opened.add([tmp_path])
    assert {Path(failed.source).name for failed in report.failed} == {"one.html", "copy.html"}
    assert len(opened.failures()) == 1


def test_a_fault_of_the_reader_is_told_and_mended_by_a_later_rebuild(
    example: list[Path], new_book: NewBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(_document: Document) -> Reading:
        raise RecursionError("too deep")

    opened = new_book()
    with monkeypatch.context() as patched:
        patched.setattr(reading, "read", faulty)
        report = opened.add([example[0]])
    assert [(failed.code, "too deep" in failed.reason) for failed in report.failed] == [("IH699", True)]
    assert opened.rebuild().added == 1
    assert opened.failures() == []


def test_a_failed_document_is_tried_again_when_added_again(
    example: list[Path], new_book: NewBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = new_book()
    with monkeypatch.context() as patched:
        patched.setattr(reading, "read", lambda document: document.no_such_field)
        assert len(opened.add([example[0]]).failed) == 1
    assert opened.add([example[0]]).added == 1


def test_a_database_in_trouble_is_not_taken_for_a_bad_document(
    example: list[Path], new_book: NewBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("The disk is full.")

    opened = new_book()
    monkeypatch.setattr("ihaeng.store.Store.keep_reading", full)
    with pytest.raises(StoreError, match="disk is full"):
        opened.add([example[0]])


def test_a_file_too_large_for_an_article_is_not_read_into_memory(
    example: list[Path], new_book: NewBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "LARGEST_FILE", 100)
    assert [failed.code for failed in new_book().add([example[0]]).failed] == ["IH601"]


def test_a_broken_manifest_adds_nothing(example: list[Path], new_book: NewBook, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("name,outlet\na,b\n", "utf-8")
    opened = new_book()
    with pytest.raises(ManifestError):
        opened.add(example, manifest=table)
    assert opened.ledger().documents == ()


def test_an_empty_folder_is_told(new_book: NewBook, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingFoundError, match="IH603"):
        new_book().add([tmp_path / "empty"])


def test_readings_of_another_version_are_counted_and_read_again(
    example: list[Path], new_book: NewBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = new_book()
    opened.add([example[0]])
    assert opened.outdated() == 0
    monkeypatch.setattr(readers, "READER", "rules of tomorrow")
    assert opened.outdated() == 1
    assert opened.add([example[0]]).added == 1
