"""Whether two tellings speak of the same mission: evidence for and against, added up."""

from __future__ import annotations

import datetime
import functools

from ihaeng.language.names import same_name
from ihaeng.ledger.counterparts import NAME_PAIRS, SAME_PARTY, parties_alike
from ihaeng.ledger.seats import other_seats, same_seat
from ihaeng.ledger.tellings import Telling, Window
from ihaeng.ledger.words import forms_of, is_council
from ihaeng.model import Lead, Stage
from ihaeng.model.partial_date import complete

SAME_MISSION = 4.0
"""Evidence from which two tellings are one mission: who and when agree, or who and where and a common act."""

NEVER = -3.0
"""Evidence below which two tellings keep their whole groups apart."""

SAME_LEAD, LEAD_IN_TEXT, SAME_OFFICE, SEAT_IN_TEXT, OTHER_LEAD = 3.0, 2.0, 1.5, 1.0, -6.0
"""A person's full name is nearly a key; an office or organisation has many journeys, and a text may name several; two
names are two journeys."""

OTHER_MEMBER = 0.5
"""A council's journey has many members: another name is none against it, and the days and countries must say it."""

SAME_DAYS, NEAR_DAYS, OTHER_DAYS = 3.0, 1.0, -8.0
"""Journeys of one person cannot overlap, so days are as strong as names, and stronger against."""

PUBLISHED_NEAR, PUBLISHED_LATER, PUBLISHED_FAR = 1.5, 0.0, -2.0
"""A text that gives no days was most likely written around the journey; one that looks back on it may be of the same
year; a follow-up years later needs a common act."""

SAME_COUNTRY, MORE_IN_COMMON, OTHER_COUNTRY = 1.5, 1.0, -5.0
"""Countries of one journey are few and told by nearly every text; two in common, or two towns, are more than one."""

COMMON_ACT, MOST_COMMON_ACTS = 2.0, 3
"""A counterpart met by both; three are as good as any number."""

TOLERANCE = datetime.timedelta(days=2)
"""Flights and time zones move a journey's edges by this much."""

SAMPLE_GAP = datetime.timedelta(days=5)
"""A text that gives no period shows a few of the journey's days; so far they may lie from those of another text, and
twice as far where neither gives one."""

BEFORE, AFTER = datetime.timedelta(days=45), datetime.timedelta(days=21)
"""How long before its start and after its end a journey is news."""

FOLLOWED_UP = datetime.timedelta(days=365)
"""How long after its end a text that announces nothing may look back on a journey without telling its days."""


def kinship(one: Telling, other: Telling) -> float:
    """How strongly two tellings speak of one mission: `SAME_MISSION` or more is yes, `NEVER` or less keeps apart."""
    who = _who(one, other)
    told = who + _when(one, other) + _where(one, other)
    if who < 0 or told + COMMON_ACT * MOST_COMMON_ACTS < SAME_MISSION:
        return min(told, 0.0)
    acts = COMMON_ACT * min(_common_acts(one, other), MOST_COMMON_ACTS)
    return told + acts if who or acts else min(told, 0.0)


def same_leader(one: Telling, other: Telling) -> bool:
    """Whether both are led by one person, or by one office where a name is missing."""
    return _who(one, other) > 0


def _who(one: Telling, other: Telling) -> float:
    ours, theirs = one.told.lead or Lead(), other.told.lead or Lead()
    if ours.name and theirs.name and not (_surname_only(ours.name) or _surname_only(theirs.name)):
        if same_name(ours.name, theirs.name) and not other_seats(one.told, other.told):
            return SAME_LEAD
        return OTHER_MEMBER if _are_of_one_council(one, other) else OTHER_LEAD
    if _surnames_differ(ours.name, theirs.name):
        return OTHER_LEAD
    if _stands_in(ours.name, other) or _stands_in(theirs.name, one):
        return LEAD_IN_TEXT
    if same_seat(one.told, other.told):
        return SAME_OFFICE
    return max(_seat_stands_in(one, other), _seat_stands_in(other, one))


