"""Wing: keeps originals, what was read out of them, and what could not be read. Knows the ground floor only."""

from ihaeng.store.errors import (
    BusyError,
    DamagedOriginalError,
    ForeignFileError,
    MissingLedgerError,
    NewerLedgerError,
    StoreError,
)
from ihaeng.store.folding import Folding
from ihaeng.store.records import (
    Bond,
    Departed,
    Entry,
    Failure,
    Found,
    Kept,
    KeptDecision,
    KeptPart,
    KnownId,
    Listed,
    ListedMission,
    News,
    Original,
    Placed,
    Role,
    Shared,
)
from ihaeng.store.store import Store
from ihaeng.store.watching import NamedAddress, Unfetched, Watching

__all__ = [
    "Bond",
    "BusyError",
    "DamagedOriginalError",
    "Departed",
    "Entry",
    "Failure",
    "Folding",
    "ForeignFileError",
    "Found",
    "Kept",
    "KeptDecision",
    "KeptPart",
    "KnownId",
    "Listed",
    "ListedMission",
    "MissingLedgerError",
    "NamedAddress",
    "NewerLedgerError",
    "News",
    "Original",
    "Placed",
    "Role",
    "Shared",
    "Store",
    "StoreError",
    "Unfetched",
    "Watching",
]
