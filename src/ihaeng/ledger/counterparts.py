"""Comparing whom two acts were with."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, product

from ihaeng.language.names import name_likeness, names_to_compare
from ihaeng.ledger.words import bodies_headed, governed_by, is_generic, is_head_of, is_same_seat
from ihaeng.model import Activity

SAME_PARTY = 0.8
"""Likeness of names from which two are one party: spelling variants are, "the lab of X" and "X" are not."""

NAME_PAIRS = 65536
"""Pairs of names remembered: those of the missions at hand are asked for again and again."""

HEAD_OF_BODY = 0.9
"""Likeness of a body's name and that of the office at its head."""


def named(activity: Activity) -> list[tuple[str, ...]]:
    """The counterparts of an act that have a name of their own; descriptions are left out."""
    return list(_named(activity.counterparts))


@functools.lru_cache(maxsize=NAME_PAIRS)
def _named(counterparts: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    kept = (tuple(name for name in party if not is_generic(name)) for party in counterparts)
    return tuple(party for party in kept if party)


def parties_alike(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike two parties are by their best pair of names, 0 to 1; a body and its head are one party."""
    return max((_alike(a, b) for a in one for b in other), default=0.0)


@functools.lru_cache(maxsize=NAME_PAIRS)
def _alike(one: str, other: str) -> float:
    if is_head_of(one, other) or is_head_of(other, one) or is_same_seat(one, other):
        return HEAD_OF_BODY
    if governed_by(one) or governed_by(other):
        by_place = name_likeness(governed_by(one) or one, governed_by(other) or other)
        return max(name_likeness(one, other), by_place * HEAD_OF_BODY)
    return name_likeness(one, other)


def without_town(party: Sequence[str], town: str | None) -> tuple[str, ...]:
    """The names that are left of a party's without the town that stands before them."""
    if not town:
        return ()
    cut = (name.partition(" ") for name in party)
    return tuple(rest for first, _space, rest in cut if rest and name_likeness(first, town) >= SAME_PARTY)


def parties_to_compare(names: Iterable[str]) -> set[tuple[str, str]]:
    """The pairs of parties' names, each in order, that can be one party; of any other it is sure that they are not."""
    ordered = sorted(set(names))
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for name in ordered:
        for body in {"".join(name.split()), *bodies_headed(name)}:
            holders[body].append(name)
    return _spelled_alike(ordered).union(*(combinations(held, 2) for held in holders.values()))


def _spelled_alike(ordered: Sequence[str]) -> set[tuple[str, str]]:
    """The pairs of names that can be one, a government under the name of its town as well."""
    called: defaultdict[str, list[str]] = defaultdict(list)
    for name in ordered:
        called[name].append(name)
        if place := governed_by(name):
            called[place].append(name)
    found = {pair for names in called.values() for pair in combinations(names, 2)}
    for one, other in names_to_compare(called):
        found.update((min(pair), max(pair)) for pair in product(called[one], called[other]))
    return {pair for pair in found if pair[0] != pair[1]}


def shared_parties(one: Activity, other: Activity) -> list[tuple[tuple[str, ...], float]]:
    """The named parties of `one` that `other` was with as well, each with its likeness."""
    theirs = named(other)
    alike = [(party, max((parties_alike(party, another) for another in theirs), default=0.0)) for party in named(one)]
    return [(party, likeness) for party, likeness in alike if likeness >= SAME_PARTY]


def share_a_name(one: Activity, other: Activity) -> bool:
    """Whether two acts were with at least one and the same named party."""
    return bool(shared_parties(one, other))
