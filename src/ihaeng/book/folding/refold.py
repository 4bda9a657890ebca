"""All that waits is placed, settled and folded, in steps that are one transaction each."""

from __future__ import annotations

from ihaeng.book.folding.listing import list_commitments
from ihaeng.book.folding.parting import fold_stale
from ihaeng.book.folding.placing import place
from ihaeng.book.folding.settling import settle_pieces
from ihaeng.book.folding.workbench import Workbench
from ihaeng.ledger.rules import rules
from ihaeng.model import Decision
from ihaeng.store import Store

BATCH = 200
"""Documents, pieces or neighbourhoods that one transaction brings up to date: killed in it, that much is done again."""


def refold(store: Store, decisions: list[Decision]) -> None:
    """Bring the folded ledger up to date with the readings and `decisions`; nothing is done where nothing changed.

    A few documents are placed, settled, folded and listed in one transaction; of many, all are placed before any is
    settled, and all are folded before any deal is followed.
    """
    with store.folding() as work:
        work.fold_by(rules())
    while True:
        with store.folding() as work:
            bench = Workbench(work, decisions)
            documents = work.waiting(BATCH)
            if documents:
                place(bench, documents)
            if len(documents) == BATCH:
                continue
            pieces = work.unsettled(BATCH)
            if pieces:
                settle_pieces(bench, pieces)
            if len(pieces) == BATCH:
                continue
            places = work.stale(BATCH)
            fold_stale(bench, places)
            if len(places) == BATCH:
                continue
            lines, telling = work.deals.stirred_lines(BATCH), work.deals.stirred_documents(BATCH)
            if lines or telling:
                list_commitments(bench, lines, telling)
            if max(len(lines), len(telling)) < BATCH:
                return
