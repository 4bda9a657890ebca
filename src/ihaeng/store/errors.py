"""What can go wrong with the database."""

from __future__ import annotations

from ihaeng.model import IhaengError


class StoreError(IhaengError):
    """The database could not be read or written."""

    code = "IH400"


class ForeignFileError(StoreError):
    """The file or database is there and is not a ledger of ihaeng; nothing was changed in it."""

    code = "IH401"


class NewerLedgerError(StoreError):
    """The ledger was written by a newer ihaeng than this one."""

    code = "IH402"


class BusyError(StoreError):
    """Another process held the ledger for longer than the waiting time."""

    code = "IH403"


class DamagedOriginalError(StoreError):
    """The kept bytes of an original are no longer those that were added."""

    code = "IH404"


class MissingLedgerError(StoreError):
    """There is no ledger at that place yet."""

    code = "IH405"
