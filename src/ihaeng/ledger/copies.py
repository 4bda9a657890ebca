"""Near-copies of one text, found by content.

Most coverage rewrites one release: headlines change, paragraphs are cut or moved, sentences stay. Two texts are near
copies when a good share of the shorter one's stretches of letters stands in the other as well (containment of
character shingles, after Broder 1997). Every shingle looks up its earlier holders, so the cost grows with the number
of texts and not with its square.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from ihaeng.model import Document

SHINGLE = {True: 8, False: 16}
"""Letters in a shingle, for texts in Hangul and others: about two words of either, enough to be no mere phrase."""

LEAST_SHARED = 0.35
"""Share of the shorter text found in the other. Rewrites of one release share over half, two reports of one trip in
their own words under a quarter."""

FEWEST_SHINGLES = 60
"""A shorter text shares its few phrases with anything; it is a copy of an equal text only."""

MOST_HOLDERS = 20
"""Earlier texts that one shingle is compared with; boilerplate stands in thousands, copies find their first ones."""

FULLEST = 8
"""Texts of a group, the longest ones, that another group's are held against."""

_NO_LETTER = re.compile(r"[^0-9A-Za-z\uac00-\ud7a3]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")


def copy_groups(documents: Iterable[Document]) -> dict[str, str]:
    """Map each document that has near-copies to the name of its group; the others are left out.

    The name comes from the least document id of the group, so it does not depend on the order of `documents`.
    """
    shingles = {document.id: shingles_of(document.text) for document in sorted(documents, key=lambda one: one.id)}
    shares = _Shares(shingles)
    groups = {name: _Group([name], (name,)) for name in shingles}
    for one, other in _alike(shingles, shares):
        smaller, larger = sorted((groups[one], groups[other]), key=lambda group: len(group.names))
        if smaller is not larger and shares.hold_together(smaller.fullest, larger.fullest):
            larger.take(smaller, shingles)
            groups.update(dict.fromkeys(smaller.names, larger))
    return {name: _group_name(group.names) for name, group in groups.items() if len(group.names) > 1}


@dataclass
class _Group:
    """Texts taken for near-copies, and the fullest of them."""

    names: list[str]
    fullest: tuple[str, ...]

    def take(self, other: _Group, shingles: Mapping[str, frozenset[str]]) -> None:
        self.names += other.names
        both = self.fullest + other.fullest
        self.fullest = tuple(sorted(both, key=lambda name: (-len(shingles[name]), name))[:FULLEST])


class _Shares:
    """What texts share, and the fullest texts of groups; each is asked for again and again while groups grow."""

    def __init__(self, shingles: Mapping[str, frozenset[str]]) -> None:
        self._shingles = shingles
        self._known: dict[tuple[str, str], float] = {}
        self._held: dict[tuple[tuple[str, ...], tuple[str, ...]], bool] = {}

    def hold_together(self, ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
        """Whether two groups are alike on the whole: a round-up that quotes two releases does not make them one."""
        pair = (ours, theirs)
        if pair not in self._held:
            shares = [self.of(one, other) for one in ours for other in theirs]
            self._held[pair] = sum(shares) / len(shares) >= LEAST_SHARED
        return self._held[pair]

    def of(self, one: str, other: str) -> float:
        """What two texts share, 0 to 1."""
        pair = (one, other)
        if pair not in self._known:
            share = containment(self._shingles[one], self._shingles[other])
            self._known[pair] = self._known[other, one] = share
        return self._known[pair]


def containment(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that stands in the larger one, 0 to 1."""
    smaller = min(len(one), len(other))
    if smaller < FEWEST_SHINGLES:
        return float(one == other and bool(one))
    return len(one & other) / smaller


def _alike(shingles: Mapping[str, frozenset[str]], shares: _Shares) -> list[tuple[str, str]]:
    """Pairs of near-copies, the earlier name in front, the most alike first."""
    shared = combinations(shingles, 2) if len(shingles) <= MOST_HOLDERS else _sharing(shingles)
    found = [(shares.of(one, other), one, other) for one, other in shared]
    found = [row for row in found if row[0] >= LEAST_SHARED]
    found.sort(key=lambda row: (-row[0], row[1:]))
    return [(one, other) for _, one, other in found]


def _sharing(shingles: Mapping[str, frozenset[str]]) -> Iterable[tuple[str, str]]:
    """Pairs of texts that share a stretch, as far as its first holders tell."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    shared: set[tuple[str, str]] = set()
    for name, stretches in shingles.items():
        found: set[str] = set()
        for held in map(holders.__getitem__, stretches):
            found.update(held)
            if len(held) < MOST_HOLDERS:
                held.append(name)
        shared.update((earlier, name) for earlier in found)
    return shared


def shingles_of(text: str) -> frozenset[str]:
    """The stretches of letters of a text, without spaces and punctuation."""
    letters = _NO_LETTER.sub("", text)
    length = SHINGLE[len(_HANGUL.findall(letters)) * 2 > len(letters)]
    return frozenset(letters[at : at + length] for at in range(max(len(letters) - length, 0) + 1) if letters)


def _group_name(group: Iterable[str]) -> str:
    return "g" + hashlib.sha256(min(group).encode()).hexdigest()[:16]
