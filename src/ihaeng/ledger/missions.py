"""Which tellings are one mission, and which acts belong to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from ihaeng.ledger.kinship import NEVER, SAME_MISSION, kinship
from ihaeng.ledger.seats import seats
from ihaeng.ledger.tellings import Telling

Group = tuple[Telling, ...]

Key = tuple[str, int]


def group_tellings(tellings: Iterable[Telling]) -> list[Group]:
    """Put tellings of one mission together, the surest pairs first; tellings that contradict each other stay apart."""
    ordered = sorted(tellings, key=lambda telling: telling.key)
    groups = {telling.key: [telling] for telling in ordered}
    known: dict[frozenset[Key], float] = {}
    for _, one, other in sorted(_pairs(ordered, known)):
        if groups[one] is not groups[other] and not _contradict(groups[one], groups[other], known):
            joined = sorted(groups[one] + groups[other], key=lambda telling: telling.key)
            groups.update((telling.key, joined) for telling in joined)
    distinct = {id(group): group for group in groups.values()}
    return [tuple(group) for group in sorted(distinct.values(), key=lambda group: group[0].key)]


def _pairs(tellings: Sequence[Telling], known: dict[frozenset[Key], float]) -> list[tuple[float, Key, Key]]:
    """The pairs that are one mission, surest first when sorted."""
    buckets: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        for key in keys(telling):
            buckets[key].append(telling)
    candidates = {(a.key, b.key): (a, b) for bucket in buckets.values() for a, b in combinations(bucket, 2)}
    scored = ((_kinship(a, b, known), a, b) for a, b in candidates.values() if a.document.id != b.document.id)
    return [(-score, a.key, b.key) for score, a, b in scored if score >= SAME_MISSION]


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
        known[pair] = kinship(one, other)
    return known[pair]


def _contradict(one: Sequence[Telling], other: Sequence[Telling], known: dict[frozenset[Key], float]) -> bool:
    documents = {telling.document.id for telling in one} & {telling.document.id for telling in other}
    return bool(documents) or any(_kinship(a, b, known) <= NEVER for a in one for b in other)


def _key(name: str) -> str:
    return "".join(name.casefold().split())
