"""Where an act takes place: its own words, the words its sentence opens with, or the country last spoken of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ihaeng.language.gazetteer import PlaceKind
from ihaeng.reading.drafts import Draft
from ihaeng.reading.english.journeys import ARRIVAL
from ihaeng.reading.english.lexicon import place_names
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.places import Named, country_of_people, opens_a_name, places_in
from ihaeng.reading.english.scene import Scene
from ihaeng.reading.reasons import GAZETTEER, because, data

BEFORE_A_GOAL = 100
"""Characters before a place in which the word of going stands."""

_SITE = re.compile(r"\b(?:in|at)\s(?:the )?\Z")
_THERE = re.compile(r"\b(?:in|to|at|from)\s(?:the )?(?:\w+, )?\Z", re.IGNORECASE)
_SPOKEN_OF = re.compile(r"\b(?:in|to|for|from|at)\s(?:the )?\Z", re.IGNORECASE)


_JOINS = re.compile(r"(?:, [A-Z]\w+)?(?: on [A-Z][a-z]+\.?(?: \d{1,2})?)?,? and (?:will |also |then )*")
_OF_A_TOPIC = re.compile(
    r"\b(?:opportunit\w+|invest(?:ment|ments|ing)?|interests?|business|potential|presence|projects?"
    r"|jobs|doing business|trade)\s+in\s(?:the )?\Z",
    re.IGNORECASE,
)
"""Before a place that a gathering is about: "a session on opportunities in Harlan"."""


@dataclass
class SentencePlaces:
    """The places abroad that one sentence names."""

    text: str
    scene: Scene
    abroad: list[Named] = field(init=False)
    known: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Find them."""
        named = places_in(self.text, self.scene.countries)
        self.known = frozenset(place.name for place in named)
        self.abroad = [place for place in named if self._is_abroad(place)]

    def _is_abroad(self, named: Named) -> bool:
        return named.place.country != self.scene.home and named.name != self.scene.own.home

    def put(self, draft: Draft, words: str, start: int, opening: int) -> bool:
        """Give an act its place; false where it happens at home.

        `words` are the act's own, `start` is where its clause begins, and `opening` where the sentence's first does.
        """
        everywhere = [named for named in places_in(words, self.scene.countries) if not opens_a_name(words, named)]
        everywhere = [named for named in everywhere if named.name in self.known]  # a surname stands without its office
        everywhere += self._towns_in(words, everywhere)
        own = [named for named in everywhere if self._is_abroad(named) and not _is_origin(words, named, draft)]
        if draft.kind == "travel" or draft.frame == "whole":
            self._arrive(draft, own)
            return True
        if everywhere and not own and any(_is_site(words, named) for named in everywhere):
            return False
        before = [n for n in self.abroad if n.start < start and self._is_gone_to(n)]
        named_after = " ".join(name for party in draft.parties for name in party)
        in_words = [named for named in own if _is_narrow(named, named_after)]
        joined = [n for n in before if _is_narrow(n, named_after) and self._is_joined_at(n, start)]
        cities = in_words + [n for n in before if self._holds(n, opening)][-1:] + joined
        if cities:
            draft.place, draft.city, draft.country = cities[0].place, cities[0].name, cities[0].place.country
            rule = "own-words" if in_words else "sentence"
            draft.rules.append(because("where", rule, GAZETTEER, cities[0].name))
            return True
        self._put_in_a_country(draft, words, [*own, *before])
        seat = next(
            (n for n in [*own, *before] if n.name in place_names().cities and n.place.country == draft.country), None
        )
        if seat:
            draft.place, draft.city = seat.place, seat.name
            return True
        city = self.scene.city
        if city and not own and draft.country in (None, city.place.country):
            draft.place, draft.city, draft.country = city.place, city.name, city.place.country
            draft.rules.append(because("where", "city-before", GAZETTEER, city.name))
        return True

    def _towns_in(self, words: str, known: list[Named]) -> list[Named]:
        """Towns that only the whole sentence tells, by the land behind their comma."""
        names = {named.name for named in known}
        found = [(named, words.find(f" in {named.name}")) for named in self.abroad if named.name not in names]
        return [named._replace(start=at + 4, end=at + 4 + len(named.name)) for named, at in found if at >= 0]

    def _arrive(self, draft: Draft, own: list[Named]) -> None:
        """ "arrived in Oslo": the city of an arrival."""
        if draft.about == ARRIVAL and own and own[0].place.kind is PlaceKind.CITY:
            draft.place, draft.city, draft.country = own[0].place, own[0].name, own[0].place.country
            draft.rules.append(because("where", "own-words", GAZETTEER, own[0].name))

    def _is_gone_to(self, named: Named) -> bool:
        ahead = self.text[: named.start]
        return bool(_THERE.search(ahead) or _comes_to(self.text, named.start))

    def _holds(self, named: Named, opening: int) -> bool:
        """Whether a place before a verb is where it happens: it opens the sentence, or the mission goes there."""
        if named.place.kind is PlaceKind.COUNTRY:
            return False
        return named.start < opening or _comes_to(self.text, named.start)

    def _is_joined_at(self, named: Named, start: int) -> bool:
        """ "will meet A in Oslo and host a seminar": the verb at `start` goes on where the last clause ends."""
        site = _SITE.search(self.text[: named.start]) is not None
        return site and _JOINS.fullmatch(self.text[named.end : start]) is not None

    def _put_in_a_country(self, draft: Draft, words: str, named: list[Named]) -> None:
        """The country of the places `named`, of the people spoken of, or the one last spoken of."""
        choices = {
            "own-words": (GAZETTEER, next((place.place.country for place in named), None)),
            "people-of-country": (data("en", "places"), self._people_abroad(words)),
            "last-country": (GAZETTEER, self.scene.discourse.country),
        }
        for rule, (file, country) in choices.items():
            if country:
                draft.country = country
                draft.rules.append(because("where", rule, file, country))
                return

    def _people_abroad(self, words: str) -> str | None:
        """The country whose people are spoken of, unless it is the own one ("open the Irish pavilion")."""
        country = country_of_people(words)
        return country if country != self.scene.home else None

    def move_on(self) -> None:
        """The one country abroad that the sentence speaks of holds on; several leave none."""
        goals = [named for named in self.abroad if _comes_to(self.text, named.start)]
        if goals:
            alone = goals[0].place.kind is PlaceKind.CITY and not self._is_listed(goals[0])
            self.scene.city = goals[0] if alone else None
        countries = {named.place.country for named in self.abroad}
        if len(countries) > 1:
            self.scene.discourse.country = None
        elif any(_SPOKEN_OF.search(self.text[: named.start]) for named in self.abroad):
            self.scene.discourse.country = countries.pop()

    def _is_listed(self, goal: Named) -> bool:
        """Whether other places follow a goal as more goals ("to Oslo and Lindahl")."""
        return any(
            re.fullmatch(r"(?:,? and |, )", self.text[goal.end : other.start]) and other.place.kind is PlaceKind.CITY
            for other in self.abroad
        )


_FROM = re.compile(r"\bfrom (?:the )?\Z")


def _is_origin(words: str, named: Named, draft: Draft) -> bool:
    """ "met Mayor Berg from Norway": where a counterpart is from."""
    return draft.kind == "meeting" and _FROM.search(words[: named.start]) is not None


def _is_site(words: str, named: Named) -> bool:
    """Whether it happens at a place, which is not what it is about."""
    before = words[: named.start]
    return _SITE.search(before) is not None and _OF_A_TOPIC.search(before) is None


def _comes_to(text: str, place: int) -> bool:
    """Whether the words right before a place say that the mission is or goes there."""
    return pattern("comes_to").search(text[max(0, place - BEFORE_A_GOAL) : place]) is not None


def _is_narrow(named: Named, named_after: str) -> bool:
    """Whether a place is a city, or a region that is no counterpart's name ("Aichi Prefecture")."""
    if named.place.kind is PlaceKind.REGION:
        return named.name not in named_after
    return named.place.kind is PlaceKind.CITY
