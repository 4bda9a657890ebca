"""ihaeng keeps the ledger of official missions: what was announced, what was reported done, what became of it.

`read(document)` reads one document, `build(readings)` makes a ledger of many, `open(path)` opens a stored one.
"""

from __future__ import annotations

from typing import Any

__version__ = "0.1.0"

_ROOMS = {"read": "ihaeng.reading", "build": "ihaeng.ledger", "open": "ihaeng.book"}


def __getattr__(name: str) -> Any:
    """Load a room when it is first asked for: `ihaeng --help` must not pay for all of them."""
    if name not in _ROOMS:
        raise AttributeError(f"module 'ihaeng' has no attribute {name!r}")
    import importlib  # here, because a name is asked for once

    return getattr(importlib.import_module(_ROOMS[name]), name)
