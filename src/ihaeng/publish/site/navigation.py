"""The entries at the head of every page, in order."""

from __future__ import annotations

import msgspec


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A section of the site: its name, the steps to its first page, and its label as a message of the catalogue."""

    name: str
    steps: tuple[str, ...]
    label: str


def _(message: str) -> str:
    """Mark a message for the catalogues; it is translated where it is shown."""
    return message


ENTRIES = (Entry(name="missions", steps=(), label=_("Missions")),)
"""All sections."""
