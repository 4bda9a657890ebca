"""Whether two acts took place in one place."""

from __future__ import annotations

import enum
import math

from ihaeng.language.names import name_likeness
from ihaeng.ledger.words import is_region
from ihaeng.model import Activity

APART_KILOMETRES = 60.0
"""Farther apart than a town and its suburbs or airport."""

SAME_NAME = 0.75
"""Likeness from which two names of towns are spellings of one."""

EARTH_RADIUS_KILOMETRES = 6371.0


class Nearness(enum.Enum):
    """Whether two places are one, as far as names and positions tell."""

    SAME = enum.auto()
    APART = enum.auto()
    UNKNOWN = enum.auto()


def nearness(one: Activity, other: Activity) -> Nearness:
    """Compare the towns of two acts by name, then by position; a region says nothing against a town in it."""
    if not one.city or not other.city:
        return Nearness.UNKNOWN
    if name_likeness(one.city, other.city) >= SAME_NAME:
        return Nearness.SAME
    distance = kilometres(one, other)
    if is_region(one.city) or is_region(other.city):
        return Nearness.UNKNOWN
    if distance is None or distance > APART_KILOMETRES:
        return Nearness.APART
    return Nearness.UNKNOWN


def kilometres(one: Activity, other: Activity) -> float | None:
    """The great-circle distance of two acts (haversine), None unless both have a position."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    phi, psi = math.radians(one.latitude), math.radians(other.latitude)
    east = math.radians(other.longitude - one.longitude)
    haversine = math.sin((psi - phi) / 2) ** 2 + math.cos(phi) * math.cos(psi) * math.sin(east / 2) ** 2
    return 2 * EARTH_RADIUS_KILOMETRES * math.asin(math.sqrt(min(haversine, 1.0)))
