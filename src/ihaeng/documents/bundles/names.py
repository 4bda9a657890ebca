"""What the members of archives are called: names are only shown and stored, never made into paths."""

from __future__ import annotations

from pathlib import PurePosixPath

from ihaeng.documents.find import READABLE_SUFFIXES, is_hidden

_ARCHIVES = (".zip", ".tar", ".tgz", ".gz", ".7z", ".rar", ".warc")
LONGEST_NAME = 300
"""Characters of a member's name that are kept."""


def shown_name(name: str) -> str:
    """The name without what would lead out of the archive, and not longer than a source may be."""
    steps = [step for step in name.replace("\\", "/").split("/") if step not in ("", ".", "..")]
    return "/".join(steps)[-LONGEST_NAME:] or "?"


def is_wanted(name: str) -> bool:
    """Whether a member is a document by its name, and no furniture of the system that packed it."""
    steps = PurePosixPath(name.replace("\\", "/")).parts
    hidden = any(is_hidden(step) for step in steps if step not in (".", ".."))
    return not hidden and name.lower().endswith(READABLE_SUFFIXES)


def is_archive(name: str) -> bool:
    """Whether a member is an archive itself; these are not opened."""
    return name.lower().endswith(_ARCHIVES)
