"""Files that come with a form, laid into a folder of their own under harmless names."""

from __future__ import annotations

import shutil
import tempfile
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from starlette.datastructures import UploadFile

MOST_MEGABYTES = 500
"""Megabytes that one form may bring; greater piles are added by `ihaeng add`."""

LONGEST_NAME = 120
"""Characters of a file's name that are kept; what tells its kind stands at the end."""

_KEPT = frozenset(" ._-()[]")


def keep_uploads(files: Sequence[UploadFile]) -> Path:
    """Write files into a new folder, each under its own name in a folder of its own; the folder comes back."""
    folder = Path(tempfile.mkdtemp(prefix="ihaeng-"))
    for number, file in enumerate(files, start=1):
        place = folder / f"{number:05}"
        place.mkdir()
        with (place / harmless_name(file.filename or "")).open("wb") as written:
            shutil.copyfileobj(file.file, written)
    return folder


def harmless_name(name: str) -> str:
    """Return a name of letters, digits and a few signs, without folders and never hidden."""
    own = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(one for one in unicodedata.normalize("NFC", own) if one.isalnum() or one in _KEPT)
    return plain.lstrip(". ")[-LONGEST_NAME:].lstrip(". ") or "document.txt"
