"""Wing: keeps originals, what was read out of them, and what could not be read. Knows the ground floor only."""

from ihaeng.store.errors import (
    BusyError,
    DamagedOriginalError,
    MissingLedgerError,
    NewerLedgerError,
    NotALedgerError,
    StoreError,
)
from ihaeng.store.records import Failure, Kept, News, Original
from ihaeng.store.store import Store

__all__ = [
    "BusyError",
    "DamagedOriginalError",
    "Failure",
    "Kept",
    "MissingLedgerError",
    "NewerLedgerError",
    "News",
    "NotALedgerError",
    "Original",
    "Store",
    "StoreError",
]
