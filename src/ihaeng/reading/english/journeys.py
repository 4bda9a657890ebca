"""The journey's own acts: departures, arrivals, returns, and a journey or stop called off."""

from __future__ import annotations

import functools
import re

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import PlaceKind
from ihaeng.reading.english.clauses import Clause, Told
from ihaeng.reading.english.lexicon import Frame, people
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.places import places_in
from ihaeng.reading.english.sides import is_the_journey
from ihaeng.reading.english.verb_time import Time, Verb
from ihaeng.reading.english.visiting import plain

ARRIVAL = "arrival"
"""What an arrival is about."""

_ARRIVING = ("arrive", "land", "touch", "reach")


_BEGINNING = ("begin", "start", "kick", "commence")
"""Verbs that tell a departure only of a journey: "began his trip"."""


_MOVING = ("travel", "head", "fly", "move", "proceed", "go")
"""Verbs that tell a departure only where they lead to a country; to a city they go on within the journey."""


def called_off(frame: Frame, clause: Clause) -> list[Told]:
    """Acts or the whole journey that a verb of calling off has as its object, or in a passive as its subject."""
    is_subject = clause.verb.passive or clause.verb.lemma == "fall" or happens_not(clause.verb)
    text = clause.subject if is_subject else clause.region
    text = re.split(r"[:;—]|, (?:and|but|while|so) ", text)[-1] if is_subject else text
    told = [act for act in listed(frame, text) if act.kind != "agreement"]
    told = told or _house_without_name(text)
    if told:
        return told
    journey = re.split(r"\s(?:over|because|due|amid|after|as|since)\s", text)[0]
    about = plain(journey.strip(" ,"))
    if _A_STOP.match(journey):
        return [Told("visit", text, about=about)]
    return [Told("visit", text, about=about, whole=True)] if is_the_journey(journey) else []


@functools.cache
def _a_house() -> re.Pattern[str]:
    houses = any_of((*people().seats, *people().venues))
    return re.compile(
        rf"\b(?P<act>(?:visit|tour|stop) (?:to|of|at) (?:an? (?P<house>(?:[a-z][\w-]* ){{0,3}}(?:{houses}))"
        rf"|the (?P<town>[A-Z][\w-]* (?:[a-z][\w-]* ){{0,2}}(?:city|town|village|zone|island|district|site))))\b"
    )


def _house_without_name(text: str) -> list[Told]:
    """ "the visit to a grain mill in Oslo": one house, though the words of its calling-off do not name it."""
    found = _a_house().search(text)
    return [Told("visit", text, about=found["act"], venue=found["house"] or found["town"])] if found else []


_A_STOP = re.compile(
    r"\W*(?:(?:the|a|his|her|their|planned|scheduled) )*(?:stop|stopover|leg|excursion) (?:in|to|at) [A-Z]"
)
"""A part of the journey told by its town."""


_HAPPENING = ("go", "take", "proceed", "happen", "materialize", "materialise", "come")
"""Verbs of calling off only beside "not": "did not go ahead"."""


def is_held(verb: Verb) -> bool:
    """Whether an act is said to go ahead: no calling off."""
    return _tells_whether(verb) and verb.time is not Time.NEVER


def happens_not(verb: Verb) -> bool:
    """Whether an act is said not to go ahead."""
    return _tells_whether(verb) and verb.time is Time.NEVER


def _tells_whether(verb: Verb) -> bool:
    """A passive does not: "was taken off the schedule"."""
    return "call-off" in verb.classes and verb.lemma in _HAPPENING and not verb.passive


def journey_leg(frame: Frame, clause: Clause) -> list[Told]:
    """A departure or return of the mission: "departure for Denmark"."""
    if clause.verb.passive:
        return []
    goals = [named.place.kind for named in places_in(clause.region)]
    named = places_in(clause.region)
    if clause.verb.lemma == "reach" and (not named or named[0].start > len(" the ")):
        return []  # "reached an agreement"
    if clause.verb.lemma in _MOVING and goals and PlaceKind.COUNTRY not in goals:
        return []
    if clause.verb.lemma in _BEGINNING and not pattern("journey_begun").match(clause.region):
        return []
    word = "return" if frame.name != "depart" else ARRIVAL if clause.verb.lemma in _ARRIVING else "departure"
    return [Told("travel", clause.region, about=word)]
