"""The database's own errors, said in words that help."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from ihaeng.store.engine import BUSY_SECONDS
from ihaeng.store.errors import BusyError, StoreError

_ADVICE = {
    "disk is full": "The disk is full. Free some space and run the same command again; what was added stays.",
    "readonly": "The file may only be read. Give yourself the right to write it, or choose another place for --ledger.",
    "unable to open": "The file cannot be opened. Look at its folder's rights, or choose another place for --ledger.",
    "connection failed": "Is the server running, and may this user log in? Check the URL given by --ledger.",
    "No space left": "The server's disk is full. Free some space and run the same command again; what was added stays.",
    "permission denied": "Give this user the right to create and write tables in the database.",
    "malformed": "The file is damaged. Restore a copy of it, or add the documents to a new ledger.",
}
"""What to do, by words of the driver's message."""


@contextmanager
def translated(place: str | Path) -> Iterator[None]:
    """Turn errors of the database driver into StoreErrors.

    Raises:
        BusyError: another process held the ledger for too long.
        StoreError: anything else the driver complained of.
    """
    try:
        yield
    except DBAPIError as error:
        told = str(error.orig)
        if any(sign in told for sign in ("locked", "busy", "lock timeout")):
            raise BusyError(
                f"Another process has been writing to {place} for more than {BUSY_SECONDS} seconds. "
                "Wait until it is done, then run the same command again; what was added stays."
            ) from error
        advice = next((text for sign, text in _ADVICE.items() if sign in told), "What was added before stays.")
        raise StoreError(f"The ledger {place} could not be used: {told}. {advice}") from error
