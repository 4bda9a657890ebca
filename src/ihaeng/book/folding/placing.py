"""Documents that are new, changed or gone find their neighbourhoods; what they stir up is placed anew.

It comes to what `ledger.neighbourhoods` gives for all documents at once, by looking only at those that share keys.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from ihaeng.book.folding.drawing import keys_of, staying
from ihaeng.book.folding.workbench import Workbench
from ihaeng.ledger import Answer, Groups, Keys, Piece, best_answers, draws_of, keys
from ihaeng.store import Bond, Drawn, Offered, Placed, Role

MOST_NEAR = 1_000
"""Neighbourhoods that a question names; of more, all are asked, which gives the same answer."""


def place(bench: Workbench, documents: Sequence[str]) -> None:
    """Place the pieces of documents; of those that have no reading any more, forget them."""
    _Placing(bench).run(documents)


def held_by_role(held: Keys) -> dict[Role, frozenset[str]]:
    """A piece's keys as the store looks them up."""
    return {
        Role.JOIN: held.joins,
        Role.OFFER: held.offers,
        Role.TIE: held.ties,
        Role.SEEK: held.seeks,
        Role.MEET: held.meets,
        Role.VISIT: held.visits,
    }


def answers(offered: Mapping[str, Sequence[Offered]], wanted: Iterable[str]) -> Iterator[Answer[int]]:
    """What the store found on some keys, as neighbourhoods are chosen by."""
    return (one for key in wanted for one in offered[key])


