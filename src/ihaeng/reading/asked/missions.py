"""The mission as a model says it → as told, field by field borne out by the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from ihaeng.model import Destination, Direction, Lead, Span, ToldMission
from ihaeng.reading.asked.answers import SaidMission
from ihaeng.reading.asked.values import Checked


def told_mission(
    answers: Iterable[msgspec.Raw], checked: Checked, lost: Counter[str], activities: tuple[str, ...]
) -> ToldMission | None:
    """The first answer whose quotes stand in the text; the later ones fill what it leaves open."""
    told: ToldMission | None = None
    for raw in answers:
        one = _told(raw, checked, lost)
        if one:
            told = _filled(told, one) if told else one
    return msgspec.structs.replace(told, activities=activities) if told else None


def _told(raw: msgspec.Raw, checked: Checked, lost: Counter[str]) -> ToldMission | None:
    try:
        mission = msgspec.json.decode(raw, type=SaidMission | None)
    except (msgspec.DecodeError, RecursionError):
        lost["form"] += 1
        return None
    if mission is None:
        return None
    evidence = tuple(span for span in map(checked.text.find, mission.quotes) if span)
    if not evidence:
        lost["quote"] += 1
        return None
    start, end = checked.days(mission.start, mission.end)
    nights, days = checked.length(mission.nights, mission.days)
    name, office = checked.words("lead", mission.lead_name), checked.words("lead", mission.lead_office)
    destinations = tuple(dict.fromkeys(_destinations(mission, checked)))
    told = ToldMission(
        lead=Lead(name=name, office=office) if name or office else None,
        organisation=checked.words("organisation", mission.organisation),
        start=start,
        end=end or start,
        nights=nights,
        days=days,
        direction=Direction.INBOUND if mission.direction == Direction.INBOUND else Direction.OUTBOUND,
        destinations=destinations,
        purposes=checked.all_words("purposes", mission.purposes),
        delegation=checked.all_words("delegation", mission.delegation),
        people=checked.people(mission.people, evidence),
    )
    return msgspec.structs.replace(told, evidence=_evidence(told, evidence))


def _destinations(mission: SaidMission, checked: Checked) -> Iterable[Destination]:
    for one in mission.destinations:
        country, city, place = checked.place(one.country, one.city)
        if country or city:
            yield Destination(
                country=country,
                city=city,
                latitude=place.latitude if place else None,
                longitude=place.longitude if place else None,
            )


def _evidence(told: ToldMission, spans: tuple[Span, ...]) -> dict[str, tuple[Span, ...]]:
    """All quotes under each fact told: the model says what they bear out together."""
    facts = {
        "lead": told.lead or told.organisation,
        "period": told.start,
        "length": told.nights or told.days,
        "destinations": told.destinations,
        "purposes": told.purposes,
        "delegation": told.delegation,
        "people": told.people,
    }
    return {name: spans for name, value in facts.items() if value}


def _filled(one: ToldMission, other: ToldMission) -> ToldMission:
    """A mission with what a later answer tells beyond it."""
    facts = {
        name: getattr(one, name) or getattr(other, name)
        for name in ("lead", "organisation", "nights", "days", "destinations", "purposes", "delegation", "people")
    }
    days = (one.start, one.end) if one.start else (other.start, other.end)
    return msgspec.structs.replace(
        one, **facts, start=days[0], end=days[1], evidence={**other.evidence, **one.evidence}
    )
