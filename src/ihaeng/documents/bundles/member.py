"""One document out of a bundle, and what of a bundle is not taken."""

from __future__ import annotations

import msgspec

from ihaeng.documents.manifest import ManifestRow

LARGEST_MEMBER = 100_000_000
"""Bytes of one member, unpacked; no article is larger."""
LARGEST_BUNDLE = 20_000_000_000
"""Bytes of all members of an archive together, unpacked."""
MOST_MEMBERS = 1_000_000
"""Members of one archive."""
GREATEST_RATIO = 300
"""How many times its packed size a member may be; pages and their text pack some five to thirty times."""
SMALL = 1_000_000
"""Bytes, unpacked, below which no ratio is looked at: a short text of one letter packs well."""


class Member(msgspec.Struct, frozen=True):
    """A document's own bytes, under its name in the bundle, and what the bundle tells of it."""

    name: str
    data: bytes
    told: ManifestRow | None = None


class Refused(msgspec.Struct, frozen=True):
    """A member that was not taken, and why, with what to do."""

    name: str
    reason: str
