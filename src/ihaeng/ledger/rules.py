"""Which rules fold: a part that other rules made is folded anew."""

from __future__ import annotations

import functools
import hashlib
from importlib import resources
from importlib.resources.abc import Traversable

ROOMS = ("ihaeng.ledger", "ihaeng.language", "ihaeng.model")
"""All that a fold depends on besides readings and decisions."""


@functools.cache
def rules() -> str:
    """One short name for the code and the word lists as they are."""
    digest = hashlib.sha256()
    for room in ROOMS:
        _take(resources.files(room), digest)
    return digest.hexdigest()[:16]


def _take(folder: Traversable, digest: hashlib._Hash) -> None:
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.is_dir() and not file.name.startswith("_"):
            _take(file, digest)
        elif file.name.endswith((".py", ".yaml")):
            digest.update(file.name.encode())
            digest.update(file.read_bytes())
