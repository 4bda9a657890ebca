"""The words around place names: what may follow one, what supports one, what only looks like one."""

from __future__ import annotations

import functools
import re
from typing import Any

import msgspec

from ihaeng.language.any_of import any_of
from ihaeng.language.tables import read_table

_LONGER = "longer"
_LONGEST_IN_BRACKETS = 30  # letters of a name spelt out in brackets
_PARTICLES_IN_A_ROW = 3  # "에서만의"; more than three do not occur


class PlaceGroup(msgspec.Struct, frozen=True):
    """Doubtful words of one sort, with sentences in which they do and do not name a place."""

    because: str
    asks: str
    words: str
    places: list[str]
    not_places: list[str]


class NotPlaces(msgspec.Struct, frozen=True):
    """What each doubtful word asks for (see places/not_places.yaml), and the longer words that are no place at all."""

    asked: dict[str, str]
    longer: frozenset[str]


class Suffix(msgspec.Struct, frozen=True):
    """An administrative suffix and the places that take it; without `only_in`, those of every country."""

    suffix: str
    kinds: tuple[str, ...]
    only_in: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()

    def fits(self, kind: str, country: str) -> bool:
        """Whether a place of this kind in this country takes the suffix."""
        return kind in self.kinds and country not in self.not_in and (not self.only_in or country in self.only_in)


class Tails(msgspec.Struct, frozen=True):
    """What may stand behind a name in the same word. All patterns are anchored where they are applied.

    `suffixes` holds the administrative suffixes, the longest first.
    """

    particles: re.Pattern[str]
    case_particles: re.Pattern[str]
    locative_particles: re.Pattern[str]
    words: re.Pattern[str]
    offices: re.Pattern[str]
    qualities: re.Pattern[str]
    offices_beside: re.Pattern[str]
    before_latin: frozenset[str]
    free_names: frozenset[str]
    behind_long_names: frozenset[str]
    suffixes: dict[str, Suffix]
    city_states: frozenset[str]
    no_towns: tuple[str, ...]
    person_behind: re.Pattern[str]


@functools.cache
def place_groups() -> tuple[PlaceGroup, ...]:
    """The groups of places/not_places.yaml."""
    return tuple(msgspec.convert(read_table("ihaeng.language", "places/not_places.yaml"), list[PlaceGroup]))


@functools.cache
def not_places() -> NotPlaces:
    """The doubtful words."""
    asked = {word: group.asks for group in place_groups() if group.asks != _LONGER for word in group.words.split()}
    longer = (word for group in place_groups() if group.asks == _LONGER for word in group.words.split())
    return NotPlaces(asked, frozenset(longer))


@functools.cache
def tails() -> Tails:
    """The words that may follow a place name."""
    data: dict[str, Any] = read_table("ihaeng.language", "places/tails.yaml")
    particles = _any_of(data["particles"])
    suffixes = sorted(msgspec.convert(data["suffixes"], list[Suffix]), key=lambda found: -len(found.suffix))
    return Tails(
        particles=re.compile(rf"(?:{particles}){{0,{_PARTICLES_IN_A_ROW}}}\Z"),
        case_particles=re.compile(rf"(?:{_any_of(data['case_particles'])})\Z"),
        locative_particles=re.compile(rf"(?:{_any_of(data['locative_particles'])})\Z"),
        words=re.compile(_any_of(data["words"])),
        offices=re.compile(_any_of(data["offices"])),
        qualities=re.compile(rf"(?:{_any_of(data['not_places'])})(?:{particles})?\Z"),
        offices_beside=re.compile(_any_of(data["offices_beside"])),
        free_names=frozenset(data["free_names"].split()),
        behind_long_names=frozenset(data["behind_long_names"].split()),
        before_latin=frozenset(data["before_latin"].split()),
        suffixes={found.suffix: found for found in suffixes},
        no_towns=tuple(data["no_towns"].split()),
        city_states=frozenset(data["city_states"].split()),
        person_behind=re.compile(
            rf" [가-힣]{{2,5}}(?:\([^()]{{1,{_LONGEST_IN_BRACKETS}}}\))? ?(?:{_any_of(data['offices_of_people'])})"
        ),
    )


def _any_of(words: str) -> str:
    return any_of(words.split())
