"""All that waits is placed, settled and folded, in steps that are one transaction each."""

from __future__ import annotations

from collections.abc import Callable

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


Left = Callable[[int], None]
"""Is told how much is left to be done, after every transaction but the last."""


def tell_nobody(_left: int) -> None:
    """Tell nobody."""


def refold(store: Store, decisions: list[Decision], tell: Left = tell_nobody) -> None:
    """Bring the folded ledger up to date with the readings and `decisions`; nothing is done where nothing changed.

    A few documents are placed, settled, folded and listed in one transaction; of many, all are placed before any is
    settled, and all are folded before any deal is followed.
    """
    while True:
        with store.folding() as work:
            work.fold_by(rules())
            if _is_through(Workbench(work, decisions)):
                return
        if tell is not tell_nobody:
            with store.folded() as work:
                tell(work.left())


def _is_through(bench: Workbench) -> bool:
    """Do one transaction's work; whether nothing is left."""
    work = bench.work
    documents = work.waiting(BATCH)
    if documents:
        place(bench, documents)
    if len(documents) == BATCH:
        return False
    pieces = work.pieces.unsettled(BATCH)
    if pieces:
        settle_pieces(bench, pieces)
    if len(pieces) >= BATCH:
        return False
    places = work.parts.stale(BATCH)
    fold_stale(bench, places)
    if len(places) == BATCH:
        return False
    lines, telling = work.deals.stirred_lines(BATCH), work.deals.stirred_documents(BATCH)
    if lines or telling:
        list_commitments(bench, lines, telling)
    return max(len(lines), len(telling)) < BATCH
