"""Wing: keeps originals, what was read out of them, and what could not be read. Knows the ground floor only."""

from ihaeng.store.errors import (
    BusyError,
    DamagedOriginalError,
    ForeignFileError,
    MissingLedgerError,
    NewerLedgerError,
    StoreError,
)
from ihaeng.store.records import Failure, Kept, KeptDecision, News, Original
from ihaeng.store.store import Store

__all__ = [
    "BusyError",
    "DamagedOriginalError",
    "Failure",
    "ForeignFileError",
    "Kept",
    "KeptDecision",
    "MissingLedgerError",
    "NewerLedgerError",
    "News",
    "Original",
    "Store",
    "StoreError",
]
