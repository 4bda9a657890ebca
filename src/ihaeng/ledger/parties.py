"""Whether the counterparts of two acts of one mission are the same, different, or cannot be told apart by their names.

Two names are one bearer's where they are spellings of each other or where a text gives both for one counterpart, and
then whatever is the same as either is the same as the other ("TGK" and "the Green Korea" through a text that gives
both). Names that surely differ are never joined that way, however long the chain.
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterable, Sequence

from ihaeng.language.gazetteer import place_named
from ihaeng.language.names import SAME_NAME, name_likeness, name_words, without_office
from ihaeng.ledger.counterparts import named, shared_parties
from ihaeng.ledger.words import head_in
from ihaeng.model import Activity

DIFFERENT_PERSONS = 0.5
"""Likeness of two persons' names below which they are no spellings of one."""

_PERSON = re.compile(r"[가-힣]{1,5}(?: [가-힣]{1,5}){1,3}|[A-Z][a-z]+(?: [A-Z][A-Za-z.]*){1,3}")
_NATIVE_PERSON = re.compile(r"[가-힣]{3}")


class Judgement(enum.Enum):
    """What names tell of two counterparts."""

    SAME = enum.auto()
    NOT_SAME = enum.auto()
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
        one_script = one.isascii() == other.isascii()
        return Judgement.NOT_SAME if one_script and likeness < DIFFERENT_PERSONS else Judgement.UNDECIDED
    if bearers == (Bearer.BODY, Bearer.BODY) and one.isascii() == other.isascii():
        return Judgement.NOT_SAME
    return Judgement.UNDECIDED


@functools.lru_cache(maxsize=65536)
def bearer(name: str) -> Bearer:
    """Whether a name is a person's or a body's or place's."""
    bare = without_office(name)
    if name.casefold().endswith(_body_endings()) or place_named(name):
        return Bearer.BODY
    if bare != name or _PERSON.fullmatch(name):
        return Bearer.PERSON
    return Bearer.UNKNOWN


@functools.cache
def _body_endings() -> tuple[str, ...]:
    return tuple(body for body in name_words().bodies if len(body) > 1)


class Parties:
    """The counterparts of a mission's acts, the names of each put together."""

    def __init__(self, activities: Iterable[Activity]) -> None:
        parties = sorted({party for act in activities for party in named(act)})
        self._bearers: dict[str, set[str]] = {name: {name} for party in parties for name in party}
        names = sorted(self._bearers)
        for number, name in enumerate(names):
            for other in names[:number]:
                if judge(name, other) is Judgement.SAME:
                    self._join(name, other)
        for party in parties:
            for name in party[1:]:
                if not _is_title(name) and not _is_title(party[0]):
                    self._join(party[0], name)

    def names_of(self, party: Sequence[str]) -> frozenset[str]:
        """All names by which the mission's texts call a party."""
        return frozenset(name for told in party for name in self._bearers.get(told, {told}))

    def shared(self, one: Activity, other: Activity) -> list[tuple[tuple[str, ...], float]]:
        """The parties of `one` that `other` was with as well, each with its likeness; 1 for one known by two names."""
        theirs = frozenset(name for party in named(other) for name in self.names_of(party))
        known = [(party, 1.0) for party in named(one) if self.names_of(party) & theirs]
        alike = dict(shared_parties(one, other))
        return list({**dict(known), **alike}.items())

    def judge(self, one: Activity, other: Activity) -> Judgement:
        """Compare whom two acts were with: one common party makes them the same, a doubt about each pair undecided."""
        if self.shared(one, other):
            return Judgement.SAME
        pairs = [(ours, theirs) for ours in named(one) for theirs in named(other)]
        if all(_cannot_be_compared(ours, theirs) for ours, theirs in pairs):
            return Judgement.UNDECIDED
        return Judgement.NOT_SAME

    def _join(self, one: str, other: str) -> None:
        ours, theirs = self._bearers[one], self._bearers[other]
        if ours is theirs or any(judge(a, b) is Judgement.NOT_SAME for a in ours for b in theirs):
            return
        ours |= theirs
        self._bearers.update(dict.fromkeys(ours, ours))


def _is_title(name: str) -> bool:
    """Whether a name is an office that several people hold one after the other: it proves nothing of a person."""
    return head_in(name) is not None and without_office(name) == name


def _cannot_be_compared(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one side is known by a person's name only and the other by a body's only."""
    ours, theirs = {bearer(name) for name in one}, {bearer(name) for name in other}
    return {frozenset(ours), frozenset(theirs)} == {frozenset({Bearer.PERSON}), frozenset({Bearer.BODY})}
