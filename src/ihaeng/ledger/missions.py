"""Which tellings are one mission, and which acts belong to it."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from ihaeng.ledger.kinship import NEVER, SAME_MISSION, kinship
from ihaeng.ledger.seats import seats
from ihaeng.ledger.tellings import Telling

Group = tuple[Telling, ...]

Key = tuple[str, int]


FEW = 48
"""Tellings that share a key up to which each is compared with each; of more, each with its neighbours in time."""

NEIGHBOURS = 24
"""Tellings told of the next days that one is compared with: those of one mission chain from neighbour to neighbour."""

SPOKESMEN = 12
"""Tellings of a mission that another's are held against before two are put together: those that tell most of it."""


def group_tellings(tellings: Iterable[Telling]) -> list[Group]:
    """Put tellings of one mission together, the surest pairs first; tellings that contradict each other stay apart."""
    ordered = sorted(tellings, key=lambda telling: telling.key)
    groups = {telling.key: _Gathering(telling) for telling in ordered}
    known: dict[frozenset[Key], float] = {}
    for _, one, other in sorted(_pairs(ordered, known)):
        smaller, larger = sorted((groups[one], groups[other]), key=lambda group: len(group.tellings))
        if smaller is not larger and not smaller.contradicts(larger, known):
            larger.take(smaller)
            groups.update((telling.key, larger) for telling in smaller.tellings)
    distinct = {id(group): group for group in groups.values()}
    found = [tuple(sorted(group.tellings, key=lambda telling: telling.key)) for group in distinct.values()]
    return sorted(found, key=lambda group: group[0].key)


class _Gathering:
    """Tellings taken for one mission so far."""

    def __init__(self, telling: Telling) -> None:
        self.tellings = [telling]
        self._spokesmen = [telling]
        self._documents = {telling.document.id}

    def contradicts(self, other: _Gathering, known: dict[frozenset[Key], float]) -> bool:
        """Whether one document tells both missions, or what speaks for them cannot be one."""
        if self._documents & other._documents:
            return True
        return any(_kinship(a, b, known) <= NEVER for a in self._spokesmen for b in other._spokesmen)

    def take(self, other: _Gathering) -> None:
        """Add another gathering's tellings."""
        self.tellings += other.tellings
        self._documents |= other._documents
        self._spokesmen = sorted(self._spokesmen + other._spokesmen, key=_says_little)[:SPOKESMEN]


def _says_little(telling: Telling) -> tuple[bool, bool, bool, Key]:
    return not telling.tells_period, telling.told.lead is None, telling.window is None, telling.key


def _pairs(tellings: Sequence[Telling], known: dict[frozenset[Key], float]) -> list[tuple[float, Key, Key]]:
    """The pairs that are one mission, surest first when sorted."""
    buckets: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        for key in keys(telling):
            buckets[key].append(telling)
    candidates = {_in_key_order(*pair) for bucket in buckets.values() for pair in _near(bucket)}
    by_key = {telling.key: telling for telling in tellings}
    scored = ((_kinship(by_key[a], by_key[b], known), a, b) for a, b in candidates if a[0] != b[0])
    return [(-score, a, b) for score, a, b in scored if score >= SAME_MISSION]


def _near(bucket: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    if len(bucket) <= FEW:
        yield from combinations(bucket, 2)
        return
    in_time = sorted(bucket, key=_when)
    for place, telling in enumerate(in_time):
        yield from ((telling, other) for other in in_time[place + 1 : place + 1 + NEIGHBOURS])


def _when(telling: Telling) -> tuple[bool, datetime.date, Key]:
    """The days that a telling is of, or those it was written on; without either it stands last."""
    day = telling.window[0] if telling.window else telling.published
    return day is None, day or datetime.date.max, telling.key


def _in_key_order(one: Telling, other: Telling) -> tuple[Key, Key]:
    return (one.key, other.key) if one.key < other.key else (other.key, one.key)


def keys(telling: Telling) -> set[str]:
    """What a telling can be found by: lead, office, organisation, and country with month."""
    told = telling.told
    found = {f"seat:{seat}" for seat in seats(told)}
    if told.lead:
        found |= {f"lead:{_key(part)}" for part in (told.lead.name, told.lead.office) if part}
    if telling.window:
        months = {day.isoformat()[:7] for day in telling.window}
        found |= {f"where:{country}:{month}" for country in telling.countries for month in months}
    return found


def _kinship(one: Telling, other: Telling, known: dict[frozenset[Key], float]) -> float:
    pair = frozenset((one.key, other.key))
    if pair not in known:
        known[pair] = kinship(*sorted((one, other), key=lambda telling: telling.key))
    return known[pair]


def _key(name: str) -> str:
    return "".join(name.casefold().split())
