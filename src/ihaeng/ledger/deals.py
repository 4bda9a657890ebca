"""Which lines are one deal, announced again by another mission, office or term."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from ihaeng.language.gazetteer import place_named
from ihaeng.language.names import normal_name
from ihaeng.language.tables import read_table
from ihaeng.ledger.counterparts import SAME_PARTY, named, parties_alike
from ihaeng.ledger.judgements import Judgements, regroup
from ihaeng.ledger.topics import Topic, Topics, likeness_of_topics
from ihaeng.model import Activity, Amount, Line, Stage, Verdict
from ihaeng.model.amount import on_one_rung

SAME_DEAL, MAYBE_SAME_DEAL = 3.0, 1.8
"""Evidence from which two lines are one deal, and from which a person should look: with one partner many deals are
made, so a common partner alone is not enough for either."""

PARTY, ALL_PARTIES = 1.5, 0.4
"""A common partner, and that the shorter list of partners stands whole in the longer one."""

SAME_SUBJECT, NEAR_SUBJECT, OTHER_SUBJECT = 1.5, 0.6, -2.0
"""Common rare words of what it is about; where both say much and share little, they are two deals."""

SAME_SHARE, NEAR_SHARE = 0.45, 0.25
"""Likeness of subjects from which they are the same, or near."""

OTHER_SIDE = -1.0
"""Two organisations make two agreements on one subject with a body that agrees with many; a common sum outweighs it."""

STRANGERS = -1.0
"""Two lines that both name partners and none in common are two deals."""

MUCH_SAID = 1.2
"""Weight of words from which a subject says much: four that are not bare. All weigh alike, so that no other document
changes what two lines are to each other."""

SAME_SUM, OTHER_SUM = 1.5, -0.7
"""An exact sum hardly belongs to two deals; outlets round, and deals grow.

Where a text names no partner, one sum and one subject together are enough, and one of them is not.
"""

COMMONEST_KEY, COMMONEST_NAME = 60, 600
"""Lines under one word of a name, or one whole name; what more share tells nobody from another."""


@dataclass(frozen=True)
class Deal:
    """One deal: its lines, the earliest first, and the numbers of the deals that it may be the same as."""

    lines: tuple[Line, ...]
    maybe: frozenset[int]


@dataclass(frozen=True)
class DealKeys:
    """What lines must share to be compared: a partner's whole name, a word of one, or a sum."""

    names: frozenset[str]
    words: frozenset[str]


