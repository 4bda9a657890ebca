"""Acts find their missions: of their own neighbourhood, or of another one that their document retells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from ihaeng.book.folding.drawing import keys_of
from ihaeng.book.folding.placing import answers
from ihaeng.book.folding.workbench import Workbench
from ihaeng.ledger import Hood, Piece, Settled, settled_in, visited, wanted_by
from ihaeng.store import Departed, Placed


def settle_pieces(bench: Workbench, pieces: Sequence[Placed]) -> None:
    """Settle the acts of documents in the neighbourhoods where these pieces stand; all are asked about at once."""
    named = {(piece.place, piece.document) for piece in pieces}
    own: dict[int, dict[str, list[Placed]]] = {place: {} for place, _ in sorted(named)}
    bench.open(own)
    for place, held in own.items():
        for piece in bench.pieces(place):
            if (place, piece.document) in named:
                held.setdefault(piece.document, []).append(piece)
    places = _visited(bench, own)
    bench.open({other for visits in places.values() for others in visits.values() for other in others})
    settled = [piece.id for held in own.values() for one in held.values() for piece in one]
    before = bench.work.pieces.visits_of(settled)
    departed = _Departed(bench, {name for held in own.values() for name in held})
    bench.work.parts.mark_stale(
        [place for place in own if _settle(bench, place, own[place], places[place], before, departed)]
    )
    bench.work.pieces.settled(settled)


def settled_of(piece: Placed) -> Settled:
    """Where the acts of a piece's document belong, as it was kept."""
    return msgspec.json.decode(piece.settled, type=Settled)


def _settle(
    bench: Workbench,
    place: int,
    own: Mapping[str, Sequence[Placed]],
    places: Mapping[str, list[int]],
    visiting: Mapping[int, list[int]],
    departed: _Departed,
) -> bool:
    """Settle the acts of some documents of a neighbourhood; whether anything changed for it.

    `places` are the others that each is held against now, `visiting` those that each piece was held against before.
    """
    hood = bench.hood(place)
    readings = [one for one in hood.readings if one.document.id in own]
    visits = {name: [bench.hood(other) for other in others] for name, others in places.items()}
    before = {act: to for pieces in own.values() for piece in pieces for act, to in settled_of(piece).items()}
    hoods = [hood, *(other for others in visits.values() for other in others)]
    settled = {
        act: before[act] if act in before and _is_one_mission(before[act], to, hoods) else to
        for act, to in settled_in(readings, hood, visits).items()
    }
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
    return departed.replace(hood, settled, {act.id for one in readings for act in one.activities}) or changed


def _is_one_mission(one: Piece, other: Piece, hoods: Iterable[Hood]) -> bool:
    """Whether two tellings are of one mission: then an act that belongs to it has not moved."""
    return any(one in hood.group_of and hood.group_of[one] == hood.group_of.get(other) for hood in hoods)


def _visited(bench: Workbench, own: Mapping[int, Mapping[str, Sequence[Placed]]]) -> dict[int, dict[str, list[int]]]:
    """The neighbourhoods that each document is held against beside its own, by the place where it stands."""
    held = {
        place: {name: [keys_of(piece) for piece in pieces] for name, pieces in documents.items()}
        for place, documents in own.items()
    }
    wanted = {place: {name: wanted_by(keys) for name, keys in told.items()} for place, told in held.items()}
    offered = bench.work.keys.offered({key for told in wanted.values() for keys in told.values() for key in keys})
    return {
        place: {name: visited(answers(offered, wanted[place][name]), keys, place) for name, keys in told.items()}
        for place, told in held.items()
    }


class _Departed:
    """The acts of some documents that belong to other neighbourhoods, asked for at once."""

    def __init__(self, bench: Workbench, documents: Iterable[str]) -> None:
        self._work = bench.work
        self._known = {one.act: one for one in self._work.departures.of(set(documents))}

    def replace(self, hood: Hood, settled: Settled, acts: set[str]) -> bool:
        """Keep which acts belong elsewhere; whoever gains or loses one is folded anew. Whether anything changed."""
        told_by = {act.id: one.document.id for one in hood.readings for act in one.activities if act.id in acts}
        now = {
            Departed(act=act, document=told_by[act], text=hood.copies[told_by[act]], to=piece)
            for act, piece in settled.items()
            if piece not in hood.group_of
        }
        before = {self._known[act] for act in settled.keys() | acts if act in self._known}
        if now == before:
            return False
        moved = {one.to[0] for one in now ^ before}
        targets = {one.to for one in now ^ before}
        self._work.departures.replace([one.act for one in before], sorted(now, key=lambda one: one.act))
        for one in before:
            del self._known[one.act]
        self._known |= {one.act: one for one in now}
        self._work.parts.mark_stale({one.place for one in self._work.pieces.of(moved) if one.piece in targets})
        return True
