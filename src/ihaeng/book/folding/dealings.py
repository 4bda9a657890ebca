"""What a folded neighbourhood tells of deals, as it is kept to follow them over all missions."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import msgspec

from ihaeng.book.folding.documents import stands_of
from ihaeng.book.folding.workbench import Workbench
from ihaeng.ledger import (
    DealLine,
    Part,
    Stand,
    begun_names,
    day_told,
    deal_lines_of,
    looks_back,
    sentences_without_spaces,
)
from ihaeng.model import Reading
from ihaeng.store import KeptDealLine, LaterTelling


@dataclass(frozen=True)
class Dealings:
    """The lines of deals of a neighbourhood, its documents that may tell of deals, and lines to be looked at again."""

    lines: tuple[KeptDealLine, ...]
    later: tuple[LaterTelling, ...]
    again: tuple[str, ...]


def dealings_of(
    bench: Workbench,
    part: Part,
    readings: Mapping[str, Reading],
    texts: Mapping[str, str],
    uncounted: Collection[str],
) -> Dealings:
    """What a part tells of deals; `readings` are those of its documents and guests, `texts` their near-copies' names.

    `uncounted` are the lines that count in no figure.
    """
    away = [name for name, one in readings.items() if name not in part.documents and not one.document.published]
    stands = {**stands_of(bench.work, away), **part.documents} if away else part.documents
    days = {name: day for name, one in readings.items() if (day := day_told(one.document, stands.get(name, Stand())))}
    lines = deal_lines_of(part, days, texts, uncounted)
    decided = bench.decided(readings)
    return Dealings(
        lines=tuple(_kept(one) for one in lines),
        later=tuple(
            _later(readings[name], days[name])
            for name in part.documents
            if name in readings and name in days and _may_tell(readings[name])
        ),
        again=tuple(one.line.id for one in lines) if decided else (),
    )


def _kept(one: DealLine) -> KeptDealLine:
    face = hashlib.sha256(repr(one.face).encode()).hexdigest()[:16]
    return KeptDealLine(line=one.line.id, face=face, told=msgspec.json.encode(one).decode())


def _may_tell(reading: Reading) -> bool:
    return bool(reading.steps or looks_back(reading))


def _later(reading: Reading, day: str) -> LaterTelling:
    told = msgspec.json.encode((reading.steps, looks_back(reading)))
    return LaterTelling(
        document=reading.document.id,
        day=day,
        sentences=sentences_without_spaces(reading),
        names=begun_names(reading),
        hash=hashlib.sha256(told).hexdigest()[:16],
    )
