"""Another person of the same body: the minister was announced, the vice-minister received them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from ihaeng.language.names import name_likeness, name_words, without_accents, without_office
from ihaeng.ledger.counterparts import SAME_PARTY, named, parties_alike, shared_parties
from ihaeng.ledger.parties import PERSON_NAME
from ihaeng.ledger.words import head_in
from ihaeng.model import Activity, Stage

MEETING = "meeting"
"""The kind in which it matters who came: an agreement is the body's whoever signs it."""

OTHER_PERSON = 0.5
"""Likeness of names below which they are no spellings of one."""

_NEXT_WORDS = re.compile(r"\W?\s*(\S{1,12}\s\S{1,12}|\S{1,12})")


@dataclass(frozen=True)
class Person:
    """A person by name, and the office that the sentence gives."""

    name: str
    office: str


def other_person(
    before: Sequence[Activity], after: Sequence[Activity], mission: Sequence[Activity]
) -> tuple[str, str] | None:
    """The person announced and the other one met, where nothing else fits.

    All of the announcements and reports must name one body in common and each one more person, with their offices: the
    names and the offices differ, and no act of the mission was done with the person announced.
    """
    first: tuple[Person, Person] | None = None
    for plan, act in product(before, after):
        persons = _differ(plan, act)
        if not persons:
            return None
        first = first or persons
    if not first:
        return None
    announced, met = first
    done = [party for act in mission if act.stage is Stage.DONE for party in named(act)]
    if any(parties_alike((announced.name,), party) >= OTHER_PERSON for party in done):
        return None
    return f"{announced.name} {announced.office}", f"{met.name} {met.office}"


def _differ(plan: Activity, act: Activity) -> tuple[Person, Person] | None:
    if plan.kind != MEETING or act.kind != MEETING or not shared_parties(plan, act):
        return None
    announced, met = _person(plan, act), _person(act, plan)
    if not announced or not met or announced.office == met.office:
        return None
    return (announced, met) if name_likeness(announced.name, met.name) < OTHER_PERSON else None


def _person(activity: Activity, other: Activity) -> Person | None:
    """The one person whom an act names and the other does not, if the sentence gives an office.

    Whoever else the act is with must be what both are with: the body, by itself or in the person's title.
    """
    theirs = [name for party in named(other) for name in party]
    common = {party for party, _ in shared_parties(activity, other)}
    own = [(party, _names_of_person(party, theirs)) for party in named(activity)]
    strangers = [party for party, names in own if party not in common and not names]
    persons = [names for _party, names in own if names]
    if strangers or len(persons) != 1:
        return None
    offices = [office for span in activity.evidence for name in persons[0] if (office := _office(span.quote, name))]
    return Person(persons[0][0], offices[0]) if offices else None


def _names_of_person(party: Sequence[str], others: Sequence[str]) -> list[str]:
    """The personal names of a party that are none of the others' names."""
    names = [
        name
        for name in party
        if PERSON_NAME.fullmatch(without_accents(name)) and not _is_body(name) and without_office(name) == name
    ]
    return [name for name in names if all(name_likeness(name, other) < SAME_PARTY for other in others)]


def _office(sentence: str, name: str) -> str | None:
    start = sentence.find(name)
    behind = _NEXT_WORDS.match(sentence, start + len(name)) if start >= 0 else None
    return head_in(behind[1]) if behind else None


def _is_body(name: str) -> bool:
    endings = tuple(body for body in name_words().bodies if len(body) > 1)
    return name.casefold().endswith(endings)
