"""Places in English texts: the gazetteer's, Korea's by their romanised names, and countries told by their people."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from ihaeng.language.gazetteer import Place, PlaceKind, choose, find_places, place_named
from ihaeng.reading.english.lexicon import alternatives, people, place_names


class Named(NamedTuple):
    """A place at characters `start` to `end`; `name` as written, None for a country told by its people only."""

    start: int
    end: int
    name: str
    place: Place


@functools.cache
def _extra() -> tuple[re.Pattern[str], dict[str, Place]]:
    known: dict[str, Place] = {}
    for name, korean in place_names().korean.items():
        place = place_named(korean)
        if place:
            known[name] = place
    for name, code in place_names().countries.items():
        known[name] = Place(name=code, country=code, kind=PlaceKind.COUNTRY, latitude=0, longitude=0, population=0)
    return re.compile(rf"(?<![\w-])(?:{alternatives(known)})(?![\w-])"), known


@functools.cache
def _peoples() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(place_names().peoples)})(?![\w-])")


def places_in(text: str, countries: Sequence[str] = ()) -> list[Named]:
    """The places that a text names, left to right."""
    pattern, known = _extra()
    found = [Named(m.start(), m.end(), m[0], known[m[0]]) for m in pattern.finditer(text)]
    taken = [(named.start, named.end) for named in found]
    found += [
        Named(mention.start, mention.end, mention.name, choose(mention, countries))
        for mention in find_places(text, countries)
        if all(mention.end <= start or end <= mention.start for start, end in taken)
    ]
    kept = (named for named in found if named.name not in place_names().often_names)
    return sorted(kept, key=lambda named: named.start)


def country_of_people(text: str) -> str | None:
    """The one country whose people are spoken of ("the Israeli foreign ministry"); None for several."""
    found = {place_names().peoples[match[0]] for match in _peoples().finditer(text)}
    return found.pop() if len(found) == 1 else None


def is_place(text: str) -> bool:
    """Whether a text is a country, region or city, or a list of them, and nothing else."""
    left = text
    for named in reversed(places_in(text)):
        left = left[: named.start] + left[named.end :]
    bare = re.sub(
        r"\b(?:the|and|of|in|city|cities|country|capital|state|province|prefecture|region|area|both|then|South|North|Republic)\b|[\s,.’'-]|’s",
        "",
        left,
        flags=re.IGNORECASE,
    )
    return left != text and not bare


@functools.cache
def home_states() -> frozenset[str]:
    """Names of the states of the US."""
    return frozenset(people().states)
