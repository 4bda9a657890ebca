"""Where a mission starts and stops, in order, as far as anything tells it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ihaeng.language.gazetteer import place_named
from ihaeng.language.place_table import countries
from ihaeng.model import Destination, Direction, Language, Mission
from ihaeng.publish.values import country, shown
from ihaeng.publish.words import Words

HOME_OF_KOREAN_TEXTS = "KR"
"""Whom a Korean text tells of going abroad comes from here; see `reading.korean.mission.visitors`."""


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """A place by its name in the reader's words, with its country's; degrees north and east where they are known.

    `code` is the country's ISO 3166 code, empty where no text names the country.
    """

    name: str
    country: str
    code: str
    latitude: float | None = None
    longitude: float | None = None

    @property
    def told(self) -> str:
        """The name with its country's, once."""
        return self.name if self.name == self.country or not self.country else f"{self.name} ({self.country})"


def stops_of(destinations: Iterable[Destination], words: Words) -> tuple[Stop, ...]:
    """The destinations in order; a country without a city stands by its middle, if none of its cities is named."""
    told = list(destinations)
    with_cities = {place.country for place in told if place.city}
    return tuple(_stop(place, words) for place in told if place.city or place.country not in with_cities)


def home_of(mission: Mission, languages: Iterable[Language], words: Words) -> Stop | None:
    """Where the mission comes from: its organisation's place, else Korea if it goes abroad and Korean texts tell it."""
    place = place_named((shown(mission.organisation).split() or [""])[0])
    if place:
        name = place.name if words.language is Language.KO else place.latin or place.name
        where = country(words, place.country)
        return Stop(name=name, country=where, code=place.country, latitude=place.latitude, longitude=place.longitude)
    if mission.direction is Direction.OUTBOUND and Language.KO in languages:
        return _stop(Destination(country=HOME_OF_KOREAN_TEXTS), words)
    return None


def _stop(place: Destination, words: Words) -> Stop:
    where = country(words, place.country)
    latitude, longitude = place.latitude, place.longitude
    if not place.city and (latitude is None or longitude is None):
        middle = countries().get(place.country or "")
        latitude, longitude = (middle.latitude, middle.longitude) if middle else (None, None)
    return Stop(
        name=shown(place.city) or where,
        country=where,
        code=place.country or "",
        latitude=latitude,
        longitude=longitude,
    )
