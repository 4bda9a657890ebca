"""TAR, packed or not → its members as they stream by, nothing written to disk."""

from __future__ import annotations

import tarfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from pathlib import Path

from ihaeng.documents.bundles.member import LARGEST_BUNDLE, LARGEST_MEMBER, MOST_MEMBERS, Member, Refused
from ihaeng.documents.bundles.names import is_archive, is_wanted, shown_name
from ihaeng.documents.errors import BundleError


def tar_members(path: Path) -> Iterator[Member | Refused]:
    """The documents of a TAR archive (also .gz, .bz2, .xz); links, devices and other kinds are passed over.

    Raises:
        BundleError: it is damaged, or more came out of it than is taken in; what came before is kept.
    """
    count, total = 0, 0
    try:
        with tarfile.open(path, "r|*") as archive:
            for member in archive:
                count, total = count + 1, total + member.size
                if count > MOST_MEMBERS or total > LARGEST_BUNDLE:
                    raise BundleError(
                        f"{path} unpacks to more than {MOST_MEMBERS:,} files or {LARGEST_BUNDLE:,} bytes; the first "
                        f"{count - 1:,} files were taken. Split it."
                    )
                yield from _taken(archive, member)
    except (tarfile.TarError, EOFError, OSError, zlib.error, LZMAError) as error:
        raise BundleError(
            f"{path} is cut off or damaged after {count:,} files ({error}). Those were taken; get the archive again."
        ) from error


def _taken(archive: tarfile.TarFile, member: tarfile.TarInfo) -> Iterator[Member | Refused]:
    name = shown_name(member.name)
    if not member.isreg() or not (is_wanted(member.name) or is_archive(member.name)):
        return
    if is_archive(member.name):
        yield Refused(name, "It is an archive within an archive. Unpack it, and add what it holds.")
    elif member.size > LARGEST_MEMBER:
        yield Refused(name, f"It would unpack to {member.size:,} bytes; no article is larger than {LARGEST_MEMBER:,}.")
    elif held := archive.extractfile(member):
        yield Member(name, held.read(LARGEST_MEMBER))
