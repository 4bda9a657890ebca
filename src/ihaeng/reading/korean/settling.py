"""What only the whole text can settle: the one city that it is about, the one sum of its one deal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ihaeng.language.gazetteer import Place, PlaceKind
from ihaeng.language.sentences import korean_sentences
from ihaeng.model import Document, PartKind, Span
from ihaeng.model.kinds import kinds
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.mission.told import Told
from ihaeng.reading.korean.roles.sides import HOME
from ihaeng.reading.reasons import GAZETTEER, because
from ihaeng.reading.rungs import give, may_be_of
from ihaeng.reading.sums import Sum, is_of_an_earlier_deal, sums_of

DEAL_WORDS = {
    "contract": re.compile(r"계약|수출"),
    "investment": re.compile(r"투자|협약"),
    "agreement": re.compile(r"(?<!투자)(?<!수출)협약"),
}
"""By kind of deal, one of these must stand in a sentence whose sum is to be the deal's."""

LEADING_PARTS = 4
"""Headline, subhead and the first paragraphs: where a text puts the sum it is about."""


def settle(document: Document, drafts: list[Draft], told: Told) -> list[Draft]:
    """Fill in the city and the sum that go without saying."""
    return _with_the_sum(document, _with_the_city_of_the_day(_with_the_city(drafts, told)))


def _with_the_city(drafts: list[Draft], told: Told) -> list[Draft]:
    """Where the text knows one city abroad only, what happens abroad happens there."""
    if told.home != HOME:
        # Of halls and firms in Korea readers know where they are without being told.
        return drafts
    known = {draft.city: draft for draft in drafts if draft.city and draft.place and draft.place.country != told.home}
    spoken_of = {place.name for place in told.places if place.kind != "country"}
    names = {draft.place.name for draft in known.values() if draft.place} | spoken_of
    if len(names) != 1:
        return drafts
    city, place = next(((d.city, d.place) for d in known.values()), (None, None))
    if place is None:
        place = next(place for place in told.places if place.kind != "country")
        city = told.names.get(place.name, place.name)
    by = because("where", "only-city", GAZETTEER, city)
    alone = {known.country for known in told.places} <= {place.country}
    return [
        replace(draft, city=city, place=place, country=place.country, rules=[*draft.rules, by])
        if _has_no_place(draft) and _may_be_in(draft, place, alone=alone)
        else draft
        for draft in drafts
    ]


def _has_no_place(draft: Draft) -> bool:
    return draft.place is None and draft.kind != "travel" and not draft.background


def _may_be_in(draft: Draft, place: Place, *, alone: bool) -> bool:
    """Whether an act without a city can be in this one; on a journey to it `alone`, its country says no more."""
    if alone:
        return draft.country in (None, place.country)
    return draft.country == place.country and draft.own_country is None


def _with_the_city_of_the_day(drafts: list[Draft]) -> list[Draft]:
    """Where all that a day's acts say of their city is one name, the others of that day are there too."""
    cities: dict[str, dict[str, Draft]] = {}
    for draft in drafts:
        if draft.start and draft.city and draft.place and draft.place.kind is PlaceKind.CITY:
            cities.setdefault(draft.start, {})[draft.place.name] = draft
    settled = []
    for draft in drafts:
        there = cities.get(draft.start or "", {})
        if len(there) == 1 and _has_no_place(draft) and draft.own_country is None:
            (known,) = there.values()
            rules = [*draft.rules, because("where", "city-of-day", GAZETTEER, known.city)]
            settled.append(replace(draft, city=known.city, place=known.place, country=known.country, rules=rules))
        else:
            settled.append(draft)
    return settled


def _with_the_sum(document: Document, drafts: list[Draft]) -> list[Draft]:
    """Where the text tells one deal only and leads with one sum, that is the deal's."""
    deals = [draft for draft in drafts if kinds()[draft.kind].commits and not draft.background]
    if len(deals) != 1 or deals[0].amount:
        return drafts
    sums = list(_leading_sums(document, deals[0].kind))
    if len({(found.mention.value.value, found.mention.value.currency) for found, _span in sums}) != 1:
        return drafts
    found, span = sums[0]
    rules = [*deals[0].rules, because("amount", "only-sum", None, span.quote)]
    done = replace(deals[0], evidence=[*deals[0].evidence, span], rules=rules)
    give(done, found, span.quote)
    return [done if draft is deals[0] else draft for draft in drafts]


def _leading_sums(document: Document, kind: str) -> Iterator[tuple[Sum, Span]]:
    """The sums of the first parts' sentences that tell of a deal of this kind, each with its sentence."""
    parts = [p for p in document.parts if p.kind in (PartKind.TITLE, PartKind.SUBTITLE, PartKind.PARAGRAPH)]
    for part in parts[:LEADING_PARTS]:
        for sentence in korean_sentences(document.text[part.start : part.end]):
            span = Span.of(document.text, part.start + sentence.start, part.start + sentence.end)
            if DEAL_WORDS[kind].search(sentence.text) and not is_of_an_earlier_deal(sentence.text):
                yield from ((found, span) for found in sums_of(sentence.text) if may_be_of(kind, found))
