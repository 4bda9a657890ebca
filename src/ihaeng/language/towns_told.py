"""Towns that no gazetteer knows and that a text itself places: "필리핀 다오미시" is a town in the Philippines."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ihaeng.language.gazetteer import PlaceMention, find_places
from ihaeng.language.place_table import Place, PlaceKind
from ihaeng.language.place_words import tails

_SHORTEST_ALONE = 3
"""Syllables of a small town's name that nothing else is likely to be called by."""

MOST_TOWNS = 8
"""Towns of one text; more are a list of something else."""

_WORD = r"[가-힣]{2,8}(?<![과와을를은는이가에의로서고해며한인된할등들및성주]) "
_NAME = rf"(?P<name>(?:{_WORD}){{0,2}}[가-힣]{{2,8}}?(?:시|현|군|읍))"
_BEHIND = r"(?=[을를에와과의은는이가로장청,·]|으로| (?:대표단|방문단|관계자|정부|의회))"
_TOWN = re.compile(rf" (?:[가-힣]{{2,8}}(?:성|주) )?{_NAME}{_BEHIND}")
_NEXT = re.compile(rf"(?:와|과|,|·|ㆍ) ?{_NAME}{_BEHIND}")
"""The next town of a row."""


def towns_told(sentences: Sequence[str], home: str) -> tuple[Place, ...]:
    """The towns abroad that stand behind the name of their country or region, each once; where is not known."""
    towns: dict[str, Place] = {}
    for sentence in sentences:
        mentions = find_places(sentence)
        for mention in mentions:
            place = mention.candidates[0]
            wider = place.kind is not PlaceKind.CITY and place.country != home
            found = _TOWN.match(sentence, mention.end) if wider else None
            while found and _may_be_town(found) and not _is_known(found, mentions):
                name = found["name"]
                towns.setdefault(name, Place(name, place.country, PlaceKind.CITY, None, None, 0))
                found = _NEXT.match(sentence, found.end())
        for town in _known_by_their_country(sentence, mentions, home):
            towns.setdefault(town[0], town[1])
    return tuple(towns.values())[:MOST_TOWNS]


def _known_by_their_country(sentence: str, mentions: Sequence[PlaceMention], home: str) -> Iterator[tuple[str, Place]]:
    """The towns of the gazetteer right behind their country: elsewhere the text names them without it."""
    for before, mention in itertools.pairwise(mentions):
        country, place = before.candidates[0], mention.candidates[0]
        is_town = place.kind is PlaceKind.CITY and len(mention.name) >= _SHORTEST_ALONE
        together = sentence[before.end : mention.start] == " " and country.kind is PlaceKind.COUNTRY
        elsewhere = home != place.country == country.country
        if together and is_town and elsewhere and not find_places(mention.name):
            yield mention.name, replace(place, name=mention.name)


def _is_known(found: re.Match[str], mentions: Sequence[PlaceMention]) -> bool:
    """Whether a gazetteer knows a place in it."""
    start, end = found.span("name")
    return any(start <= mention.start < end for mention in mentions)


def _may_be_town(found: re.Match[str]) -> bool:
    """Whether what stands there is no common word that ends so ("방문시", "역시", "육군")."""
    return not found["name"].endswith(tails().no_towns)


def with_towns(text: str, mentions: list[PlaceMention], towns: Sequence[Place]) -> list[PlaceMention]:
    """The places that `text` names, those towns among them."""
    if not towns:
        return mentions
    known = {place for mention in mentions for place in range(mention.start, mention.end)}
    added = [
        PlaceMention(found.start(), found.end(), town.name, (town,))
        for town in towns
        for found in re.finditer(rf"(?<![가-힣]){town.name}", text)
        if found.start() not in known
    ]
    return sorted([*mentions, *added], key=lambda mention: mention.start) if added else mentions
