"""Missions that a body leads and no office-holder: a chamber of commerce, a university, a council."""

from __future__ import annotations

import re
from typing import NamedTuple

from ihaeng.language.gazetteer import PlaceKind
from ihaeng.model import Document, Lead, Span
from ihaeng.reading.english.parties import is_body
from ihaeng.reading.english.places import places_in


class FoundLead(NamedTuple):
    """The lead, the body that he or she stands for, the home country and place, and where the text says so."""

    lead: Lead
    surname: str
    organisation: str | None
    country: str | None
    home: str | None
    evidence: Span


_NAME = r"(?<![\w-])(?P<who>(?!The |A )[A-Z][\w’'&-]*+(?: (?:of|and|for|the|&|[A-Z][\w’'&-]*+)){1,9})"
_SHORT = r"(?: \([^()]{2,20}\))?"
_GROUP = r"(?:delegation|trade mission|mission|trade delegation)"
_LEADING = r"(?:will lead|is leading|has led|lead|leads|led|sent|will send|is sending)"
_SETTING_OUT = r"(?:paid|made|undertook|embarked on|concluded|completed|began|begun|wrapped up)"
_JOURNEY = r"(?:visit|mission|trade mission|tour|trip)"
_ACRONYM = r"(?<![\w-])(?P<who>[A-Z]{3,10})"
_TAKES_PLACE = (
    r"(?:(?:took|takes|will take) place|(?:was|will be) held|is under ?way|began|begins|ended"
    r"|will travel|travell?ed|visited|will visit|is visiting)"
)
_LEADS = (
    re.compile(rf"{_NAME}{_SHORT}[’'](?:s )?(?:[\w-]+ ){{0,6}}?{_GROUP} {_TAKES_PLACE}\b"),
    re.compile(rf"{_ACRONYM}[’'](?:s )?(?:[\w-]+ ){{0,6}}?{_GROUP} {_TAKES_PLACE}\b"),
    re.compile(rf"{_NAME}{_SHORT} {_LEADING} (?:an?|its|the) (?:[\w-]+ ){{0,5}}{_GROUP}\b"),
    re.compile(rf"\b(?:[Aa]|[Tt]he) (?:[\d\w]+-member )?{_NAME}{_SHORT} {_GROUP}\b"),
    re.compile(rf"\b{_GROUP} (?:from|of) (?:the )?{_NAME}"),
    re.compile(rf"{_NAME}{_SHORT} (?:has |have )?{_SETTING_OUT} (?:an?|its|the|their) (?:[\w-]+ ){{0,5}}{_JOURNEY}\b"),
)
"""How a text says that a body travels; its short form stands in brackets."""

OPENING = 700
"""Characters within which it says so."""


def find_leading_body(document: Document) -> FoundLead | None:
    """The body that leads a delegation, as the text opens with it; nobody's name and no office."""
    for pattern in _LEADS:
        for found in pattern.finditer(document.text[:OPENING]):
            who = _in_full(document.text, found["who"])
            if is_body(who):
                home = next(iter(places_in(who)), None)
                return FoundLead(
                    lead=Lead(),
                    surname=found["who"],
                    organisation=who,
                    country=home.place.country if home else None,
                    home=home.name if home and home.place.kind is not PlaceKind.COUNTRY else None,
                    evidence=Span.of(document.text, found.start("who"), found.end("who")),
                )
    return None


def _in_full(text: str, name: str) -> str:
    """A body told by its first letters, by the words of the text that give them; another name as it is."""
    if not re.fullmatch(r"[A-Z]{3,10}", name):
        return name
    word = r"[a-z’'-]{1,30}(?: (?:of|and|for|the|&)){0,2} "
    found = re.search(r"(?<![\w-])" + word.join(name) + r"[\w’'-]{1,30}", text)
    return found[0] if found else name
