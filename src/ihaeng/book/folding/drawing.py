"""Seekers that stay where they were drawn: what drew them is kept, and nothing that came draws more strongly."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from ihaeng.ledger import Draw, Keys, Offers, Piece, draws_of
from ihaeng.store import Folding, Placed


def keys_of(piece: Placed) -> Keys:
    """A piece's keys as they were kept."""
    return msgspec.json.decode(piece.held, type=Keys)


def staying(
    work: Folding, called: Mapping[Piece, Placed], keys: Mapping[Piece, Keys], touched: Collection[int]
) -> set[Piece]:
    """Those of some drawn seekers whom no neighbourhood that was touched draws more strongly than what drew them.

    Where they stand, they are drawn no less than then: whoever leaves a neighbourhood loosens all of it.
    """
    drawn_by = work.pieces.drawn_by(known.id for known in called.values())
    rivals = _offers_in(work, touched) if drawn_by else Offers({}, {})
    found: set[Piece] = set()
    for piece, known in called.items():
        by = drawn_by.get(known.id)
        others = (one for one in rivals.answers(keys[piece].seeks) if one[1] != known.place)
        if by and all(Draw(*by).rank < other.rank for other in draws_of(others, keys[piece].day).values()):
            found.add(piece)
    return found


def _offers_in(work: Folding, places: Collection[int]) -> Offers[int]:
    standing = {one.piece: one for one in work.pieces.standing_in(places)}
    return Offers(
        {piece: keys_of(one) for piece, one in standing.items()}, {piece: one.place for piece, one in standing.items()}
    )
