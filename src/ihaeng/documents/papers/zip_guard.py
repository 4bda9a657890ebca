"""What an office file that is an archive may hold: no bombs, no archives of a size that no paper has."""

from __future__ import annotations

import contextlib
import copy
import io
import zipfile

from ihaeng.documents.errors import OversizedPaperError
from ihaeng.documents.zip_faults import ZIP_FAULTS

MOST_MEMBERS = 5_000
"""Files within one office file; a report of hundreds of pictures has some five hundred."""
LARGEST_MEMBER = 64 * 1024 * 1024
"""Bytes of one file within an office file, unpacked; the text of a thousand pages has some ten million."""
LARGEST_PAPER = 512 * 1024 * 1024
"""Bytes of all files within an office file together, unpacked, pictures included."""


_PIECE = 1024 * 1024
"""Bytes that are unpacked at once where only their number matters."""


def guard(data: bytes, source: str) -> None:
    """Refuse an archive before anything of it is unpacked.

    Raises:
        OversizedPaperError: it says of itself that it holds more than a paper does.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sizes = [member.file_size for member in archive.infolist()]
    _refuse(source, "files", len(sizes), MOST_MEMBERS)
    _refuse(source, "bytes in one file", max(sizes, default=0), LARGEST_MEMBER)
    _refuse(source, "bytes", sum(sizes), LARGEST_PAPER)


def guard_whole(data: bytes, source: str) -> None:
    """Refuse as `guard` does, and also an archive that holds more than it says: for parsers that unpack all of it.

    Raises:
        OversizedPaperError: it holds more than a paper does, or more than it says.
    """
    guard(data, source)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            if _is_longer(archive, member):
                raise OversizedPaperError(
                    f"{source} would unpack to more than it says: {member.filename!r} is longer than "
                    f"{member.file_size:,} bytes. It is damaged or made to do harm. If it is genuine, open it and save "
                    "it again."
                )


def _is_longer(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    """Whether a member goes on where its end should be; one that cannot be unpacked is left to its parser to tell."""
    probe = copy.copy(member)
    probe.file_size += 1
    del probe.CRC  # the sum of what is longer is wrong, and would be told first
    left = member.file_size + 1
    with contextlib.suppress(*ZIP_FAULTS), archive.open(probe) as held:
        while left and (piece := held.read(min(left, _PIECE))):
            left -= len(piece)
    return left == 0


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """A member's bytes, unpacked no further than the archive says it is long; `read` unpacks all before it looks.

    Raises:
        zipfile.BadZipFile: it is longer, or not what was packed.
    """
    with archive.open(member) as held:
        data = held.read(member.file_size + 1)
        if held.read(1):
            raise zipfile.BadZipFile(f"{member.filename!r} is longer than {member.file_size:,} bytes")
    return data


def _refuse(source: str, what: str, found: int, most: int) -> None:
    if found > most:
        raise OversizedPaperError(
            f"{source} would unpack to {found:,} {what}; no more than {most:,} are taken in. "
            "It may be damaged or made to do harm. If it is genuine, save it again without its pictures."
        )
