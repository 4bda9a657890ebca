"""Commitments are brought up to date in the rows of lists."""

from __future__ import annotations

from ihaeng.book.folding.opened import whole
from ihaeng.ledger import held_commitment
from ihaeng.model import Decision
from ihaeng.store import Store


def list_commitments(store: Store, decisions: list[Decision]) -> None:
    """Bring the rows of commitments up to date with the folded parts."""
    with store.folding() as work:
        places = work.lists.unlisted()
        if not places:
            return
        ledger = whole(work, decisions)
        lines = {line.id: line for line in ledger.lines}
        missions = {mission.id: mission for mission in ledger.missions}
        acts = {act.id: act for act in ledger.activities}
        documents = {held.document.id: held.document for held in ledger.documents}
        held = [held_commitment(deal, lines, missions, acts, documents) for deal in ledger.commitments]
        work.lists.replace_commitments(work.lists.commitment_ids(), held)
        work.lists.listed(places)
