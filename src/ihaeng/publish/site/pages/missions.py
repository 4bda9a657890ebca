"""The list of missions."""

from __future__ import annotations

import msgspec

from ihaeng.model import Ledger
from ihaeng.publish.headers import title
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.values import days


class MissionEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One mission of the list."""

    id: str
    title: str
    period: str


class Missions(msgspec.Struct, frozen=True, kw_only=True):
    """The list, the newest first."""

    missions: tuple[MissionEntry, ...]


def missions_page(ledger: Ledger, frame: Frame) -> Page:
    """Show the missions of a ledger."""
    words = frame.words
    ordered = sorted(ledger.missions, key=lambda one: (one.start or "", one.id), reverse=True)
    shown = (
        MissionEntry(id=one.id, title=title(one, words), period=days(words, one.start, one.end)) for one in ordered
    )
    return Page(template="missions.html.j2", view=Missions(missions=tuple(shown)), section="missions")
