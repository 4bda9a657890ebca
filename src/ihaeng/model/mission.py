"""A mission as one document tells it."""

from __future__ import annotations

import enum

import msgspec

from ihaeng.model.span import Span


class Direction(enum.StrEnum):
    """Whether the mission goes abroad or comes from abroad."""

    OUTBOUND = "outbound"
    INBOUND = "inbound"


class Lead(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The person at the head of a mission and the office held then."""

    name: str | None = None
    office: str | None = None


class Destination(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A place the mission goes to: ISO 3166 country, city as the text calls it, degrees north and east."""

    country: str | None = None
    city: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class ToldMission(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What one document tells of one mission as a whole.

    `start` and `end` are partial dates. `evidence` maps a field's name ("lead", "period", "destinations", ...) to
    the stretches that tell it. `activities` holds the ids of the acts that the document tells of this mission. `rules`
    are written reasons (see `Reason`) for taking it for one.
    """

    lead: Lead | None = None
    organisation: str | None = None
    start: str | None = None
    end: str | None = None
    nights: int | None = None
    days: int | None = None
    direction: Direction = Direction.OUTBOUND
    destinations: tuple[Destination, ...] = ()
    purposes: tuple[str, ...] = ()
    delegation: tuple[str, ...] = ()
    people: int | None = None
    activities: tuple[str, ...] = ()
    evidence: dict[str, tuple[Span, ...]] = {}
    rules: tuple[str, ...] = ()
