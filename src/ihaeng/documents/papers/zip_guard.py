"""What an office file that is an archive may hold: no bombs, no archives of a size that no paper has."""

from __future__ import annotations

import io
import zipfile

from ihaeng.documents.errors import OversizedPaperError

MOST_MEMBERS = 5_000
"""Files within one office file; a report of hundreds of pictures has some five hundred."""
LARGEST_MEMBER = 64 * 1024 * 1024
"""Bytes of one file within an office file, unpacked; the text of a thousand pages has some ten million."""
LARGEST_PAPER = 512 * 1024 * 1024
"""Bytes of all files within an office file together, unpacked, pictures included."""


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
