"""The entries at the head of every page, in order."""

from __future__ import annotations

import msgspec


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A section of the site: its name, the steps to its first page, and its label as a message of the catalogue.

    Sections that are local stay behind when the site is published.
    """

    name: str
    steps: tuple[str, ...]
    label: str
    is_local: bool = False


def _(message: str) -> str:
    """Mark a message for the catalogues; it is translated where it is shown."""
    return message


ENTRIES = (
    Entry(name="missions", steps=(), label=_("Missions")),
    Entry(name="commitments", steps=("commitments",), label=_("Commitments")),
    Entry(name="names", steps=("names",), label=_("Names")),
    Entry(name="search", steps=("search",), label=_("Search")),
    Entry(name="remarks", steps=("remarks",), label=_("Remarks"), is_local=True),
    Entry(name="add", steps=("add",), label=_("Add documents"), is_local=True),
)
"""All sections."""
