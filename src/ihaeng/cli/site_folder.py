"""A folder of files that appears whole or not at all: written beside its place, then put there."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ihaeng.cli.errors import UnwritableOutputError

MARK = ".ihaeng-site"
"""A file by which a folder is known as one that was written here: no other is ever replaced."""


class Written(msgspec.Struct, kw_only=True):
    """How much was written."""

    files: int = 0
    bytes: int = 0


def write_folder(files: Iterable[tuple[str, bytes]], place: Path) -> Written:
    """Write files, by their paths, into a folder beside `place`, and put it there when it is whole.

    Stopped on the way, what stands at `place` is untouched. Only an empty folder, or one that was written so before, is
    replaced.

    Raises:
        UnwritableOutputError: the system does not let it be written there, or something else stands there.
    """
    new, old = _beside(place, "new"), _beside(place, "old")
    try:
        _recover(place, old)
        _refuse_others(place)
        for left in (new, old):
            if left.exists():
                _refuse_others(left)
                shutil.rmtree(left)
        written = _write(files, new)
        _put(new, place, old)
    except OSError as error:
        raise UnwritableOutputError(
            f"{place} cannot be written: {error.strerror or error}. What stood there is untouched; choose another "
            "folder or make room."
        ) from error
    return written


def _beside(place: Path, which: str) -> Path:
    whole = place.resolve()
    return whole.with_name(f".{whole.name}.ihaeng-{which}")


def _recover(place: Path, old: Path) -> None:
    """Put back what a stop between two renames left beside its place."""
    if old.exists() and not place.exists():
        old.rename(place)


def _refuse_others(place: Path) -> None:
    if place.exists() and (not place.is_dir() or (any(place.iterdir()) and not (place / MARK).exists())):
        raise UnwritableOutputError(
            f"{place} holds something else than a site that was written before. Name an empty or a new folder; nothing "
            "was changed."
        )


def _write(files: Iterable[tuple[str, bytes]], new: Path) -> Written:
    written = Written()
    new.mkdir(parents=True)
    (new / MARK).touch()
    for path, data in files:
        target = new / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        written.files += 1
        written.bytes += len(data)
    return written


def _put(new: Path, place: Path, old: Path) -> None:
    whole = place.resolve()
    if whole.exists():
        whole.rename(old)
    try:
        new.rename(whole)
    except OSError:
        if old.exists():
            old.rename(whole)
        raise
    if old.exists():
        shutil.rmtree(old)
