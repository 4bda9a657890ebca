"""Seekers that stay where they were drawn: by what they were drawn is kept, and nothing that came answers as well."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from ihaeng.ledger import Answer, Keys, Offers, Piece, heaviest, sorts_of, weight_of
from ihaeng.store import Folding, Placed


def keys_of(piece: Placed) -> Keys:
    """A piece's keys as they were kept."""
    return msgspec.json.decode(piece.held, type=Keys)


def staying(
    work: Folding, called: Mapping[Piece, Placed], keys: Mapping[Piece, Keys], touched: Collection[int]
) -> set[Piece]:
    """Those of some drawn seekers whom no neighbourhood that was touched answers as well as what they were drawn by.

    Where they stand, they are answered no worse than then: whoever leaves a neighbourhood loosens all of it.
    """
    drawn_by = work.pieces.drawn_by(known.id for known in called.values())
    if not drawn_by:
        return set()
    rivals = _offers_in(work, touched)
    found: set[Piece] = set()
    for piece, known in called.items():
        others = (one for one in rivals.answers(keys[piece].seeks) if one[1] != known.place)
        if known.id in drawn_by and heaviest(others) < weight_of(drawn_by[known.id].split()):
            found.add(piece)
    return found


def told_sorts(answers: Collection[Answer[int]], place: int) -> str:
    """By which sorts of keys a neighbourhood answers, as it is kept."""
    return " ".join(sorted(sorts_of(answers, place)))


def _offers_in(work: Folding, places: Collection[int]) -> Offers[int]:
    standing = {one.piece: one for one in work.pieces.standing_in(places)}
    return Offers(
        {piece: keys_of(one) for piece, one in standing.items()}, {piece: one.place for piece, one in standing.items()}
    )
