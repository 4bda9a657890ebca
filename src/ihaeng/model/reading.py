"""What was read out of one document."""

from __future__ import annotations

import msgspec

from ihaeng.model.activity import Activity
from ihaeng.model.document import Document
from ihaeng.model.mission import ToldMission
from ihaeng.model.step import Step


class Reading(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One document and its facts; `reader` names the rules, with their version, that read it.

    `missions` is empty for an article that reports no mission, and has several where it reports several; acts that
    belong to none of them (background, or signed at home) stand in `activities` alone. `notes` says in plain words
    what could not be decided and why. `steps` tell the later life of deals, of whatever mission.
    """

    document: Document
    reader: str
    missions: tuple[ToldMission, ...] = ()
    activities: tuple[Activity, ...] = ()
    notes: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
