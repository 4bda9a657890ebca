"""Whose figures a mission's are: its lead's, organisation's, term's or year's."""

from __future__ import annotations

import datetime
import functools
from dataclasses import dataclass
from importlib import resources
from typing import Any

import yaml

from ihaeng.ledger.seats import seat_of
from ihaeng.ledger.words import body_of
from ihaeng.model import Direction, Lead, Mission
from ihaeng.model.figures import GroupedBy
from ihaeng.model.partial_date import first_day, is_open

Key = tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """A group by its key, and the names that it is shown by."""

    key: Key
    name: str | None = None
    office: str | None = None
    organisation: str | None = None
    term: int | None = None


def place_of(mission: Mission | None, day: str | None, by: GroupedBy) -> Place:
    """The group of a mission; of a deal without one by `day`, where years are compared, else the group of no name.

    Two leads of one name with different organisations are two: nobody has said that they are one person.
    """
    if by is GroupedBy.YEAR:
        start = mission.start if mission and mission.start and not is_open(mission.start) else day
        return Place((start[:4],), name=start[:4]) if start else Place(())
    lead = (mission.lead if mission else None) or Lead()
    organisation = (mission.organisation if mission else None) or body_of(lead.office or "")
    seat = seat_of(organisation) if organisation else ""
    if by is GroupedBy.ORGANISATION:
        return Place((seat,), name=organisation) if organisation else Place(())
    if not lead.name:
        return Place(())
    name = "".join(lead.name.casefold().split())
    if by is GroupedBy.LEAD:
        return Place((name, seat), name=lead.name, organisation=organisation)
    term = term_of(lead.office, mission.start if mission else None, mission)
    office = "".join((lead.office or "").split())
    return Place((name, seat, office, str(term)), name=lead.name, office=lead.office, term=term)


def term_of(office: str | None, start: str | None, mission: Mission | None = None) -> int | None:
    """The number of the elected term in which an office was held on a day; None where terms of it are not counted."""
    abroad = mission is not None and mission.direction is Direction.INBOUND
    if not office or not start or is_open(start) or abroad:
        return None
    for counted in terms().values():
        if office.endswith(tuple(counted["endings"])):
            return _number(counted, first_day(start))
    return None


def _number(counted: dict[str, Any], day: datetime.date) -> int | None:
    first: datetime.date = counted["first"]
    second: datetime.date = counted["second"]
    if day < first:
        return None
    if day < second:
        return 1
    years = day.year - second.year - ((day.month, day.day) < (second.month, second.day))
    return 2 + years // int(counted["years"])


@functools.cache
def terms() -> dict[str, dict[str, Any]]:
    """The terms that are counted, as the file has them."""
    text = (resources.files("ihaeng.ledger") / "terms.yaml").read_text("utf-8")
    found: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return found
