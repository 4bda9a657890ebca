"""A report sent from a city abroad that opens with the lead: the lead is there, whatever else is said of a journey."""

from __future__ import annotations

from ihaeng.model import Document, PartKind
from ihaeng.reading.english.homes import city_of_dateline
from ihaeng.reading.english.leading_bodies import FoundLead
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.told import Told
from ihaeng.reading.english.whole_words import stands_in

OPENING = 2
"""So many paragraphs open a report that speaks of a delegation, or first of the body: who leads may be told later."""


def is_sent_from_abroad(document: Document, lead: FoundLead) -> bool:
    """Whether a report was sent from a country that the lead is not of."""
    city = city_of_dateline(document)
    return city is not None and lead.country not in (None, city.place.country)


def take_dateline(told: Told, document: Document, lead: FoundLead) -> None:
    """The city of the dateline is where the mission is, if it lies abroad and the first paragraph names the lead."""
    city = city_of_dateline(document)
    told_so = [part for part in document.parts if part.kind is PartKind.PARAGRAPH]
    if city is None or not told_so or lead.country in (None, city.place.country):
        return
    first = document.text[told_so[0].start : told_so[0].end]
    by_body = "delegation" in document.text or bool(lead.home and stands_in(lead.home, first))
    last = told_so[:OPENING][-1] if by_body else told_so[0]
    opening = document.text[told_so[0].start : last.end]
    if not lead.surname or not stands_in(lead.surname, opening):
        return
    told.goes = True
    told.inbound = pattern("visitors").search(document.text) is not None
    told.add_place(city, lead.evidence)