def _are_of_one_council(one: Telling, other: Telling) -> bool:
    bodies = (one.told.organisation, other.told.organisation)
    return all(body and is_council(body) for body in bodies) and same_seat(one.told, other.told)


def _surname_only(name: str) -> bool:
    return len(name) == 1 or (name.isascii() and " " not in name)


def _surnames_differ(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return False
    if one.isascii() and other.isascii():
        return one.split()[-1].casefold() != other.split()[-1].casefold()
    return one[0] != other[0] and not (one.isascii() or other.isascii())


def _stands_in(name: str | None, telling: Telling) -> bool:
    return bool(name) and not _surname_only(name or "") and (name or "") in telling.document.text


def _seat_stands_in(one: Telling, other: Telling) -> float:
    """What it tells that a text speaks of the other's organisation: less where it names a lead or body itself."""
    if not one.told.organisation or not any(form in other.document.text for form in forms_of(one.told.organisation)):
        return 0.0
    return SEAT_IN_TEXT if other.told.organisation or (other.told.lead and other.told.lead.office) else SAME_OFFICE


def _when(one: Telling, other: Telling) -> float:
    if one.window and other.window:
        return _between(one, other, one.window, other.window)
    if one.window or other.window:
        dated, undated = (one, other) if one.window else (other, one)
        return _around(undated, dated.window) if dated.window else 0.0
    if one.published and other.published:
        return NEAR_DAYS if abs(one.published - other.published) <= AFTER else 0.0
    return 0.0


def _between(one: Telling, other: Telling, ours: Window, theirs: Window) -> float:
    gap = max(ours[0], theirs[0]) - min(ours[1], theirs[1])
    if gap <= datetime.timedelta(0) or _calls_off(one, theirs) or _calls_off(other, ours):
        return SAME_DAYS
    if gap <= TOLERANCE:
        return NEAR_DAYS
    sampled = [telling for telling in (one, other) if not telling.tells_period]
    return 0.0 if gap <= SAMPLE_GAP * len(sampled) else OTHER_DAYS


def _calls_off(telling: Telling, window: Window) -> bool:
    """Whether the document tells that a journey on those days was called off: its new days are the same mission."""
    days = (window[0].isoformat(), window[1].isoformat())
    return any(act.stage is Stage.CANCELLED and (act.start, act.end) == days for act in telling.activities)


def _around(undated: Telling, window: Window) -> float:
    if undated.open_dates:
        fits = [complete(date, window[0] - TOLERANCE, window[1] + TOLERANCE) for date in undated.open_dates]
        return SAME_DAYS if all(fits) else 0.0 if any(fits) else OTHER_DAYS / 2
    if not undated.published:
        return 0.0
    if window[0] - BEFORE <= undated.published <= window[1] + AFTER:
        return PUBLISHED_NEAR
    looks_back = window[1] < undated.published <= window[1] + FOLLOWED_UP
    return PUBLISHED_LATER if looks_back and not _announces(undated) else PUBLISHED_FAR


def _announces(telling: Telling) -> bool:
    return any(act.stage is Stage.PLANNED for act in telling.activities)


def _where(one: Telling, other: Telling) -> float:
    if not one.countries or not other.countries:
        return 0.0
    if not one.countries & other.countries:
        return 0.0 if one.seen & other.seen else OTHER_COUNTRY
    several = len(one.countries & other.countries) > 1 or len(_towns(one) & _towns(other)) > 1
    return SAME_COUNTRY + (MORE_IN_COMMON if several else 0.0)


def _towns(telling: Telling) -> set[str]:
    return {place.city for place in telling.told.destinations if place.city}


def _common_acts(one: Telling, other: Telling) -> int:
    """How many acts of one telling were with somebody whom the other's acts were with, too."""
    theirs = other.met
    return sum(any(_is_one_of(party, theirs) for party in parties) for parties in one.parties)


@functools.lru_cache(maxsize=NAME_PAIRS)
def _is_one_of(party: tuple[str, ...], others: frozenset[tuple[str, ...]]) -> bool:
    return party in others or any(parties_alike(party, other) >= SAME_PARTY for other in others)
