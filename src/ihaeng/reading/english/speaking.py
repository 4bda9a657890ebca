"""Speeches told by a verb: the gathering, the house or the hearers that are spoken to."""

from __future__ import annotations

import re

from ihaeng.reading.english.clauses import Clause, Told
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.nominal import HOSTS, venue_of
from ihaeng.reading.english.parties import is_sort_of_people, parties_in
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.persons import is_person
from ihaeng.reading.english.phrases import Item, act_noun, items
from ihaeng.reading.english.places import is_place
from ihaeng.reading.english.visiting import SUMS_UP, plain

_HEADCOUNT = re.compile(
    r"(?:about |some |over |nearly |more than )?\d[\d,]* (?:[a-z]+ ){0,2}(?:people|guests|attendees)\Z"
)
"""Hearers told by their number."""

_CROWD_OF = re.compile(r"(?:[a-z]+ )?(?:gathering|group|audience|crowd|room|meeting) of (?P<who>.+)")
"""Hearers told as a crowd: "a gathering of grain buyers"."""

_HEARERS = re.compile(
    r"\b(?:[Pp]arliament|[Aa]ssembly|[Ss]enate|Congress|Knesset|Bundestag|Diet|Duma|Council|House of [A-Z]\w+)\b"
)
"""Bodies that are spoken to as such."""


_NAMED = re.compile(r"[A-Z][\w&.’'-]*+(?: (?:of |for |and )?[A-Z][\w&.’'-]*+){1,6}")
"""A name of several words: "addressed the Copenhagen Business Club"."""


def gathering_spoken_at(frame: Frame, clause: Clause) -> list[Told]:
    """ "speak at the Lindahl Trade Forum": the gathering is named by an act noun or has a name."""
    first, *others = items(clause.region) or [Item("", "", ())]
    houses = [plain(item.head) for item in others if item.after_comma or not item.mark]
    if SUMS_UP.search(first.head) and houses and all(re.match(r"[A-Z]", house) for house in houses):
        return [Told("speech", house, [(house,)], None, house) for house in houses]
    for item in items(clause.region)[:1]:
        name = plain(item.head)
        somewhere = is_place(name) or (re.fullmatch(r"[A-Z][a-z]+", name) and item.behind("with"))
        if somewhere and not act_noun(item.head):
            return _spoken_with(frame, clause, item)
        if clause.verb.lemma in ("address", "speak", "lecture") and (
            is_sort_of_people(item.head) or _HEADCOUNT.match(name)
        ):
            return [Told(frame.kind or "speech", clause.region, parties_in([item]), None, venue_of(item, "speech"))]
        crowd = _CROWD_OF.match(name)
        if crowd and is_sort_of_people(crowd["who"]):
            hearers = parties_in(items(crowd["who"]))
            return [Told(frame.kind or "speech", clause.region, hearers, None, venue_of(item, "speech"))]
        seat = next(iter(item.behind("at")), "") if clause.verb.lemma in ("lecture", "speak") else ""
        if re.match(r"(?:the )?[A-Z]", seat) and not is_place(seat) and not act_noun(item.head):
            return [Told(frame.kind or "speech", clause.region, [], name, plain(seat))]
        names_a_body = clause.verb.lemma == "address" and _NAMED.fullmatch(name) is not None
        if _HEARERS.search(name) or (names_a_body and not act_noun(name) and not is_place(name)):
            return [Told(frame.kind or "speech", clause.region, [(name,)], None, name)]
        house = venue_of(item, "event") if clause.verb.lemma == "address" else None
        if house:
            return [Told(frame.kind or "speech", clause.region, [], name, house)]
        if (
            act_noun(item.head)
            or pattern("named_gathering").search(name)
            or (clause.verb.end - clause.verb.start > 7 and re.search(r"[A-Z]", name))
        ):
            hosts = [party for text in item.behind(*HOSTS) for party in parties_in(items(text))]
            said = Told(frame.kind or "speech", clause.region, hosts, name, venue_of(item, "event") or name)
            return [said, *(Told("speech", house, [], None, house) for house in _also_at(others))]
    return []


def _spoken_with(frame: Frame, clause: Clause, city: Item) -> list[Told]:
    """ "spoke in Oslo with Olaf Berg" tells talks, "... to 200 students" a speech; the city is no gathering."""
    words = f" in {city.head} {clause.region}"
    for mark, text in city.adjuncts:
        others = parties_in(items(text))
        if mark == "with" and others and is_person(text):
            return [Told("meeting", words, others)]
        if mark in ("to", "with", "before") and others and (is_sort_of_people(text) or _HEADCOUNT.match(plain(text))):
            return [Told(frame.kind or "speech", words, others, None, None)]
    houses = [plain(text) for text in city.behind("at") if re.match(r"(?:the )?[A-Z]", text) and not is_place(text)]
    return [Told(frame.kind or "speech", words, [], house, house) for house in houses[:1]]


def _also_at(others: list[Item]) -> list[str]:
    """ "speak at Lindahl University on trade and at the UN about farms": further houses, each behind its own "at"."""
    houses = (plain(item.head) for item in others if item.mark in ("at", "before"))
    return [house for house in houses if re.match(r"[A-Z]", house) and not is_place(house)]
