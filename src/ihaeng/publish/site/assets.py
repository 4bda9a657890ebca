"""Static files, named by what they hold so that browsers may keep them for good."""

from __future__ import annotations

import functools
import hashlib
import re
from importlib import resources
from importlib.abc import Traversable
from pathlib import PurePosixPath

import msgspec

BUNDLES = {"site.css": ("css", ".css", "text/css; charset=utf-8"), "site.js": ("js", ".js", "text/javascript")}
"""Files put together of all that one folder holds, in the order of their names: one request each."""


class Asset(msgspec.Struct, frozen=True, kw_only=True):
    """One static file: the name by which it is asked for, its type, and its bytes."""

    file: str
    media_type: str
    data: bytes


@functools.cache
def assets() -> dict[str, Asset]:
    """Return every static file by its plain name."""
    folder = resources.files("ihaeng.publish.site") / "static"
    found = {}
    for name, (part, suffix, media_type) in BUNDLES.items():
        pieces = sorted((one for one in (folder / part).iterdir() if one.name.endswith(suffix)), key=_name)
        data = "\n".join(_compact(one.read_text("utf-8")) for one in pieces).encode()
        found[name] = Asset(file=_hashed(name, data), media_type=media_type, data=data)
    for one in folder.iterdir():
        if one.is_file():
            data = one.read_bytes()
            found[one.name] = Asset(
                file=_hashed(one.name, data), media_type=_MEDIA[PurePosixPath(one.name).suffix], data=data
            )
    return found


_BLANKS = re.compile(r"\s*\n\s*")

_MEDIA = {".svg": "image/svg+xml", ".js": "text/javascript", ".json": "application/json"}


def _compact(text: str) -> str:
    """Leave out indents and empty lines, which mean nothing in style and script of ours."""
    return _BLANKS.sub("\n", text).strip()


def _name(file: Traversable) -> str:
    return file.name


def _hashed(name: str, data: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:12]}.{suffix}"
