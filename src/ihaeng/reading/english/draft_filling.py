"""What a sentence adds to a draft beyond its verb: parties told before, the house, sums and numbers of people."""

from __future__ import annotations

import re

from ihaeng.reading.drafts import Draft, Party
from ihaeng.reading.english.clauses import Reach, Told
from ihaeng.reading.english.parties import body_of_place, is_body
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.persons import is_person
from ihaeng.reading.english.places import is_place
from ihaeng.reading.english.scene import Scene
from ihaeng.reading.reasons import because, data
from ihaeng.reading.rungs import BASES, give, may_be_of
from ihaeng.reading.sums import sums_of

_BOTH = re.compile(
    r"\b(?:two|both) (?:sides|countries|cities|parties|governments|leaders|ministers|mayors|governors|presidents"
    r"|universities)\b"
    r"|\bthe (?:two|ministers|mayors|governors|presidents|parties|sides)\W*\Z",
    re.IGNORECASE,
)
"""Subjects that stand for the own side and those met last."""

SUM_BEFORE, SUM_BEHIND = 60, 80
"""Characters around a clause in which its sum may stand ("a $40 million plant that ...")."""


def take_parties(draft: Draft, subject: str, scene: Scene, *, of_the_last: bool) -> None:
    """ "The two sides signed a pact": with those met last; "the company's mill" is that of the body met last."""
    if draft.parties:
        scene.discourse.parties = tuple(draft.parties)
    elif of_the_last:
        known = scene.discourse.parties
        with_head = known[-1:] if len(known) > 1 else ()  # a person's body stands behind the person
        alone = [party for party in known if len(known) == 1 and not is_person(party[0])]
        draft.parties = [party for party in known if is_body(party[0])][-1:] or list(with_head) or alone
        draft.rules.append(because("with", "body-before"))
    elif _BOTH.search(subject) and draft.kind in BASES:
        draft.parties = list(scene.discourse.parties)
        draft.rules.append(because("with", "both-sides"))


def seat(draft: Draft, before: str) -> None:
    """ "stopped at the Norbeck Institute, where she received a briefing": the house goes with the act."""
    house = pattern("house_before_where").search(before)
    if house and _is_house(house["house"]) and draft.kind in ("briefing", "meeting", "speech", "event", "agreement"):
        draft.venue = draft.venue or house["house"]
        if draft.kind == "agreement" and not draft.parties:
            draft.parties = _seated_there(house["house"])
        draft.rules.append(because("venue", "house-before", data("en", "patterns"), house["house"]))
        if draft.kind == "briefing" and not draft.parties:
            draft.parties = body_of_place(house["house"])


def _seated_there(house: str) -> list[Party]:
    """ "Lindahl University in Odense, where she will sign a pact": the body whose house it is, if it is one."""
    name = re.sub(r" (?:in|near) [A-Z][\w-]+\Z", "", house)
    return body_of_place(name) if is_body(name) else []


def _is_house(name: str) -> bool:
    """Whether a name is that of a house: no city, country or part of the world."""
    return not is_place(name) and not pattern("part_of_the_world").search(name)


def count(draft: Draft, told: Told, reach: Reach, text: str) -> None:
    """The sum of a promise, the people at a gathering, as the sentence `text` tells them around the clause."""
    if told.kind in BASES:
        _take_amount(draft, told, reach, text)
    if told.kind in ("event", "meeting", "speech", "briefing"):
        found = pattern("count").search(text, reach[0], reach[1])
        if found:
            draft.people = int(found["n"].replace(",", ""))
            draft.rules.append(because("people", "pattern count", data("en", "patterns"), found[0]))


_OF_ANOTHER_CLAUSE = re.compile(r",? (?:and|while) (?:the )?(?:[A-Z][\w&.-]+ ){1,4}\Z")
"""Between a sum and the verb of another subject: "a $4 million contract with AgriNord, and Redbud Coatings"."""


_OF_THE_NEXT = re.compile(r", (?:and|while) (?:the )?(?:[A-Z][\w&.-]+ ){1,4}[a-z]+(?:ed|t|ped) ")
"""Between the verb and a sum of another subject's: "an MOU with AgriNord, and Redbud Coatings agreed to supply $4m"."""


def _take_amount(draft: Draft, told: Told, reach: Reach, text: str) -> None:
    for found in sums_of(text, "en"):
        near = reach[0] - SUM_BEFORE <= found.mention.start < reach[2] + SUM_BEHIND
        if _OF_ANOTHER_CLAUSE.search(text[found.mention.end : reach[0]]):
            continue
        if _OF_THE_NEXT.search(text[reach[0] : found.mention.start]):
            continue
        if near and may_be_of(told.kind, found):
            give(draft, found, text, "en")
            return
