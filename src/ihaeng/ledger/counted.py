"""Which lines count in figures: what is reported without any earlier document to compare with counts in none."""

from __future__ import annotations

from collections import defaultdict

from ihaeng.model import Activity, Ledger, Stage, Status
from ihaeng.model.earlier import told_beforehand


def uncounted(ledger: Ledger) -> frozenset[str]:
    """The ids of the unannounced lines of missions, or of no mission, that no earlier document could have announced."""
    documents = {held.document.id: held.document for held in ledger.documents}
    announcing = _announcing(ledger)
    compared = {
        mission.id
        for mission in ledger.missions
        if told_beforehand(
            mission.start,
            [documents[name] for name in mission.documents if name in documents],
            announcing[mission.id] | {name for name in mission.documents if name in announcing[None]},
        )
    }
    return frozenset(
        line.id for line in ledger.lines if line.status is Status.UNANNOUNCED and line.mission not in compared
    )


def _announcing(ledger: Ledger) -> defaultdict[str | None, set[str]]:
    """The documents that plan acts of each mission, and of none."""
    found: defaultdict[str | None, set[str]] = defaultdict(set)
    for act in ledger.activities:
        if _announces(act):
            found[ledger.missions_of.get(act.id)].add(act.document)
    return found


def _announces(act: Activity) -> bool:
    return act.stage is Stage.PLANNED and not act.background
