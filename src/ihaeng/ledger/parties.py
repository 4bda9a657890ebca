"""Whether the counterparts of two acts of one mission are the same, different, or cannot be told apart by their names.

Two names are one bearer's where they are spellings of each other or where a text gives both for one counterpart, and
then whatever is the same as either is the same as the other: a short name and the full one, through a text that gives
both. Names that surely differ are never joined that way, however long the chain.
"""

from __future__ import annotations

import enum
import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product

from ihaeng.language.gazetteer import place_named
from ihaeng.language.names import SAME_NAME, name_likeness, name_words, without_accents, without_office
from ihaeng.ledger.counterparts import SAME_PARTY, named, parties_alike, parties_to_compare
from ihaeng.ledger.words import head_in
from ihaeng.model import Activity

DIFFERENT_PERSONS = 0.5
"""Likeness of two persons' names below which they are no spellings of one."""

FEWEST_WORDS = 2
"""Words of a name that may be another's in short: one word alone is the common noun that many bodies end in."""

PERSON_NAME = re.compile(r"[가-힣]{1,5}(?: [가-힣]{1,5}){1,3}|[A-Z][a-z]+(?: [A-Z][A-Za-z.]*){1,3}")
_SHORTEST_HOUSE = 3
"""Characters of a body's name; shorter ones are beginnings of much else."""

_OF = (" ", "'s ", "’s ")
"""What stands between a body and a part of it."""
_REGIONS = ("도", "시", "현", "주", "군", "구", "성")
"""How names of towns and regions end: what else is called after them is no part of one house."""


Party = tuple[str, ...]
"""The names by which one text calls a counterpart."""


class Judgement(enum.Enum):
    """What names tell of two counterparts; unlike ones, of which nothing shows whose they are, are probably two."""

    SAME = enum.auto()
    NOT_SAME = enum.auto()
    UNLIKE = enum.auto()
    UNDECIDED = enum.auto()


class Bearer(enum.Enum):
    """Whose name a name is, by its look."""

    PERSON = enum.auto()
    BODY = enum.auto()
    UNKNOWN = enum.auto()


def judge(one: str, other: str) -> Judgement:
    """Compare two names by themselves: a person and a body, or two scripts, leave it undecided."""
    likeness = name_likeness(one, other)
    if likeness >= SAME_NAME:
        return Judgement.SAME
    bearers = bearer(one), bearer(other)
    if bearers == (Bearer.PERSON, Bearer.PERSON):
        one_script = _is_latin(one) == _is_latin(other)
        return Judgement.NOT_SAME if one_script and likeness < DIFFERENT_PERSONS else Judgement.UNDECIDED
    if bearers == (Bearer.BODY, Bearer.BODY) and _is_latin(one) == _is_latin(other):
        return Judgement.NOT_SAME
    return Judgement.UNDECIDED


@functools.lru_cache(maxsize=65536)
def bearer(name: str) -> Bearer:
    """Whether a name is a person's or a body's or place's."""
    bare = without_office(name)
    if name.casefold().endswith(_body_endings()) or place_named(name):
        return Bearer.BODY
    if bare != name or PERSON_NAME.fullmatch(without_accents(name)):
        return Bearer.PERSON
    return Bearer.UNKNOWN


def _is_latin(name: str) -> bool:
    return without_accents(name).isascii()


@functools.cache
def _body_endings() -> tuple[str, ...]:
    return tuple(body for body in name_words().bodies if len(body) > 1)


