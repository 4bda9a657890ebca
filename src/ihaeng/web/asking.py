"""What the query of an address asks for, in the types of the question; what cannot be understood is said."""

from __future__ import annotations

import datetime

from ihaeng.web.errors import MisaskedError


def day_asked(text: str) -> datetime.date | None:
    """The day that is asked for; None where none is.

    Raises:
        MisaskedError: it is no day.
    """
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise MisaskedError("That is no day. Give it as year, month and day: 2025-03-29.") from error
