"""ZIP → its members, one at a time, nothing written to disk."""

from __future__ import annotations

import itertools
import zipfile
from collections.abc import Iterator
from pathlib import Path

from ihaeng.documents.bundles.member import (
    GREATEST_RATIO,
    LARGEST_BUNDLE,
    LARGEST_MEMBER,
    MOST_MEMBERS,
    SMALL,
    Member,
    Refused,
)
from ihaeng.documents.bundles.names import is_archive, is_wanted, shown_name
from ihaeng.documents.errors import BundleError
from ihaeng.documents.papers.zip_guard import unpacked
from ihaeng.documents.zip_faults import ZIP_FAULTS

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_LOCAL_HEADER = 30
"""Bytes that stand at least between the beginnings of two members."""


def zip_members(path: Path) -> Iterator[Member | Refused]:
    """The documents of a ZIP archive; members of other kinds are passed over.

    Raises:
        BundleError: it is damaged, or holds more than is taken in; the message says how much.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _guard(path, members)
            for member in members:
                yield from _taken(archive, member)
    except (*ZIP_FAULTS, OSError) as error:
        raise BundleError(
            f"{path} is cut off or damaged ({error}). Get the archive again, or unpack it first."
        ) from error


def _guard(path: Path, members: list[zipfile.ZipInfo]) -> None:
    total = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or total > LARGEST_BUNDLE:
        raise BundleError(
            f"{path} would unpack to {len(members):,} files of {total:,} bytes; no more than {MOST_MEMBERS:,} files of "
            f"{LARGEST_BUNDLE:,} bytes are taken in. Split it."
        )
    begins = sorted((member.header_offset, member.compress_size) for member in members)
    for (begin, size), (following, _size) in itertools.pairwise(begins):
        if following < begin + size + _LOCAL_HEADER:
            raise BundleError(f"{path} is made so that its files overlap, as no program packs them. Leave it out.")


def _taken(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[Member | Refused]:
    name = _name(member)
    if member.is_dir() or not (is_wanted(name) or is_archive(name)):
        return
    refusal = _refusal(member, name)
    if refusal:
        yield Refused(shown_name(name), refusal)
        return
    try:
        data = unpacked(archive, member)
    except ZIP_FAULTS as error:
        yield Refused(shown_name(name), f"It is damaged within the archive ({error}). Get it again.")
        return
    yield Member(shown_name(name), data)


def _refusal(member: zipfile.ZipInfo, name: str) -> str | None:
    if is_archive(name):
        return "It is an archive within an archive. Unpack it, and add what it holds."
    if member.flag_bits & _ENCRYPTED:
        return "A password protects it. Unpack the archive, and add what it holds."
    if member.file_size > LARGEST_MEMBER:
        return f"It would unpack to {member.file_size:,} bytes; no article is larger than {LARGEST_MEMBER:,}."
    if member.file_size > SMALL and member.file_size > member.compress_size * GREATEST_RATIO:
        return (
            f"It would unpack from {member.compress_size:,} to {member.file_size:,} bytes, as bombs do. "
            "If it is genuine, unpack it and add it as a file."
        )
    return None


def _name(member: zipfile.ZipInfo) -> str:
    """The name as it was packed: Korean Windows writes CP949 and says nothing of it."""
    if member.flag_bits & _UTF8_NAME:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("cp949")
    except UnicodeError:
        return member.filename
