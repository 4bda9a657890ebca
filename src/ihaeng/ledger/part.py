"""A neighbourhood folded: its missions, lines and acts, to be kept until something near it changes."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ihaeng.ledger.order import UNDATED, day_of
from ihaeng.model import Activity, Document, LedgerDocument, Line, Mission, Placement


class Stand(msgspec.Struct, frozen=True, kw_only=True):
    """How a document stands among the others: its near-copies and, if undated, how it was placed."""

    copy_group: str | None = None
    placement: Placement | None = None


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """What came out of one neighbourhood. `name` is its least piece, `documents` are those that stand in it."""

    name: str
    documents: dict[str, Stand] = {}
    missions: tuple[Mission, ...] = ()
    activities: tuple[Activity, ...] = ()
    missions_of: dict[str, str] = {}
    lines: tuple[Line, ...] = ()


def day_told(document: Document, stand: Stand) -> str | None:
    """The day by which a document stands in time; None where nothing tells it."""
    day = day_of(document, stand.placement)
    return day if day != UNDATED else None


def documents_of(parts: Iterable[Part], documents: Iterable[Document]) -> tuple[LedgerDocument, ...]:
    """The documents as the ledger holds them; what stands in several parts is told by the first."""
    stands: dict[str, Stand] = {}
    for part in sorted(parts, key=lambda part: part.name):
        stands = part.documents | stands
    return tuple(
        LedgerDocument(document=one, copy_group=stand.copy_group, placement=stand.placement)
        for one in sorted(documents, key=lambda one: one.id)
        for stand in (stands.get(one.id, Stand()),)
    )
