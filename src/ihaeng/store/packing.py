"""Bytes of originals, pressed for keeping and checked on the way out."""

from __future__ import annotations

import hashlib
import zlib

from ihaeng.store.errors import DamagedOriginalError

LEVEL = 6
"""zlib's own default: articles shrink to about a third, at some 50 MB a second."""


def pack(data: bytes) -> bytes:
    """Press the bytes of an original."""
    return zlib.compress(data, LEVEL)


def press_out(packed: bytes) -> bytes:
    """Give back the bytes of something that can be made anew, which `pack` pressed; they are not checked."""
    return zlib.decompress(packed)


def unpack(packed: bytes, sha256: str) -> bytes:
    """Give back the bytes that `pack` pressed.

    Raises:
        DamagedOriginalError: they are not the bytes that have this hash.
    """
    try:
        data = zlib.decompress(packed)
    except zlib.error as error:
        raise _damaged(sha256) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise _damaged(sha256)
    return data


def _damaged(sha256: str) -> DamagedOriginalError:
    return DamagedOriginalError(
        f"The original {sha256[:12]}… in the ledger is damaged: its bytes do not match its hash. "
        "The disk or a copy of the file has changed them; add the file again to a new ledger, or restore a copy."
    )
