"""Which files a list of paths means."""

from pathlib import Path

import pytest

from ihaeng.documents import MissingPathError, find_files


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
