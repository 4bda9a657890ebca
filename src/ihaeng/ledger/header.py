"""What all tellings of a mission together say of it as a whole: for each field the value told by most texts."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from ihaeng.language.names import same_name
from ihaeng.ledger.order import days_of
from ihaeng.ledger.tellings import Telling
from ihaeng.ledger.travel import way_of
from ihaeng.model import Activity, Destination, Direction, Lead, Mention, Mission, Stage
from ihaeng.model.partial_date import first_day, is_open, last_day

Value = TypeVar("Value", bound=Hashable)

Period = tuple[str | None, str | None]


def merge(name: str, tellings: Sequence[Telling], activities: Sequence[Activity], documents: Sequence[str]) -> Mission:
    """The mission's header out of its tellings, earliest document first; `documents` are all that report it."""
    start, end = period(tellings, activities)
    return Mission(
        id=name,
        documents=tuple(documents),
        lead=_lead(tellings),
        organisation=most_told(tellings, lambda telling: telling.told.organisation),
        start=start,
        end=end,
        nights=most_told(tellings, lambda telling: telling.told.nights),
        days=most_told(tellings, lambda telling: telling.told.days),
        direction=most_told(tellings, lambda telling: telling.told.direction) or Direction.OUTBOUND,
        destinations=_destinations(tellings, activities, (start, end)),
        purposes=_together([telling.told.purposes for telling in tellings]),
        delegation=_together([telling.told.delegation for telling in tellings]),
        people=most_told(tellings, lambda telling: telling.told.people),
        evidence=_evidence(tellings),
    )


def most_told(tellings: Sequence[Telling], value_of: Callable[[Telling], Value | None]) -> Value | None:
    """The value that most distinct texts give; of several the one told first."""
    voices: dict[Value, set[str]] = {}
    for telling in tellings:
        value = value_of(telling)
        if value is not None:
            voices.setdefault(value, set()).add(telling.copies)
    return max(voices, key=lambda value: len(voices[value])) if voices else None


def period(tellings: Sequence[Telling], activities: Sequence[Activity]) -> Period:
    """Start and end of the journey: told together by most texts, else one by one, else its departure and return."""
    told = _most_told_period(tellings, activities)
    if told:
        return told
    start = most_told(tellings, lambda telling: _closed(telling.told.start)) or _travel_day(activities, "departure")
    end = most_told(tellings, lambda telling: _closed(telling.told.end)) or _travel_day(activities, "return")
    return start, end


def _most_told_period(tellings: Sequence[Telling], activities: Sequence[Activity]) -> tuple[str, str] | None:
    """The period told by most texts; of several the one that most of the acts done fall in, then the first told."""
    voices: dict[tuple[str, str], set[str]] = {}
    for telling in tellings:
        told = telling.period
        if told:
            voices.setdefault(told, set()).add(telling.copies)
    dates = [days for act in activities if act.stage is Stage.DONE and (days := days_of(act))]

    def support(told: tuple[str, str]) -> tuple[int, int]:
        first, last = first_day(told[0]), last_day(told[1])
        return len(voices[told]), sum(first <= days[0] and days[1] <= last for days in dates)

    return max(voices, key=support, default=None)


def _closed(value: str | None) -> str | None:
    return None if value is None or is_open(value) else value


def _travel_day(activities: Sequence[Activity], way: str) -> str | None:
    """The day of departure or return: as reported done by most, else as announced by most."""
    travels = [act for act in activities if act.kind == "travel" and way_of(act) == way]
    for stage in (Stage.DONE, Stage.PLANNED):
        days: Counter[datetime.date] = Counter(
            span[0] for act in travels if act.stage is stage and (span := days_of(act)) and span[0] == span[1]
        )
        if days:
            return max(sorted(days), key=lambda day: days[day]).isoformat()
    return None


def _lead(tellings: Sequence[Telling]) -> Lead | None:
    name = most_told(tellings, lambda telling: _full_name(telling.told.lead))
    name = name or most_told(tellings, lambda telling: telling.told.lead.name if telling.told.lead else None)
    holders = [t for t in tellings if t.told.lead and (not name or not t.told.lead.name or t.told.lead.name == name)]
    office = most_told(holders, lambda telling: telling.told.lead.office if telling.told.lead else None)
    return Lead(name=name, office=office) if name or office else None


def _full_name(lead: Lead | None) -> str | None:
    """A lead's name unless it is a bare surname."""
    name = lead.name if lead else None
    return name if name and len(name) > 1 and (" " in name or not name.isascii()) else None


def _destinations(tellings: Sequence[Telling], activities: Sequence[Activity], told: Period) -> tuple[Destination, ...]:
    """The places in the order of the text that tells most of them, others behind; acts' countries if none is told.

    A country in which no act took place stays only if more than half as many texts tell it as tell the best known one:
    texts mention other journeys.
    """
    fitting = [t for t in tellings if t.told.destinations and t.period in (None, told)]
    visited = {act.country for act in activities if act.country}
    voices = Counter(country for t in _one_of_each_text(fitting) for country in t.countries)
    least = max(voices.values(), default=0) / 2
    found: list[Destination] = []
    for telling in sorted(fitting, key=lambda telling: -len(telling.told.destinations)):
        found += [
            place
            for place in telling.told.destinations
            if not any(_same_place(place, seen) for seen in found)
            if not place.country or place.country in visited or voices[place.country] > least
        ]
    if not found:
        abroad = [act.country for act in activities if act.country]
        found = [Destination(country=country) for country in dict.fromkeys(abroad)]
    return tuple(found)


def _one_of_each_text(tellings: Sequence[Telling]) -> list[Telling]:
    return list({telling.copies: telling for telling in reversed(tellings)}.values())


def _same_place(one: Destination, other: Destination) -> bool:
    if one.country and other.country and one.country != other.country:
        return False
    return not one.city or bool(other.city and same_name(one.city, other.city))


def _together(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    found: list[str] = []
    for item in (item for items in lists for item in items):
        if not any(same_name(item, seen) for seen in found):
            found.append(item)
    return tuple(found)


def _evidence(tellings: Sequence[Telling]) -> dict[str, tuple[Mention, ...]]:
    """Where each field is told, over all tellings: a reader sees who says otherwise."""
    found: dict[str, list[Mention]] = {}
    for telling in tellings:
        for field, spans in telling.told.evidence.items():
            found.setdefault(field, []).extend(Mention(document=telling.document.id, span=span) for span in spans)
    return {field: tuple(mentions) for field, mentions in sorted(found.items())}
