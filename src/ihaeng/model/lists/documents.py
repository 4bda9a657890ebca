"""One document of the ledger with what stands on it."""

from __future__ import annotations

import msgspec

from ihaeng.model.activity import Activity
from ihaeng.model.ledger import LedgerDocument
from ihaeng.model.lists.lines import LineSummary
from ihaeng.model.lists.missions import MissionSummary
from ihaeng.model.step import Step


class HeldDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document, the acts that it tells in their final form, and the lines and missions that these stand in.

    `lines_of` maps an act's id to its line's. `copies` are the other documents of the same text, by id. `source` is
    the name by which the original is kept.
    """

    held: LedgerDocument
    activities: tuple[Activity, ...] = ()
    lines_of: dict[str, str] = {}
    lines: tuple[LineSummary, ...] = ()
    missions: tuple[MissionSummary, ...] = ()
    steps: tuple[Step, ...] = ()
    copies: tuple[str, ...] = ()
