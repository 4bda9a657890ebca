"""What is kept of a document beside what was read out of it: its bytes, and what people say is wrong with it."""

from __future__ import annotations

import contextlib
from pathlib import PurePath

import msgspec

from ihaeng.documents import ManifestRow
from ihaeng.store import Store


class KeptFile(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of a document as they came; `name` is that of the file, or the address of a page.

    `captured` is when the page was fetched (ISO date-time, UTC), None where nobody noted it.
    """

    name: str
    data: bytes
    captured: str | None = None


def kept_file(store: Store, sha256: str) -> KeptFile | None:
    """The bytes of that hash; None where there are none.

    Raises:
        DamagedOriginalError: they are no longer those that were added.
    """
    try:
        original = store.original(sha256)
    except KeyError:
        return None
    captured = None
    if original.told:
        with contextlib.suppress(msgspec.DecodeError):  # what an older version noted in another way is no date
            captured = msgspec.json.decode(original.told, type=ManifestRow).captured
    is_address = "://" in original.source
    name = original.source if is_address else PurePath(original.source).name
    return KeptFile(name=name, data=original.data, captured=captured)
