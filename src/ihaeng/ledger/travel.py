"""Departures and returns."""

from __future__ import annotations

from ihaeng.ledger.words import Way, way_of_travel
from ihaeng.model import Activity


def way_of(activity: Activity) -> Way | None:
    """Whether an act is the mission's departure or its return, by what it is about or else by its sentence."""
    told = way_of_travel(activity.about) if activity.about else None
    return told or way_of_travel(" ".join(span.quote for span in activity.evidence))
