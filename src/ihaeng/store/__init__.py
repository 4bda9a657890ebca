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
from ihaeng.store.lists.deals import LOOK_BACK, hashed_sign
from ihaeng.store.records import (
    Bond,
    Departed,
    Entry,
    Failure,
    Found,
    Kept,
    KeptDealLine,
    KeptDecision,
    KeptPart,
    KnownId,
    LaterTelling,
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
    "LOOK_BACK",
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
    "KeptDealLine",
    "KeptDecision",
    "KeptPart",
    "KnownId",
    "LaterTelling",
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
    "hashed_sign",
]
