"""Documents as the folded ledger holds them, with the acts, lines and missions that stand on them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import msgspec

from ihaeng.ledger import Part, Stand
from ihaeng.model import Document, LedgerDocument, Reading
from ihaeng.model.lists import HeldDocument
from ihaeng.store import Folding


class _Stands(msgspec.Struct):
    """Of a part, how its documents stand, and nothing else: reading all of it is what costs."""

    name: str
    documents: dict[str, Stand] = {}


def stands_of(work: Folding, documents: Collection[str]) -> dict[str, Stand]:
    """How documents stand among the others; what stands in several parts is told by the first."""
    places = {piece.place for piece in work.pieces.of(documents)}
    folded = (work.parts.folded(place) for place in sorted(places))
    parts = [msgspec.json.decode(part, type=_Stands) for part in folded if part]
    stands: dict[str, Stand] = {}
    for part in sorted(parts, key=lambda part: part.name):
        stands = {name: part.documents[name] for name in documents if name in part.documents} | stands
    return stands


def held(document: Document, stand: Stand) -> LedgerDocument:
    """A document and how it stands."""
    return LedgerDocument(document=document, copy_group=stand.copy_group, placement=stand.placement)


def held_document(work: Folding, reading: Reading) -> HeldDocument:
    """A document with all that stands on it."""
    name = reading.document.id
    targets = {one.to for one in work.departures.of([name])}
    away = [piece.place for piece in work.pieces.of({document for document, _ in targets}) if piece.piece in targets]
    own = [piece.place for piece in work.pieces.of([name])]
    parts = _parts(work, {*own, *away})
    acts = {act.id: act for part in parts for act in part.activities if act.document == name}
    lines_of = {act: line.id for part in parts for line in part.lines for act in line.activities if act in acts}
    mentioned = [line.id for part in parts for line in part.lines if any(one.document == name for one in line.mentions)]
    stand = next((part.documents[name] for part in parts if name in part.documents), Stand())
    group = stand.copy_group
    copies = {other for part in parts for other, its in part.documents.items() if group and its.copy_group == group}
    return HeldDocument(
        held=held(reading.document, stand),
        activities=tuple(sorted(acts.values(), key=lambda act: (act.evidence[0].start if act.evidence else 0, act.id))),
        lines_of=lines_of,
        lines=tuple(work.lists.lines_named({*lines_of.values(), *mentioned})),
        missions=tuple(work.lists.missions_of_document(name)),
        steps=reading.steps,
        copies=tuple(sorted(copies - {name})),
    )


def _parts(work: Folding, places: Iterable[int]) -> list[Part]:
    folded = (work.parts.folded(place) for place in sorted(places))
    parts = [msgspec.json.decode(part, type=Part) for part in folded if part]
    return sorted(parts, key=lambda part: part.name)
