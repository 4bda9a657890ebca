"""Which files are meant by a list of paths."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from ihaeng.documents.errors import MissingPathError

READABLE_SUFFIXES = (".txt", ".html", ".htm", ".hwp", ".hwpx", ".docx", ".pdf", ".eml")
"""What is taken out of folders; a file that is named itself is taken whatever its kind."""

BUNDLE_SUFFIXES = (".zip", ".tar", ".tgz", ".tar.gz", ".warc", ".warc.gz", ".rss", ".atom")
"""What holds many documents and is taken out of folders too."""

NAMED_SUFFIXES = (".csv", ".tsv", ".xlsx", ".ics", ".xml")
"""Tables, calendars and feeds: taken only where they are named themselves; in folders most are something else."""

_SYSTEM_FILES = ("__macosx", "thumbs.db", "desktop.ini")
"""What systems put beside the files of people."""
_HIDDEN = (".", "~$")
"""How names begin of files that are not to be seen, and of those by which office programs lock an open paper."""

_LEDGERS = (".db", ".db-wal", ".db-shm")
"""A ledger that stands beside its coverage."""

_BELONGINGS = ("_files", ".files")
"""How browsers end the name of the folder in which they put the pictures and frames of a page saved whole."""


def find_files(paths: Sequence[Path]) -> list[Path]:
    """The files behind `paths`: files as they are named, folders with all readable files below them, sorted.

    Hidden files and folders, those of the system and what belongs to a saved page are left out, and a file met twice is
    listed once.

    Raises:
        MissingPathError: a path does not exist.
    """
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        raise MissingPathError(f"There is no such file or folder: {', '.join(missing)}. Check the name.")
    found = [file for path in paths for file in (_below(path) if path.is_dir() else [path])]
    return list(dict.fromkeys(found))


def passed_over(paths: Sequence[Path]) -> list[Path]:
    """The files of other kinds in the folders among `paths`, hidden ones and ledgers aside; `find_files` skips them."""
    known = READABLE_SUFFIXES + BUNDLE_SUFFIXES + _LEDGERS
    found = [file for path in paths if path.is_dir() for file in _files(path)]
    return sorted({file for file in found if not file.name.lower().endswith(known)})


def is_hidden(name: str) -> bool:
    """Whether a file or folder of this name is none of people's own."""
    return name.startswith(_HIDDEN) or name.lower() in _SYSTEM_FILES


def _below(folder: Path) -> list[Path]:
    return sorted(file for file in _files(folder) if _is_readable(file))


def _is_readable(file: Path) -> bool:
    return file.name.lower().endswith(READABLE_SUFFIXES + BUNDLE_SUFFIXES)


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        visible = [name for name in names if not is_hidden(name)]
        belongings = {PurePath(name).stem + ending for name in visible for ending in _BELONGINGS}
        folders[:] = [name for name in folders if not is_hidden(name) and name not in belongings]
        yield from (Path(place, name) for name in visible)
