"""What Python's reader of ZIP archives raises on damaged ones."""

from __future__ import annotations

import struct
import zipfile
import zlib

ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeError,
    ValueError,
)
"""Damaged bytes, offsets before the beginning, names in no encoding, packings that are not known, passwords."""
