"""The folded ledger while it is brought up to date or read: pieces, their keys, departures, parts, and ids."""

from ihaeng.store.folding.folding import Folding
from ihaeng.store.folding.waiting import let_wait

__all__ = ["Folding", "let_wait"]
