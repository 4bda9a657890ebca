"""Departures and returns."""

from __future__ import annotations

from ihaeng.ledger.words import Way, way_of_travel, words_of_setting_out_home
from ihaeng.model import Activity


def way_of(activity: Activity) -> Way | None:
    """Whether an act is the mission's departure or its return, by what it is about or else by its sentence."""
    told = way_of_travel(activity.about) if activity.about else None
    return told or way_of_travel(" ".join(span.quote for span in activity.evidence))


def sets_out_home(activity: Activity) -> bool:
    """Whether a return is told by its setting out ("16일 귀국길에 오른다"), after which a night may pass."""
    told = " ".join(span.quote for span in activity.evidence).casefold()
    return activity.kind == "travel" and any(word in told for word in words_of_setting_out_home())
