"""Offices without their holder whom the text names elsewhere: "the president of Denmark", "President Lars Holm"."""

from __future__ import annotations

import re
from dataclasses import replace

from ihaeng.reading.drafts import Draft, Party
from ihaeng.reading.english.persons import PERSON
from ihaeng.reading.english.places import country_of_people, places_in

_OFFICE_OF = re.compile(
    r"(?P<office>(?:[Dd]eputy |[Vv]ice )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Kk]ing|[Qq]ueen"
    r"|[Mm]ayor|[Gg]overnor|[Ff]oreign [Mm]inister|[Tt]rade [Mm]inister)) of (?:the )?"
    r"(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
)


def with_holders(drafts: list[Draft], text: str) -> list[Draft]:
    """The acts, each office of a place with the one holder whom the text gives it as its name."""
    return [replace(draft, parties=[_named(party, text) for party in draft.parties]) for draft in drafts]


def _named(party: Party, text: str) -> Party:
    office = _OFFICE_OF.fullmatch(party[0])
    names = _holders(office["office"], office["place"], text) if office else set()
    return (names.pop(), *party) if len(names) == 1 else party


def _holders(office: str, place: str, text: str) -> set[str]:
    """Who holds an office of a place by the text's words; "Norway's President Berg" is not Denmark's."""
    held = re.compile(
        rf"(?:(?P<whose>[A-Z][\w-]+)(?:[’']s)? )?(?<![\w-])(?<!Vice )(?<!vice )(?i:{re.escape(office)})"
        rf"(?: of (?:the )?(?P<of>{re.escape(place)}))?,? (?P<name>{PERSON})"
    )
    country = next((named.place.country for named in places_in(place)), None)
    found = set()
    for match in held.finditer(text):
        whose = match["whose"]
        known = country_of_people(whose or "") or next((p.place.country for p in places_in(whose or "")), None)
        of_another = known is not None and known != country
        if " " in match["name"] and not of_another and (whose is None or known or match["of"]):
            found.add(match["name"].rstrip(".’'"))
    return found
