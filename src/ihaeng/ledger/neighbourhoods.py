"""Which pieces stand together: all that can bear on one another's missions and lines, and as few others as can be.

Whatever the order, the same neighbourhoods come out: anchors by the keys that they share, each seeker to the anchors
that answer best, the seekers left over by the keys that they share.
"""

from __future__ import annotations

import functools
import heapq
from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from ihaeng.ledger.keys import WEIGHTS, Keys, sort_of
from ihaeng.ledger.pieces import Piece

Item = TypeVar("Item", bound=Hashable)
Place = TypeVar("Place", bound=Hashable)

FAR = 10**7
"""Days to what has no day: farther than any two days lie apart."""


Answer: TypeAlias = tuple[str, Place, Piece, int | None]
"""That an anchor offers a key: the key, the anchor's neighbourhood, the anchor, and the day it tells of."""


class Offers(Generic[Place]):
    """What anchors offer, looked up by key; of those of one place and day the first speaks for all."""

    def __init__(self, keys: Mapping[Piece, Keys], place_of: Mapping[Piece, Place]) -> None:
        self._offered: defaultdict[str, dict[tuple[Place, int | None], Piece]] = defaultdict(dict)
        for piece, held in keys.items():
            there = (place_of[piece], held.day)
            for key in held.offers:
                known = self._offered[key].setdefault(there, piece)
                if piece < known:
                    self._offered[key][there] = piece

    def answers(self, wanted: Iterable[str]) -> Iterator[Answer[Place]]:
        """The anchors that offer any of these keys."""
        for key in wanted:
            for (place, day), anchor in self._offered.get(key, {}).items():
                yield key, place, anchor, day


def neighbourhoods(keys: Mapping[Piece, Keys]) -> list[frozenset[Piece]]:
    """Divide pieces by their keys."""
    anchors = {piece: held for piece, held in keys.items() if held.is_anchor}
    groups = Groups(keys)
    groups.join_by({piece: held.joins for piece, held in anchors.items()})
    joined = Offers(anchors, {piece: groups.top(piece) for piece in anchors})
    tied = {piece: {place for _, place, *_ in joined.answers(held.ties)} for piece, held in keys.items() if held.ties}
    for piece, places in tied.items():
        for place in places:
            groups.join(piece, place)
    offers = Offers(anchors, {piece: groups.top(piece) for piece in anchors})
    alone: dict[Piece, frozenset[str]] = {}
    for piece, held in keys.items():
        if held.is_anchor or tied.get(piece):
            continue
        best = best_answers(offers.answers(held.seeks), held.day, 1)
        if best:
            groups.join(piece, best[0])
        else:
            alone[piece] = held.meets
    groups.join_by(alone)
    return sorted(map(frozenset, groups.all()), key=min)


class Groups(Generic[Item]):
    """Items in groups that only ever grow together; each begins as a group of its own."""

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._above = {item: item for item in items}

    def join(self, one: Item, other: Item) -> None:
        """Put two items, and all that are with them, together."""
        self._above[self.top(one)] = self.top(other)

    def join_by(self, shared: Mapping[Item, Iterable[str]]) -> None:
        """Put items together that share a key."""
        holder: dict[str, Item] = {}
        for item, held in shared.items():
            for key in held:
                self.join(holder.setdefault(key, item), item)

    def top(self, item: Item) -> Item:
        """The item that stands for all that are with this one, until more are joined."""
        while self._above.setdefault(item, item) != item:
            self._above[item] = self._above[self._above[item]]
            item = self._above[item]
        return item

    def all(self) -> list[list[Item]]:
        """Every group."""
        found: defaultdict[Item, list[Item]] = defaultdict(list)
        for item in self._above:
            found[self.top(item)].append(item)
        return list(found.values())


def best_answers(answers: Iterable[Answer[Place]], day: int | None, most: int) -> list[Place]:
    """The neighbourhoods that answer, first those with the most weighty sorts of keys, then the nearest in time.

    No more than `most` are given.
    """
    held = list(answers)
    weights = _weights(held)
    if len(weights) > most:
        least = heapq.nlargest(most, weights.values())[-1]
        weights = {place: weight for place, weight in weights.items() if weight >= least}
    nearest = _nearest(held, day, weights)
    return heapq.nsmallest(most, weights, key=lambda place: (-weights[place], nearest[place]))


def draws_of(answers: Iterable[Answer[Place]], day: int | None) -> dict[Place, Draw]:
    """How strongly each neighbourhood that answers draws a seeker: `best_answers` gives the strongest."""
    held = list(answers)
    sorts: defaultdict[Place, set[str]] = defaultdict(set)
    for key, place, *_ in held:
        sorts[place].add(sort_of(key))
    nearest = _nearest(held, day, sorts)
    return {place: Draw(tuple(sorted(own)), *nearest[place]) for place, own in sorts.items()}


class Draw(NamedTuple):
    """The sorts of keys by which a neighbourhood answers, how many days its nearest anchor is away, and which it is."""

    sorts: tuple[str, ...]
    away: int
    anchor: Piece

    @property
    def rank(self) -> tuple[int, int, Piece]:
        """Stronger ones come first."""
        return -sum(WEIGHTS[sort] for sort in self.sorts), self.away, self.anchor


def _nearest(
    answers: Iterable[Answer[Place]], day: int | None, places: Container[Place]
) -> dict[Place, tuple[int, Piece]]:
    """How far the nearest anchor of each of some neighbourhoods is away in days, and which it is."""
    nearest: dict[Place, tuple[int, Piece]] = {}
    for _, place, anchor, told in answers:
        if place in places:
            reached = (FAR if day is None or told is None else abs(told - day), anchor)
            nearest[place] = min(nearest.get(place, reached), reached)
    return nearest


def _weights(answers: Iterable[Answer[Place]]) -> dict[Place, int]:
    """What the sorts of keys weigh that each neighbourhood answers to, each sort once."""
    sorts: defaultdict[Place, int] = defaultdict(int)
    last, bit = None, 0
    for key, place, *_ in answers:
        if key != last:
            last, bit = key, _BITS[sort_of(key)]
        sorts[place] |= bit
    return {place: _weight(held) for place, held in sorts.items()}


_BITS = {sort: 1 << number for number, sort in enumerate(WEIGHTS)}


@functools.lru_cache(maxsize=1 << len(_BITS))
def _weight(sorts: int) -> int:
    return sum(weight for sort, weight in WEIGHTS.items() if sorts & _BITS[sort])
