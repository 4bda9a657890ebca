"""Which files a list of paths means."""

from pathlib import Path

import pytest

from ihaeng.documents import MissingPathError, find_files, passed_over


def test_folders_are_searched_and_named_files_taken(tmp_path: Path) -> None:
    for name in ("b.txt", "a.HTML", "sub/c.htm", "sub/d.pdf", ".hidden/e.txt", ".f.txt", "gold.json"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    found = find_files([tmp_path / "sub" / "d.pdf", tmp_path, tmp_path / "b.txt"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["sub/d.pdf", "a.HTML", "b.txt", "sub/c.htm"]


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingPathError, match="nowhere"):
        find_files([tmp_path, tmp_path / "nowhere"])


def test_what_belongs_to_a_saved_page_is_no_document(tmp_path: Path) -> None:
    for name in (
        "page.html",
        "page_files/frame.html",
        "other_files/kept.txt",
        "minutes.xls",
        ".hidden",
        "a.db",
        "Thumbs.db",
        "~$plan.docx",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    assert [path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path])] == [
        "other_files/kept.txt",
        "page.html",
    ]
    assert [path.name for path in passed_over([tmp_path])] == ["minutes.xls"]
