"""Lines narrowed by what a reader chose: the page and what is taken away of it must hold the same."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from ihaeng.model import Ledger, Line, Status
from ihaeng.publish.selection import find_mission, has_earlier_document, part_of

UNCOUNTED = "uncounted"
"""The name under which lines are chosen that count in no figure; it stands beside those of `Status`."""


def choice_of(status: Status, *, counted: bool) -> str:
    """Return the name under which a line is chosen."""
    return str(status) if counted else UNCOUNTED


def narrowed(ledger: Ledger, mission: str, chosen: Collection[str]) -> Ledger:
    """Return a mission's part of a ledger with its lines of the statuses chosen alone; all where none are.

    Raises:
        NoSuchMissionError: the ledger holds no mission of that id.
    """
    part = part_of(ledger, find_mission(ledger, mission))
    if not chosen:
        return part
    has_earlier = has_earlier_document(part)

    def fits(line: Line) -> bool:
        return choice_of(line.status, counted=has_earlier or line.status is not Status.UNANNOUNCED) in chosen

    return msgspec.structs.replace(part, lines=tuple(line for line in part.lines if fits(line)))
