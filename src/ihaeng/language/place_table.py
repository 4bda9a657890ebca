"""The table of places: what is known of each, and under which names a text may call it.

`places/places.tsv` is written by ``tools/build_gazetteer.py`` from GeoNames and the hand-made files beside it.
"""

from __future__ import annotations

import enum
import functools
from importlib import resources

import msgspec

from ihaeng.language.place_words import not_places

_FOLDER = resources.files("ihaeng.language") / "places"
KEY_LENGTH = 2
"""Names are found by their first characters: two tell Hangul names well apart."""


class PlaceKind(enum.StrEnum):
    """How much a place covers."""

    COUNTRY = "country"
    REGION = "region"
    CITY = "city"


class Asks(enum.StrEnum):
    """What a doubtful name asks for before it counts as a place; see places/not_places.yaml."""

    NOTHING = "nothing"
    COUNTRY = "country"
    DECLINED = "declined"
    LOCATED = "located"
    ADJACENT = "adjacent"
    NO_PERSON = "no person"
    NEVER = "never"


_MARKERS = {"+": Asks.COUNTRY, "~": Asks.ADJACENT}


class Place(msgspec.Struct, frozen=True, gc=False):
    """A country, region or city: ISO 3166 country, degrees north and east (None where not known), number of people (0
    where not known).

    `name` is the name as listed, Korean where there is one; `region` is GeoNames' first-order division.
    """

    name: str
    country: str
    kind: PlaceKind
    latitude: float | None
    longitude: float | None
    population: int
    region: str | None = None
    latin: str | None = None


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One place that a name can mean, and what the name asks for to mean it."""

    place: Place
    asks: Asks


class PlaceTable(msgspec.Struct, frozen=True):
    """All names with what they can mean, the most populous first; a name without entries swallows the text it covers.

    `lengths` gives, for the first two characters of a name, the lengths of the names that begin so, the longest first.
    """

    names: dict[str, tuple[Entry, ...]]
    lengths: dict[str, tuple[int, ...]]

    def names_at(self, text: str, start: int) -> list[str]:
        """The names that stand in `text` at `start`, the longest first."""
        found = []
        for length in self.lengths.get(text[start : start + KEY_LENGTH], ()):
            name = text[start : start + length]
            if name in self.names:
                found.append(name)
        if text[start : start + 1] in self.names:
            found.append(text[start])
        return found


@functools.cache
def place_table() -> PlaceTable:
    """The table, read at the first call and kept."""
    asked = not_places().asked
    lines = (_FOLDER / "places.tsv").read_text("utf-8").splitlines()
    names: dict[str, list[Entry]] = {name: [] for name in not_places().longer}
    for place, marked in map(_row, (line for line in lines if not line.startswith("#"))):
        for name in marked:
            asks = _MARKERS.get(name[0], Asks.NOTHING)
            name = name if asks is Asks.NOTHING else name[1:]
            asks = Asks(asked.get(name, asks))
            if asks is not Asks.NEVER:
                names.setdefault(name, []).append(Entry(place, asks))
    ranked = {name: tuple(sorted(found, key=_rank)) for name, found in names.items()}
    return PlaceTable(ranked, _lengths(ranked))


@functools.cache
def countries() -> dict[str, Place]:
    """Every country by its ISO code."""
    entries = (entry for found in place_table().names.values() for entry in found)
    return {entry.place.country: entry.place for entry in entries if entry.place.kind is PlaceKind.COUNTRY}


def _row(line: str) -> tuple[Place, list[str]]:
    kind, country, region, latitude, longitude, population, korean, latin = line.split("\t")
    korean_names, latin_names = korean.split("|") if korean else [], latin.split("|") if latin else []
    listed = (korean_names or latin_names)[0].lstrip("+~")
    first_latin = latin_names[0].lstrip("+~") if latin_names else None
    position = (float(latitude), float(longitude), int(population))
    return Place(listed, country, PlaceKind(kind), *position, region or None, first_latin), korean_names + latin_names


def _rank(entry: Entry) -> tuple[int, str, str]:
    return -entry.place.population, entry.place.country, entry.place.kind


def _lengths(names: dict[str, tuple[Entry, ...]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for name in names:
        if len(name) >= KEY_LENGTH:
            found.setdefault(name[:KEY_LENGTH], set()).add(len(name))
    return {key: tuple(sorted(lengths, reverse=True)) for key, lengths in found.items()}