class Deals:
    """The deals among lines of kinds that promise something; `lines` come in the order of their first telling.

    `sides` maps a line to the seat of the mission that it is of, where one is told.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        activities: Mapping[str, Activity],
        sides: Mapping[str, str],
        judgements: Judgements,
    ) -> None:
        self._lines = lines
        self._sides = sides
        self._acts = {line.id: [activities[name] for name in line.activities] for line in lines}
        self._parties = {line.id: _parties(self._acts[line.id]) for line in lines}
        self._subjects = Topics(())
        self._topics = {line.id: self._subject(line) for line in lines}
        self._judgements = judgements
        self._scores: dict[tuple[int, int], float] = {}

    def all(self) -> list[Deal]:
        """Every line in exactly one deal."""
        return self.of(self._candidates())

    def of(self, scores: Mapping[tuple[int, int], float]) -> list[Deal]:
        """The same, where the pairs of lines that may be one deal are known, each by its lower number first."""
        groups: dict[int, list[int]] = {number: [number] for number in range(len(self._lines))}
        maybe: list[tuple[int, int]] = []
        for score, one, other in sorted((-score, *pair) for pair, score in scores.items()):
            if groups[one] is groups[other]:
                continue
            if -score >= SAME_DEAL and not self._contradict(groups[one], groups[other]):
                joined = sorted(groups[one] + groups[other])
                groups.update((number, joined) for number in joined)
            else:
                maybe.append((one, other))
        distinct = [group for number, group in sorted(groups.items()) if group[0] == number]
        decided = regroup(distinct, self._names, self._judgements, self._score)
        return _deals(self._lines, sorted(map(sorted, decided)), [pair for pair in maybe if not self._decided(*pair)])

    def _candidates(self) -> dict[tuple[int, int], float]:
        """The pairs of lines that share a partner, a word of one's name, or a sum, and may be one deal."""
        by_name: defaultdict[str, list[int]] = defaultdict(list)
        by_key: defaultdict[str, list[int]] = defaultdict(list)
        for number in range(len(self._lines)):
            held = self.keys(number)
            for name in sorted(held.names):
                by_name[name].append(number)
            for key in sorted(held.words):
                by_key[key].append(number)
        buckets = [bucket for bucket in by_name.values() if len(bucket) <= COMMONEST_NAME]
        buckets += [bucket for bucket in by_key.values() if len(bucket) <= COMMONEST_KEY]
        return self.scored({pair for bucket in buckets for pair in combinations(bucket, 2)})

    def scored(self, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], float]:
        """Of pairs of lines, those that may be one deal, each with what speaks for it."""
        scores = {pair: self._score(*pair) for pair in pairs if not self._one_journey(*pair)}
        return {pair: score for pair, score in scores.items() if score >= MAYBE_SAME_DEAL}

    def keys(self, number: int) -> DealKeys:
        """What a line is found by among others that may be the same deal."""
        line = self._lines[number]
        names = [name for party in self._parties[line.id] for name in party]
        sums = {f"{amount.currency} {amount.value.normalize()}" for amount in _sums(self._acts[line.id])}
        return DealKeys(frozenset(map(normal_name, names)), frozenset(sums.union(*map(_keys, names))))

    def _one_journey(self, one: int, other: int) -> bool:
        """Whether two lines are of one mission, which has told them apart already."""
        ours, theirs = self._lines[one].mission, self._lines[other].mission
        return ours is not None and ours == theirs

    def _contradict(self, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        return any(self._one_journey(a, b) or self._score(a, b) < 0 for a in ours for b in theirs)

    def _decided(self, one: int, other: int) -> bool:
        verdict = self._judgements.of(self._names(one), self._names(other)) if self._judgements else None
        return verdict in (Verdict.SAME, Verdict.NOT_SAME)

    def _names(self, number: int) -> tuple[str, ...]:
        return self._lines[number].activities

    def _score(self, one: int, other: int) -> float:
        key = (min(one, other), max(one, other))
        if key not in self._scores:
            ours, theirs = self._lines[one].id, self._lines[other].id
            parties = _common_parties(self._parties[ours], self._parties[theirs])
            told = self._of_subjects(self._topics[ours], self._topics[theirs])
            strangers = not parties and all((self._parties[ours], self._parties[theirs]))
            sums = _of_sums(self._acts[ours], self._acts[theirs])
            side = OTHER_SIDE if self._other_side(ours, theirs) else 0.0
            self._scores[key] = STRANGERS if strangers else parties + told + sums + side
        return self._scores[key]

    def _other_side(self, one: str, other: str) -> bool:
        seats = {self._sides.get(one), self._sides.get(other)}
        return None not in seats and len(seats) > 1

    def _subject(self, line: Line) -> Topic:
        """What a line is about, without the names of its partners: they are counted by themselves."""
        words: dict[str, float] = {}
        for act in self._acts[line.id]:
            names = self._subjects.told(*(name for party in act.counterparts for name in party))
            told = self._subjects.told(without_sums(act.about or ""))
            words |= {word: weight for word, weight in told.items() if word not in names}
        return Topic(words.items())

    @staticmethod
    def _of_subjects(ours: Topic, theirs: Topic) -> float:
        share = likeness_of_topics(ours, theirs)
        if share >= SAME_SHARE:
            return SAME_SUBJECT
        if share >= NEAR_SHARE:
            return NEAR_SUBJECT
        return OTHER_SUBJECT if min(ours.weight, theirs.weight) >= MUCH_SAID else 0.0


def without_sums(about: str) -> str:
    """What a deal is about, without its sums."""
    return " ".join(_sum_pattern().sub(" ", about).split())


@functools.cache
def deal_words() -> dict[str, Any]:
    """The lists of deals.yaml."""
    words: dict[str, Any] = read_table("ihaeng.ledger", "deals.yaml")
    return words


@functools.cache
def _sum_pattern() -> re.Pattern[str]:
    return re.compile(deal_words()["sums"]["pattern"])


def _deals(lines: Sequence[Line], groups: Sequence[Sequence[int]], maybe: Sequence[tuple[int, int]]) -> list[Deal]:
    place = {number: at for at, group in enumerate(groups) for number in group}
    near: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in maybe:
        if place[one] != place[other]:
            near[place[one]].add(place[other])
            near[place[other]].add(place[one])
    return [Deal(tuple(lines[n] for n in group), frozenset(near[at])) for at, group in enumerate(groups)]


def _parties(acts: Sequence[Activity]) -> list[tuple[str, ...]]:
    """The named partners of a line; towns and countries are partners of too many deals to tell one by."""
    told = [act for act in acts if act.stage is not Stage.CANCELLED] or list(acts)
    found: list[tuple[str, ...]] = []
    for party in (party for act in told for party in named(act)):
        if not any(parties_alike(party, known) >= SAME_PARTY for known in found):
            found.append(party)
    return found


def _common_parties(ours: Sequence[tuple[str, ...]], theirs: Sequence[tuple[str, ...]]) -> float:
    common = [party for party in ours if any(parties_alike(party, other) >= SAME_PARTY for other in theirs)]
    if not common:
        return 0.0
    weight = PARTY if any(not _is_place(party) for party in common) else PARTY / 2
    return weight + (ALL_PARTIES if len(common) >= min(len(ours), len(theirs)) else 0.0)


def _is_place(party: Sequence[str]) -> bool:
    return any(place_named(name) for name in party)


def _of_sums(ours: Sequence[Activity], theirs: Sequence[Activity]) -> float:
    pairs = [(a, b) for a in _sums(ours) for b in _sums(theirs) if a.currency == b.currency and on_one_rung(a, b)]
    if not pairs:
        return 0.0
    return SAME_SUM if any(a.value == b.value for a, b in pairs) else OTHER_SUM


def _sums(acts: Sequence[Activity]) -> list[Amount]:
    return [amount for act in acts for amount in (act.amount, *act.further_amounts) if amount]


def _keys(name: str) -> set[str]:
    """What a name can be found by but the whole of it: its words and their first syllables, however it is spelt."""
    words = [word for word in (normal_name(part) for part in name.split()) if len(word) > 1]
    return {*words, *(word[:2] for word in words if word[0] >= "\uac00")}
