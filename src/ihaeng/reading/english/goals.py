"""Where an English text says that its mission goes."""

from __future__ import annotations

import functools
import re

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import PlaceKind
from ihaeng.model import Document, Span
from ihaeng.reading.english.lexicon import mission_words
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.places import Named, opens_a_name, places_in
from ihaeng.reading.english.sentence_text import HEADINGS, Sentence
from ihaeng.reading.english.sides import Own, names_a_journey
from ihaeng.reading.english.told import Told

GOAL_REACH = 60
"""Characters between a word of going and the place where it goes."""

_OPENS_WITH_JOURNEY = re.compile(
    r"\W*(?:During|On|In|As part of|While on|Amid|Through|Throughout) (?:a|an|his|her|their|the) "
)
"""A journey told before the subject of its sentence: "During a visit to Oslo, Holm met ..."."""

_VISITS = re.compile(r"\b(?:visit|visits|visited|visiting|tour|tours|toured|touring) \Z")

_IS_THERE = re.compile(r"\b(?:is|are|was|were)(?: currently| now| back)? in \Z")
"""Before a place: the mission is there."""

_OWN_JOURNEY = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ ){0,2}\Z")
_JOURNEY_NEXT = re.compile(r" (?:tour|trip|visit|mission|trade mission|leg|swing)\b")
"""Around a place: "his three-day Oslo trip"."""

_NEW_CLAUSE = re.compile(r", (?:as|while|when|after|before|but|and) |; ")


@functools.cache
def _going() -> re.Pattern[str]:
    words = mission_words()
    goes, joints = any_of({*words.journeys, *words.going}), any_of(words.joints)
    going = rf"\b(?!Head of)(?<!virtual )(?<!virtual trade )(?:{goes})\b"
    return re.compile(rf"{going}(?P<between>[^;]{{0,{GOAL_REACH}}}?\b(?:{joints})|) \Z", re.IGNORECASE)


def take_places(told: Told, sentence: Sentence, home: str | None, own: Own) -> None:
    """A word of going shortly before the first place of a list says that the mission goes there."""
    chained_to: int | None = None
    for named in places_in(sentence.text):
        if opens_a_name(sentence.text, named) and not _owns_what_is_visited(sentence.text, named):
            continue
        chained = chained_to is not None and re.fullmatch(
            r"(?:,? and |, |,? then |,? (?:and )?(?:later )?to | to |, in | in | or )(?:the )?(?:cities of )?",
            sentence.text[chained_to : named.start],
        )
        ahead = re.sub(r"(?:the|both) \Z", "", sentence.text[: named.start])
        goal = (
            _going().search(ahead)
            or (_IS_THERE.search(ahead) if names_a_journey(sentence.text) else None)
            or pattern("calls_on").search(ahead)
            or (_OWN_JOURNEY.search(ahead) if _JOURNEY_NEXT.match(sentence.text, named.end) else None)
        )
        heading = sentence.kind in HEADINGS and names_a_journey(sentence.text) and not _is_subject(sentence.text, named)
        if goal and goal[0].lower().startswith("delegation") and goal[0].endswith("from "):
            continue
        if goal and pattern("not_gone_to").search(goal[0]):
            continue
        if goal and _is_anothers(sentence.text[: goal.start()], own):
            continue
        if (chained or goal or heading) and named.place.country != home and named.name != own.home:
            told.add_place(named, sentence.span)
            told.heads = told.heads or heading
            told.inbound = told.inbound or pattern("visitors").search(sentence.text) is not None
            told.goes = (
                told.goes or heading or (bool(goal) and _is_own(_clause_before(sentence.text, named.start), own))
            )
            chained_to = named.end
        elif chained:
            chained_to = named.end


def take_wide_goals(told: Told, sentence: Sentence, own: Own) -> None:
    """A part of the world gone to ("heading to Europe"): the journey is abroad, its places are told elsewhere."""
    found = pattern("goes_far").search(sentence.text)
    if found and not _is_anothers(sentence.text[: found.start()], own):
        heading = sentence.kind in HEADINGS and names_a_journey(sentence.text)
        told.heads = told.heads or heading
        told.goes = heading or _is_own(_clause_before(sentence.text, found.end()), own)


def take_sister_towns(told: Told, sentences: list[Sentence], home: str | None, own: Own) -> None:
    """A visit to a sister city that no gazetteer knows: the text tells the tie, and that the own side sets out."""
    tied = any(pattern("sister_town").search(sentence.text) for sentence in sentences)
    cities = [named for s in sentences for named in places_in(s.text) if named.place.kind is PlaceKind.CITY]
    for sentence in sentences if tied else ():
        text = sentence.text
        if _sets_out().search(text) and _is_own(text, own) and "delegation" in text.lower():
            told.goes = True
            for named in cities:
                if f" {named.name}" in text and named.name != own.home and named.place.country != home:
                    told.add_place(named, sentence.span)
            told.inbound = told.inbound or pattern("visitors").search(" ".join(s.text for s in sentences)) is not None