class _Placing:
    """One round: which pieces are loose, and where they settle down."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._work = bench.work
        self._loose: dict[Piece, Keys] = {}
        self._known: dict[Piece, Placed] = {}
        self._touched: set[int] = set()
        self._dissolved: set[int] = set()

    def run(self, documents: Sequence[str]) -> None:
        readings = {
            one.document.id: one for one in self._bench.laid(documents).readings if one.document.id in documents
        }
        new = {piece: held for one in readings.values() for piece, held in keys(one, self._bench.ties).items()}
        before = self._work.pieces.of(documents)
        drawn_by = self._work.pieces.drawn_by(old.id for old in before)
        for old in before:
            self._touched.add(old.place)
            if new.get(old.piece) == keys_of(old):
                del new[old.piece]
                if old.bond is Bond.DRAWN and old.id not in drawn_by:
                    self._loosen(old)
            else:
                self._take_out(old)
                self._forget(old)
        self._loose |= new
        self._hosts(documents)
        self._call_seekers()
        self._join_anchors()
        self._draw()
        self._work.placed(documents)
        self._leave()

    def _hosts(self, documents: Sequence[str]) -> None:
        """Where acts of changed documents are guests, things change too; gone ones leave."""
        gone = self._work.departures.of(documents)
        self._work.parts.mark_stale({one.place for one in self._work.pieces.of({one.to[0] for one in gone})})
        self._work.departures.replace([one.act for one in gone], ())

    def _take_out(self, piece: Placed) -> None:
        """Loosen a piece; whom it may have held together is loosened with it."""
        if piece.bond is Bond.DRAWN:
            self._loosen(piece)
        elif piece.place not in self._dissolved:
            self._dissolved.add(piece.place)
            self._touched.add(piece.place)
            for one in self._work.pieces.standing_in([piece.place]):
                self._loosen(one)

    def _loosen(self, piece: Placed) -> None:
        self._loose[piece.piece] = keys_of(piece)
        self._known[piece.piece] = piece

    def _forget(self, piece: Placed) -> None:
        self._work.keys.remove(piece.id, held_by_role(keys_of(piece)))
        self._work.pieces.remove(piece.id)
        self._loose.pop(piece.piece, None)
        self._known.pop(piece.piece, None)

    def _call_seekers(self) -> None:
        """Those whom a loose anchor answers choose again, wherever they stand, unless they tie others together."""
        offered = {key for held in self._loose.values() for key in held.offers}
        called = self._work.keys.sharing(offered, Role.SEEK, (Bond.DRAWN, Bond.ALONE))
        called += self._work.keys.sharing(offered, Role.TIE, (Bond.DRAWN, Bond.ALONE))
        waiting = {one.piece[0] for one in called if one.piece not in self._loose}
        stirred = {one.piece for one in called}
        for piece in self._work.pieces.of(waiting):
            if piece.piece in stirred and piece.piece not in self._loose:
                self._take_out(piece)
        self._work.pieces.unsettle(self._work.keys.visitors(offered))

    def _join_anchors(self) -> None:
        """Anchors and those who tie them: with one another, and with the neighbourhoods that share their keys."""
        anchors = {piece: held for piece, held in self._loose.items() if held.is_anchor}
        tying = {piece: held for piece, held in self._loose.items() if held.ties}
        groups: Groups[Piece | int] = Groups([*anchors, *tying])
        groups.join_by({piece: held.joins for piece, held in anchors.items()})
        offered: defaultdict[str, list[Piece]] = defaultdict(list)
        for piece, held in anchors.items():
            for key in held.offers:
                offered[key].append(piece)
        tied = {
            piece: self._places(held.ties, Role.OFFER) | {one for key in held.ties for one in offered.get(key, ())}
            for piece, held in tying.items()
        }
        for piece, held in anchors.items():
            others = self._places(held.joins, Role.JOIN) | self._places(held.offers, Role.TIE, (Bond.TIED,))
            for other in others:
                groups.join(piece, other)
        for piece, others in tied.items():
            for other in others:
                groups.join(piece, other)
        for members in groups.all():
            loose = [one for one in members if isinstance(one, tuple) and (one in anchors or tied[one])]
            self._settle_down(loose, [one for one in members if isinstance(one, int)])

    def _places(self, wanted: Iterable[str], role: Role, bonds: Sequence[Bond] = tuple(Bond)) -> set[Piece | int]:
        found = self._work.keys.sharing(wanted, role, bonds)
        return {one.place for one in found if one.piece not in self._known}

    def _settle_down(self, loose: Sequence[Piece], places: Sequence[int]) -> None:
        """Let loose pieces, and all that stands in these neighbourhoods, stand together."""
        if not loose:
            return
        target = min(places) if places else self._work.parts.new_place()
        self._touched |= {target, *places}
        self._work.pieces.merge(places, target)
        for piece in loose:
            self._put(piece, target, Bond.ANCHOR if self._loose[piece].is_anchor else Bond.TIED)

    def _put(self, piece: Piece, target: int, bond: Bond) -> int:
        """Let a loose piece stand in a neighbourhood; its number is returned."""
        held = self._loose.pop(piece)
        known = self._known.pop(piece, None)
        if known and (known.place, known.bond) == (target, bond):
            return known.id
        self._touched.add(target)
        if known:
            self._touched.add(known.place)
            self._work.pieces.move([known.id], target, bond)
            return known.id
        text = msgspec.json.encode(held).decode()
        new = Placed(id=0, document=piece[0], number=piece[1], place=target, bond=bond, day=held.day, held=text)
        number = self._work.pieces.put(new)
        self._work.keys.put(number, held_by_role(held))
        return number

    def _draw(self) -> None:
        """Each seeker that is left goes where it is answered best; those whom nobody answers, to one another."""
        alone: dict[Piece | int, frozenset[str]] = {}
        drawn: dict[int, Drawn] = {}
        called = {piece: self._known[piece] for piece in self._loose if self._is_called(piece)}
        for piece in staying(self._work, called, self._loose, self._touched):
            del called[piece], self._loose[piece], self._known[piece]
        everywhere = self._work.keys.offered(self._sought(self._loose.keys() - called))
        near = self._touched | {known.place for known in called.values()}
        nearby = self._work.keys.offered(self._sought(called), near if len(near) <= MOST_NEAR else None)
        for piece, held in list(self._loose.items()):
            found = list(answers(nearby if piece in called else everywhere, held.seeks))
            best = best_answers(found, held.day, 1)
            if best:
                drawn[self._put(piece, best[0], Bond.DRAWN)] = Drawn(*draws_of(found, held.day)[best[0]])
            else:
                alone[piece] = held.meets
        self._work.pieces.keep_drawn(drawn)
        self._keep_company(alone)

    def _is_called(self, piece: Piece) -> bool:
        """Whether it was answered best where it stands, and nothing went from there: only what came can do better."""
        known = self._known.get(piece)
        return known is not None and known.bond is Bond.DRAWN and known.place not in self._dissolved

    def _sought(self, loose: Iterable[Piece]) -> set[str]:
        return {key for piece in loose for key in self._loose[piece].seeks}

    def _keep_company(self, alone: Mapping[Piece | int, frozenset[str]]) -> None:
        groups: Groups[Piece | int] = Groups(alone)
        groups.join_by(alone)
        for piece, wanted in alone.items():
            met = self._work.keys.sharing(wanted, Role.MEET, (Bond.ALONE,))
            for place in {one.place for one in met if one.piece not in self._loose}:
                groups.join(piece, place)
        for members in groups.all():
            places = [one for one in members if isinstance(one, int)]
            target = min(places) if places else self._work.parts.new_place()
            self._touched |= {target, *places}
            self._work.pieces.merge(places, target)
            for one in members:
                if isinstance(one, tuple):
                    self._put(one, target, Bond.ALONE)

    def _leave(self) -> None:
        """Note what changed, and forget neighbourhoods in which nothing stands any more."""
        self._work.touch(self._touched)
        for left in self._touched - self._work.pieces.peopled(self._touched):
            self._work.parts.drop(left)
