"""Gatherings told by their guests: "hosted 150 buyers at a reception", "treated growers to a dinner"."""

from __future__ import annotations

import re

from ihaeng.reading.english.clauses import Clause, Told
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.parties import is_sort_of_people, parties_in
from ihaeng.reading.english.persons import is_person
from ihaeng.reading.english.phrases import items

_GUESTS = re.compile(
    r"\A\s*(?P<who>[^;]{3,120}?) (?:at|for|to|over) (?=(?:an?|the|his|her|their) (?:[\w-]+ ){0,4}[a-z]+\b)"
)
"""Who is hosted, before what they are hosted at."""

_COUNTED = re.compile(r"\A(?:(?:about|some|around|nearly|over|roughly|more than) )?\d")


def hosted_for(frame: Frame, clause: Clause) -> list[Told]:
    """The gathering to which the own side has guests; whoever has a name among them is its counterpart."""
    found = _GUESTS.match(clause.region) if clause.verb.lemma in ("host", "have") and not clause.verb.passive else None
    if found is None:
        return []
    guests = found["who"].strip()
    if not (_COUNTED.match(guests) or is_sort_of_people(guests) or is_person(guests)):
        return []
    told = [act for act in listed(frame, clause.region[found.end() :])[:1] if act.kind == "event"]
    for act in told:
        act.parties = [*parties_in(items(guests)), *act.parties]
    return told
