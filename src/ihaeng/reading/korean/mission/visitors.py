"""Whether a text tells of visitors to Korea, and who leads them: the office-holder or delegation that comes."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import PlaceKind, PlaceMention, choose, find_places
from ihaeng.language.sentences import korean_sentences
from ihaeng.model import Document, Lead, PartKind, Span
from ihaeng.reading.korean.lexicon import mission_words
from ihaeng.reading.korean.mission.acting_bodies import EARLY_CHARACTERS
from ihaeng.reading.korean.mission.comings import TIME_ABROAD, comings, somebody_goes
from ihaeng.reading.korean.mission.leads import FoundLead
from ihaeng.reading.korean.mission.people_from_abroad import (
    Abroad,
    Seats,
    Visitor,
    called_for_short,
    people_from_abroad,
)
from ihaeng.reading.korean.mission.receptions import (
    BRACKET,
    WITH_OTHERS,
    acts_at_home,
    comes_without_a_goal,
    is_received,
    seats_at_home,
)
from ihaeng.reading.korean.mission.told import TOLD_IN, is_of_an_earlier_time
from ihaeng.reading.korean.roles.sides import HOME

MOST_SENTENCES = 14
"""Sentences of the body in which a text has said who comes; what follows are the acts."""

NEAR = 24
"""Characters between "다솔도를 방문한" and the visitor that it describes."""

_ANY_COMING = re.compile(
    "방한|방문|둘러[보봤]|시찰|견학|찾[았은아는]|입국|도착|접견|예방|면담|환담|회담|간담|만[나났]|맞[아이았]|환영|체결|맺"
)
_BEHIND_WHO_COMES = re.compile(rf"{BRACKET}{WITH_OTHERS}(?:이|가|은|는|께서|[와과] |,| |\Z)")


_COMES_BY_NAME = "방한단"
"""What a delegation is called that comes to Korea, whatever it does there."""

_IN_RETURN = re.compile("방문할|방문하기로|파견할|파견하기로")
"""The hosts' own visit to come, told behind that of their visitors."""

_STATES = ("주", "성", "현")
"""How the names of regions abroad end that have offices which Korea has not."""


class Visit(NamedTuple):
    """Who comes, and whether a sentence tells it as such: "방한 중인" only describes."""

    visitor: Visitor
    is_told: bool


def find_visitors(document: Document, reference: datetime.date | None) -> FoundLead | None:
    """The lead of a journey to Korea, where the text tells one; None where it first tells that somebody goes abroad."""
    text = document.text
    if not _anybody().search(text, 0, EARLY_CHARACTERS) or not _ANY_COMING.search(text):
        return None
    if TIME_ABROAD.search(text):
        return None
    seats = Seats(
        functools.cache(lambda: _state_of_the_text(text)), functools.cache(lambda: _country_of_the_text(text))
    )
    is_at_home = functools.cache(lambda: _names_a_home_region(text))
    named: dict[Visitor, Span] = {}
    visits: list[tuple[Visit, Span]] = []
    for sentence, span in _first_sentences(document):
        if is_of_an_earlier_time(sentence, reference) or any(word in sentence for word in mission_words().returned):
            continue
        places = find_places(sentence)
        if somebody_goes(sentence, places):
            if not (visits and _IN_RETURN.search(sentence)):
                return None
            continue
        people = people_from_abroad(sentence, places, seats)
        visit = _visit(sentence, places, [*people, *called_for_short(sentence, named)], is_at_home)
        named |= dict.fromkeys(people, span)
        visits += [(visit, span)] if visit else []
    if not visits or all(span.start >= EARLY_CHARACTERS for span in named.values()):
        return None
    told = tuple(span for visit, span in visits if visit.is_told)
    return _lead(visits[0], named)._replace(coming=told)


def _lead(first: tuple[Visit, Span], named: dict[Visitor, Span]) -> FoundLead:
    """Of the officials from that country the first with a full name, else with a name, else who comes."""
    coming = (first[0].visitor, first[1])
    country = coming[0].country
    officials = [(visitor, span) for visitor, span in named.items() if visitor.country == country and visitor.office]
    visitor, span = max(officials, key=lambda told: _fullness(told[0].name), default=coming)
    lead = Lead(name=visitor.name, office=visitor.office) if visitor.office else None
    quote = span.quote[visitor.start : visitor.end]
    evidence = Span(start=span.start + visitor.start, end=span.start + visitor.end, quote=quote)
    return FoundLead(lead, visitor.body, evidence, home=country)


def _fullness(name: str | None) -> int:
    """Whether a name is told (1), and with all its words (2)."""
    return 0 if name is None else 1 + (" " in name)


@functools.cache
def _anybody() -> re.Pattern[str]:
    words = mission_words()
    return re.compile(any_of((*words.visiting_offices, *words.delegations)))


def _first_sentences(document: Document) -> Iterator[tuple[str, Span]]:
    count = 0
    for part in document.parts:
        if part.kind not in TOLD_IN:
            continue
        for sentence in korean_sentences(document.text[part.start : part.end]):
            begin = part.start + sentence.start
            yield sentence.text, Span(start=begin, end=begin + len(sentence.text), quote=sentence.text)
            count += part.kind is PartKind.PARAGRAPH
            if count >= MOST_SENTENCES:
                return


def _visit(
    sentence: str, places: list[PlaceMention], people: list[Visitor], is_at_home: Callable[[], bool]
) -> Visit | None:
    """The first visit to Korea that the sentence tells, or describes somebody by.

    `is_at_home` tells whether the text is about a region of Korea; few sentences ask for it.
    """
    seats = seats_at_home(sentence, places) if people else []
    received = (one for one in people if is_received(sentence, one, seats) or acts_at_home(sentence, one, seats))
    for visitor in received:
        return Visit(visitor, is_told=False)
    for visitor in people:
        if _COMES_BY_NAME in sentence[visitor.start : visitor.end]:
            return Visit(visitor, is_told=False)
        if comes_without_a_goal(sentence, visitor):
            return Visit(visitor, is_told=True)
    for move in comings(sentence, places, is_at_home) if people else ():
        for visitor in people:
            described = move["describes"] is not None and 0 <= visitor.start - move.end() <= NEAR
            if described or (visitor.end <= move.start() and _BEHIND_WHO_COMES.match(sentence, visitor.end)):
                return Visit(visitor, is_told=not described)
    return None


def _names_a_home_region(text: str) -> bool:
    places = (choose(mention) for mention in find_places(text[: 3 * EARLY_CHARACTERS]))
    return any(place.country == HOME and place.kind is not PlaceKind.COUNTRY for place in places)


def _state_of_the_text(text: str) -> Abroad | None:
    """The state that the first lines name most, of which a governor without one is."""
    found = [(mention, choose(mention)) for mention in find_places(text[: 3 * EARLY_CHARACTERS])]
    states = [(m, p) for m, p in found if m.name.endswith(_STATES) and p.country != HOME and p.kind is PlaceKind.REGION]
    names = [mention.name for mention, _place in states]
    return max(states, key=lambda one: names.count(one[0].name), default=None)


def _country_of_the_text(text: str) -> Abroad | None:
    """The country abroad that the first lines name, if it is the only one."""
    found = [(mention, choose(mention)) for mention in find_places(text[: 3 * EARLY_CHARACTERS])]
    countries = [one for one in found if one[1].kind is PlaceKind.COUNTRY and one[1].country != HOME]
    return countries[0] if len({place.country for _mention, place in countries}) == 1 else None