class Parties:
    """The counterparts of a mission's acts, the names of each put together."""

    def __init__(self, activities: Iterable[Activity]) -> None:
        parties = sorted({party for act in activities for party in named(act)})
        self._names: dict[Party, frozenset[str]] = {}
        self._reaches: dict[Party, frozenset[str] | None] = {}
        self._bearers: dict[str, set[str]] = {name: {name} for party in parties for name in party}
        self._near: defaultdict[str, set[str]] = defaultdict(set)
        for other, name in sorted(parties_to_compare(self._bearers), key=lambda pair: pair[::-1]):
            self._near[name].add(other)
            self._near[other].add(name)
            if judge(name, other) is Judgement.SAME:
                self._join(name, other)
        for party in parties:
            for name in party[1:]:
                if not _is_title(name) and not _is_title(party[0]):
                    self._join(party[0], name)

    def names_of(self, party: Sequence[str]) -> frozenset[str]:
        """All names by which the mission's texts call a party."""
        key = tuple(party)
        if key not in self._names:
            self._names[key] = frozenset(name for told in key for name in self._bearers.get(told, {told}))
        return self._names[key]

    def shared(self, ours: Sequence[Party], theirs: Sequence[Party]) -> list[tuple[Party, float]]:
        """The parties of one act that another was with as well, each with its likeness; 1 for one under two names."""
        if not self._may_share(ours, theirs):
            return []
        known = frozenset(name for party in theirs for name in self.names_of(party))
        found = [(party, 1.0 if self.names_of(party) & known else _likest(party, theirs)) for party in ours]
        return [(party, likeness) for party, likeness in found if likeness >= SAME_PARTY]

    def judge(self, ours: Sequence[Party], theirs: Sequence[Party]) -> Judgement:
        """Compare whom two acts were with: one common party makes them the same, a doubt about each pair undecided."""
        if self.shared(ours, theirs):
            return Judgement.SAME
        return self.judge_unshared(ours, theirs)

    def judge_unshared(self, ours: Sequence[Party], theirs: Sequence[Party]) -> Judgement:
        """The same where it is known that they share no party."""
        pairs = [(one, other) for one in ours for other in theirs]
        if all(_cannot_be_compared(*pair) for pair in pairs):
            return Judgement.UNDECIDED
        return Judgement.NOT_SAME if all(_are_two(*pair) for pair in pairs) else Judgement.UNLIKE

    def are_namesakes(self, ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
        """Whether only persons' names are common to two acts that both name bodies, and different ones."""
        bodies = [[party for party in side if Bearer.BODY in _bearers(party)] for side in (ours, theirs)]
        if not all(bodies) or self.shared(*bodies):
            return False
        return all(_bearers(party) == {Bearer.PERSON} for party, _ in self.shared(ours, theirs))

    def _may_share(self, ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
        """Whether a party of one act can be one of the other's; if not, their names need not be compared."""
        reached = [self._reach(party) for party in ours]
        if None in reached or any(self._reach(party) is None for party in theirs):
            return True
        called = [self.names_of(party) for party in theirs]
        return any(reach and not reach.isdisjoint(names) for reach in reached for names in called)

    def _reach(self, party: Party) -> frozenset[str] | None:
        """All names of which any party that is the same has at least one; None where the mission knows it not."""
        if party not in self._reaches:
            is_known = all(name in self._bearers for name in party)
            near = (other for name in party for other in self._near[name]) if is_known else ()
            self._reaches[party] = self.names_of(party).union(near) if is_known else None
        return self._reaches[party]

    def _join(self, one: str, other: str) -> None:
        ours, theirs = self._bearers[one], self._bearers[other]
        if ours is theirs or any(judge(a, b) is Judgement.NOT_SAME for a in ours for b in theirs):
            return
        ours |= theirs
        self._bearers.update(dict.fromkeys(ours, ours))


def are_region_and_office(one: Iterable[Party], other: Iterable[Party]) -> bool:
    """Whether the one is a region, in whose name an office of it signs, which the other names."""
    names = [[name for party in parties for name in party] for parties in (one, other)]
    return any(_is_office_of(a, b) or _is_office_of(b, a) for a, b in product(*names))


def _is_office_of(region: str, office: str) -> bool:
    return office.startswith(f"{region} ") and place_named(region) is not None


def are_house_and_part(ours: Iterable[Party], theirs: Iterable[Party]) -> bool:
    """Whether a body that one names is the first words of what the other names ("노바대", "노바대 박물관")."""
    pairs = [(one, other) for mine in ours for one in mine for yours in theirs for other in yours]
    return any(_is_part(*sorted(pair, key=len)) for pair in pairs)


def is_somebody(party: Party) -> bool:
    """Whether a counterpart is a person by the look of its names, and none of them is a body's."""
    return Bearer.PERSON in _bearers(party) and Bearer.BODY not in _bearers(party)


def is_seat(name: str) -> bool:
    """Whether a name is that of a town or region by its last word."""
    return name.endswith(_REGIONS)


def _is_part(house: str, part: str) -> bool:
    house = _without_country(house)
    is_body = len(house) >= _SHORTEST_HOUSE and not house.endswith(_REGIONS) and place_named(house) is None
    return is_body and part.casefold().startswith(tuple(f"{house.casefold()}{mark}" for mark in _OF))


def _without_country(name: str) -> str:
    """The name without whose it is: "Israel's defence ministry"."""
    owner, mark, rest = name.replace("’", "'").partition("'s ")
    return rest if mark and place_named(owner) else name


def _is_title(name: str) -> bool:
    """Whether a name is an office that several people hold one after the other: it proves nothing of a person."""
    return head_in(name) is not None and without_office(name) == name


def _likest(party: Party, others: Sequence[Party]) -> float:
    return max((parties_alike(party, other) for other in others), default=0.0)


@functools.lru_cache(maxsize=65536)
def _are_two(one: Party, other: Party) -> bool:
    return any(judge(ours, theirs) is Judgement.NOT_SAME for ours in one for theirs in other)


def _cannot_be_compared(one: Party, other: Party) -> bool:
    """Whether one side is known by a person's name only and the other by a body's, or one may be the other in short."""
    if {_bearers(one), _bearers(other)} == {frozenset({Bearer.PERSON}), frozenset({Bearer.BODY})}:
        return True
    return any(_may_be_short_for(ours, theirs) for ours in one for theirs in other)


@functools.lru_cache(maxsize=65536)
def _may_be_short_for(one: str, other: str) -> bool:
    """Whether a name of several words leaves out words of the other and keeps its last: both may be one body."""
    short, long = sorted((one.casefold().split(), other.casefold().split()), key=len)
    if len(short) < FEWEST_WORDS or short[-1] != long[-1]:
        return False
    rest = iter(long)
    return all(word in rest for word in short)


@functools.lru_cache(maxsize=65536)
def _bearers(party: Party) -> frozenset[Bearer]:
    return frozenset(bearer(name) for name in party)
