"""Acts find their missions: of their own neighbourhood, or of another one that their document retells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from ihaeng.book.folding.drawing import keys_of
from ihaeng.book.folding.placing import answers
from ihaeng.book.folding.workbench import Workbench
from ihaeng.ledger import Hood, Piece, Settled, settled_in, visited, wanted_by
from ihaeng.store import Departed, Placed


def settle_pieces(bench: Workbench, pieces: Iterable[Placed]) -> None:
    """Settle the acts of documents in the neighbourhoods where these pieces stand."""
    documents: defaultdict[int, set[str]] = defaultdict(set)
    for piece in pieces:
        documents[piece.place].add(piece.document)
    for place, named in documents.items():
        _settle(bench, place, named)


def settled_of(piece: Placed) -> Settled:
    """Where the acts of a piece's document belong, as it was kept."""
    return msgspec.json.decode(piece.settled, type=Settled)


def _settle(bench: Workbench, place: int, named: set[str]) -> None:
    hood = bench.hood(place)
    own: defaultdict[str, list[Placed]] = defaultdict(list)
    for piece in bench.pieces(place):
        if piece.document in named:
            own[piece.document].append(piece)
    places = _visited(bench, own, place)
    readings = [one for one in hood.readings if one.document.id in named]
    visits = {name: [bench.hood(other) for other in others] for name, others in places.items()}
    before = {act: to for pieces in own.values() for piece in pieces for act, to in settled_of(piece).items()}
    hoods = [hood, *(other for others in visits.values() for other in others)]
    settled = {
        act: before[act] if act in before and _is_one_mission(before[act], to, hoods) else to
        for act, to in settled_in(readings, hood, visits).items()
    }
    visiting = bench.work.pieces.visits_of([piece.id for pieces in own.values() for piece in pieces])
    changed = False
    for one in readings:
        name = one.document.id
        acts = {act.id: settled[act.id] for act in one.activities if act.id in settled}
        moved = any(settled_of(piece) != acts for piece in own[name])
        changed |= moved
        if moved or visiting.get(own[name][0].id, []) != places[name]:
            written = msgspec.json.encode(dict(sorted(acts.items()))).decode()
            bench.work.pieces.settle([piece.id for piece in own[name]], written, places[name])
            for piece in own[name]:
                piece.settled = written
    bench.work.pieces.settled([piece.id for pieces in own.values() for piece in pieces])
    changed |= _keep_departures(bench, hood, settled, {act.id for one in readings for act in one.activities})
    if changed:
        bench.work.parts.mark_stale([place])


def _is_one_mission(one: Piece, other: Piece, hoods: Iterable[Hood]) -> bool:
    """Whether two tellings are of one mission: then an act that belongs to it has not moved."""
    return any(one in hood.group_of and hood.group_of[one] == hood.group_of.get(other) for hood in hoods)


def _visited(bench: Workbench, own: Mapping[str, Sequence[Placed]], home: int) -> dict[str, list[int]]:
    """The neighbourhoods that each document is held against beside its own."""
    held = {name: [keys_of(piece) for piece in pieces] for name, pieces in own.items()}
    wanted = {name: wanted_by(keys) for name, keys in held.items()}
    offered = bench.work.keys.offered({key for keys in wanted.values() for key in keys})
    return {name: visited(answers(offered, wanted[name]), keys, home) for name, keys in held.items()}


def _keep_departures(bench: Workbench, hood: Hood, settled: Settled, acts: set[str]) -> bool:
    """Keep which acts belong elsewhere; whoever gains or loses one is folded anew. Whether anything changed."""
    told_by = {act.id: one.document.id for one in hood.readings for act in one.activities if act.id in acts}
    now = {
        Departed(act=act, document=told_by[act], text=hood.copies[told_by[act]], to=piece)
        for act, piece in settled.items()
        if piece not in hood.group_of
    }
    before = {one for one in bench.work.departures.of(set(told_by.values())) if one.act in settled.keys() | acts}
    if now == before:
        return False
    moved = {one.to[0] for one in now ^ before}
    targets = {one.to for one in now ^ before}
    bench.work.departures.replace([one.act for one in before], sorted(now, key=lambda one: one.act))
    bench.work.parts.mark_stale({one.place for one in bench.work.pieces.of(moved) if one.piece in targets})
    return True
