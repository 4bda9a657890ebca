"""Which files are meant by a list of paths."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ihaeng.documents.errors import MissingPathError

READABLE_SUFFIXES = (".txt", ".html", ".htm")
"""What is taken out of folders; a file that is named itself is taken whatever its kind."""


def find_files(paths: Sequence[Path]) -> list[Path]:
    """The files behind `paths`: files as they are named, folders with all readable files below them, sorted.

    Hidden files and folders are left out, and a file met twice is listed once.

    Raises:
        MissingPathError: a path does not exist.
    """
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        raise MissingPathError(f"There is no such file or folder: {', '.join(missing)}. Check the name.")
    found = [file for path in paths for file in (_below(path) if path.is_dir() else [path])]
    return list(dict.fromkeys(found))


def _below(folder: Path) -> list[Path]:
    files: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        readable = [name for name in names if name.lower().endswith(READABLE_SUFFIXES) and not name.startswith(".")]
        files += [Path(place, name) for name in readable]
    return sorted(files)
