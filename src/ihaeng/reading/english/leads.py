"""Who leads the mission that an English text tells: the office-holder it speaks of most and first."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from typing import NamedTuple

import msgspec

from ihaeng.language.gazetteer import PlaceKind
from ihaeng.model import Document, Lead, PartKind, Span
from ihaeng.reading.english.lexicon import alternatives, people
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.places import Named, country_of_people, home_states, places_in
from ihaeng.reading.english.sentence_text import HEADINGS

IN_TITLE, EARLY, NAMED_AGAIN, AS_SUBJECT = 3, 3, 1, 2
"""What counts for a lead: a headline names who matters, the first lines introduce, a subject acts."""

OFTEN_A_HOST = 2
"""What counts against an office of people.yaml's `general` beside others."""

EARLY_CHARACTERS = 450
"""How far the first lines reach: headline, subheads and the first paragraph."""

MOST_REPEATS = 6
"""Mentions beyond these add nothing."""

LEAST_SCORE = 4
"""Below this nobody leads: an office-holder named once in passing."""


class FoundLead(NamedTuple):
    """The lead, the body that he or she stands for, the home country and place, and where the text says so."""

    lead: Lead
    surname: str
    organisation: str | None
    country: str | None
    home: str | None
    evidence: Span


_ACTING = r"(?:will|is|was|has|had|said|met|plans|left|led|flew|spent|\w+ed)"
_SUFFIX = r"(?:, (?:Jr|Sr)\.)?"
_WORD = r"[A-Z][a-z’']+(?:(?:-[A-Z]?|[A-Z])[a-z]+){0,8}"
"""One word of a name, with so many humps at most ("McCann-Smith" has two): each is a place where others could begin."""

_PART = rf"{_WORD}|[A-Z]\.|O[’'][A-Z][a-z]+|Mc[A-Z][a-z]+|de|van|von|bin|al-[A-Z][a-z]+"


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Office and name ("trade minister Olaf Berg"), name and office ("Olaf Berg, mayor of Lindahl"), and an office with
    its house before the name ("Minister of State at the Department of Trade, Olaf Berg, ").

    An office that many hold must have its capital before a name; one in small letters is that of a man in the text.
    """
    small = alternatives(office.lower() for office in people().leading.values() if office not in people().general)
    offices = f"{alternatives(people().leading)}|(?:{small})(?= [A-Z])"
    fields = alternatives(people().portfolios)
    name = rf"(?P<name>(?:{_WORD})(?: (?:{_PART})){{1,3}})"
    capitals = r"[A-Z][\w-]{1,40}(?: [A-Z][\w-]{1,40}){0,2}"
    joint = r"(?:, and |, | and | )"
    portfolio = rf"(?:(?i:{fields})(?:{joint}| )){{0,6}}"
    before = rf"(?<![\w.])(?:(?P<place>{capitals})(?:[’']s?)? )??(?P<office>{portfolio}(?:{offices}))"
    behind = (
        rf"(?: (?:of|for) (?P<field>(?:(?i:{fields})(?:{joint}|(?=\b))){{1,6}}))? {name}{_SUFFIX}"
        rf"(?: of (?P<of>{capitals}))?"
    )
    behind_name = alternatives({*people().leading.values(), *(word.lower() for word in people().leading.values())})
    after = rf"{name}, (?:the )?(?P<office>(?:(?i:{fields})(?:{joint}| )){{0,6}}(?:{behind_name}))\b(?: (?:of|for) (?P<place>{capitals}))?"
    housed = rf"(?<![\w.])(?P<office>{alternatives(people().leading)}) (?:of|for|at) [^.;\n]{{3,80}}?, {name},"
    return re.compile(before + behind), re.compile(after), re.compile(housed)


class _Mention(NamedTuple):
    name: str
    office: str
    place: str | None
    span: Span


def find_lead(document: Document) -> FoundLead | None:
    """The office-holder who stands out; None where nobody does."""
    told: dict[str, list[_Mention]] = defaultdict(list)
    for mention in _confirmed(document, _mentions(document.text)):
        told[mention.name].append(mention)
    if not told:
        return None
    scores = {name: _score(document, name, mentions) for name, mentions in told.items()}
    best = max(scores, key=lambda name: (scores[name] - _doubt(told[name]), -told[name][0].span.start))
    if scores[best] < LEAST_SCORE:
        return None
    return _lead(document, told[best])


def _doubt(mentions: list[_Mention]) -> int:
    """What counts against one whose office seldom leads a mission: the president whom a governor meets."""
    return OFTEN_A_HOST if all(mention.office in people().general for mention in mentions) else 0


def _confirmed(document: Document, mentions: list[_Mention]) -> list[_Mention]:
    """Without what a headline's capitals run together ("Governor Whitfield Signs Pact"): the text below gives names.

    A headline's mention stays where its name stands below too, or where the text below names no office-holder.
    """
    heads = [(part.start, part.end) for part in document.parts if part.kind in HEADINGS]
    above = [m for m in mentions if any(start <= m.span.start < end for start, end in heads)]
    below = [m for m in mentions if m not in above]
    names = {mention.name for mention in below}
    return [m for m in mentions if m not in above or m.name in names] if below else mentions


def _mentions(text: str) -> list[_Mention]:
    found = []
    for match in (match for form in _patterns() for match in form.finditer(text)):
        groups = match.groupdict()
        office = people().leading.get(match["office"], match["office"])
        office = office[0].upper() + office[1:]
        if groups.get("field"):
            office += f" of {groups['field'].strip(' ,')}"
        name = re.sub(r"(?: (?:said|on|of|and|de|van|von|bin)){1,9}\Z", "", match["name"])
        found.append(
            _Mention(
                name,
                office,
                groups.get("place") or groups.get("of"),
                Span.of(text, match.start(), match.start("name") + len(name) if "name" in groups else match.end()),
            )
        )
    return sorted(found, key=lambda mention: mention.span.start)


def _score(document: Document, name: str, mentions: list[_Mention]) -> int:
    text, surname = document.text, surname_of(name, document.text)
    titles = " ".join(text[p.start : p.end] for p in document.parts if p.kind in (PartKind.TITLE, PartKind.SUBTITLE))
    again = len(re.findall(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", text))
    acting = re.search(rf"(?<![\w-]){re.escape(surname)}(?: [\w-]+)??(?:,[^,.]{{3,60}},)? {_ACTING}\b", text)
    early = mentions[0].span.start < EARLY_CHARACTERS
    return (
        NAMED_AGAIN * min(again, MOST_REPEATS)
        + IN_TITLE * (surname in titles)
        + EARLY * early
        + AS_SUBJECT * bool(acting)
    )


def surname_of(name: str, text: str) -> str:
    """The part of a name by which the text goes on to call its bearer: first in "Han Seo-yun", else mostly last."""
    words = [word for word in name.split() if not word.endswith(".")] or name.split()
    alone = [len(re.findall(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)) for word in (words[0], words[-1])]
    family_first = re.search(r"[a-z]-[a-z]", words[-1]) is not None
    return words[0] if (alone[0], family_first) > (alone[1], not family_first) else words[-1]


def _lead(document: Document, mentions: list[_Mention]) -> FoundLead:
    first = next((mention for mention in mentions if mention.place and _home(mention.place)), mentions[0])
    office = next((mention.office for mention in mentions if " of " in mention.office), first.office)
    home = (
        _home(first.place or "")
        or _sent_from(document)
        or _home_in_words(document, office)
        or _home_of_text(document, office)
    )
    seated = office in people().bodies
    place = home.name if home else None if country_of_people(first.place or "") else first.place
    seated = seated and not (home and home.place.kind is PlaceKind.COUNTRY)
    full = f"{office} of {place}" if place and seated else office
    body = people().bodies.get(office)
    spoken_of = next((code for mention in mentions if (code := country_of_people(mention.place or ""))), None)
    country = home.place.country if home else spoken_of or _country_of_dateline(document)
    return FoundLead(
        surname=surname_of(first.name, document.text),
        lead=Lead(name=first.name, office=full),
        organisation=_organisation(body, place, country) if body and place and seated else None,
        country=country,
        home=place,
        evidence=mentions[0].span,
    )


def _organisation(body: str, place: str, country: str | None) -> str:
    """The state or city, as its country calls it: a Korean governor's is a province."""
    if body == "State of" and country != "US":
        return place if "Province" in place or country != "KR" else f"{place} Province"
    return f"{body} {place}"