@functools.cache
def _sets_out() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:will )?(?:travel|fly|flew|leave|left|depart|return|head|set off|arriv|arrive|visit)(?:s|d|ed|ing)?\b"
    )


def _is_subject(text: str, named: Named) -> bool:
    """Whether a headline speaks of what a place does ("Denmark plans to ..."): that is nobody's goal."""
    return (
        named.start == 0
        and re.match(r" (?:plans?|seeks?|wants?|hopes?|aims?|eyes|sends?|to)\b", text[named.end :]) is not None
    )


def _owns_what_is_visited(text: str, named: Named) -> bool:
    """ "to visit Denmark's Lindahl University": a country that owns what its visitors go to."""
    owns = re.match(r"[’']s [A-Z]", text[named.end :]) is not None
    return owns and named.place.kind is PlaceKind.COUNTRY and _VISITS.search(text[: named.start]) is not None


def _is_anothers(before: str, own: Own) -> bool:
    """Whether the journey is somebody else's: "President Lin's visit to ..."."""
    owner = re.search(
        r"(?<![\w-])(?P<name>(?!(?:He|She|It|Who|That|There)\b)[A-Z][\w-]*+)[’']s (?:[\w-]+ ){0,3}\Z", before
    )
    return owner is not None and not own.is_named_in(owner["name"])


def take_headline(told: Told, sentences: list[Sentence], home: str | None, own: Own) -> None:
    """A headline that has the lead act in a place abroad, above a text that tells a trip ("Holm at fair in Oslo")."""
    if not any(pattern("overseas").search(sentence.text) and _is_own(sentence.text, own) for sentence in sentences):
        return
    for sentence in sentences:
        if sentence.kind not in HEADINGS or not own.is_named_in(sentence.text):
            continue
        for named in places_in(sentence.text):
            abroad = named.place.country != home and named.name != own.home
            if abroad and re.search(r"\b(?:in|to|at) \Z", sentence.text[: named.start]):
                told.add_place(named, sentence.span)
                told.goes = True


def _clause_before(text: str, place: int) -> str:
    """The clause that leads to a place: who goes there stands in it ("..., as President Lin visits Japan")."""
    return text if _OPENS_WITH_JOURNEY.match(text) else _NEW_CLAUSE.split(text[:place])[-1]


def _is_own(text: str, own: Own) -> bool:
    """Whether a sentence speaks of the mission's own side; "they" are the others with whom it opens."""
    spoken = {found[0].lower() for found in pattern("own_words").finditer(text)}
    if spoken == {"they"} and _OTHERS_OPEN.match(text):
        spoken = set()
    return own.is_named_in(text) or bool(spoken) or _OWN_JOURNEY.search(text) is not None or _is_in_person(text)


def _is_in_person(text: str) -> bool:
    """ "I will travel to Oslo": a statement of the one who goes."""
    return pattern("in_person").search(text) is not None


_OTHERS_OPEN = re.compile(
    r"\W*(?:[A-Z]|(?:The|Some|Many|All|Most|Both) )[a-z]+s (?:who |were |are |had |have |will |[a-z]{2,12}ed )"
)
"""A sentence that opens with a sort of people: "Passengers were ..."."""


def take_reception(told: Told, document: Document, home: str | None, own: Own, body: str | None) -> None:
    """ "The city hosted a delegation from Busan", "A delegation from Lindahl University signed ...": they came."""
    opening = document.text[:OPENING]
    for welcome in pattern("welcomed").finditer(opening):
        hosts = {named.place.country for named in places_in(welcome["host"])}
        if hosts - {home} and own.is_named_in(welcome["guest"]) and home is not None:
            told.goes = told.inbound = True
            for named in places_in(welcome["host"]):
                told.add_place(named, Span.of(document.text, welcome.start(), welcome.end()))
            return
    for found in pattern("delegation_from").finditer(opening):
        sender = found["who"]
        lands = {named.place.country for named in places_in(sender)}
        known = own.is_named_in(sender) or (body is not None and body in sender) or (home is not None and home in lands)
        others = {named.place.country for named in places_in(opening)} - lands - {home}
        if known and (found["host"] or others) and (home is not None or others):
            told.goes = told.inbound = True
            told.note("direction", Span.of(document.text, found.start(), found.end()))
            return


OPENING = 700
"""Characters in which a text says who came."""