def _home(place: str) -> Named | None:
    """The place of an office; a state of the US goes before a country of its name."""
    name = re.sub(r"[’']s?\Z", "", place)
    found = places_in(name, ("US",))
    if name in home_states() and found and found[-1].place.country != "US":
        state = msgspec.structs.replace(found[-1].place, country="US", kind=PlaceKind.REGION)
        return Named(0, len(name), name, state)
    return found[-1] if found else None


def _sent_from(document: Document) -> Named | None:
    """ "a delegation from Vietnam": where visitors come from."""
    found = re.search(r"\bdelegation from (?P<where>[^.;]{3,60})", document.text)
    places = places_in(found["where"]) if found else []
    return places[0] if places and places[0].start < len("the south of ") else None


def _home_in_words(document: Document, office: str) -> Named | None:
    """ "Busan mayor returns ...": the office in small letters behind its place."""
    word = office.split(" of ")[0].lower()
    for found in re.finditer(
        rf"(?P<place>[A-Z][\w-]{{1,40}}(?: [A-Z][\w-]{{1,40}})?)(?:[’']s)? {re.escape(word)}\b", document.text
    ):
        home = _home(found["place"]) or _home(found["place"].split()[-1])
        if home:
            return home
    return None


def _home_of_text(document: Document, office: str) -> Named | None:
    """A mayor's city is that of the dateline; a governor's state that of the dateline, or the one named most."""
    if office == "Mayor":
        city = (_dateline(document) or {}).get("city")
        return _home(city.title()) if city else None
    if "Governor" not in office:
        return None
    state = (_dateline(document) or {}).get("state") or ""
    home = _home(people().datelines.get(state, state)) if state in {*people().datelines, *people().states} else None
    named = re.findall(rf"\b(?:{alternatives(people().states)})\b", document.text)
    if home is None and (len(named) > 1 or len(set(named)) == 1):
        home = _home(max(named, key=named.count))
    return home


def _dateline(document: Document) -> dict[str, str | None] | None:
    for part in document.parts:
        found = (
            pattern("dateline").match(document.text[part.start : part.end]) if part.kind is PartKind.PARAGRAPH else None
        )
        if found:
            return {"city": found["city"], "state": (found["state"] or "").strip()}
    return None


def _country_of_dateline(document: Document) -> str | None:
    """Where the text was sent from, for offices of a whole country."""
    dateline = _dateline(document)
    city = (dateline or {}).get("city")
    found = places_in(city.title()) if city else []
    return found[0].place.country if found else None
