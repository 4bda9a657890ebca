"""What can go wrong with an open ledger."""

from __future__ import annotations

from ihaeng.model import IhaengError


class BookError(IhaengError):
    """Something asked of the open ledger cannot be done."""

    code = "IH600"


class UnreadablePathError(BookError):
    """A file is there and the system does not let it be read, or it is too large to keep."""

    code = "IH601"


class ExampleMissingError(BookError):
    """The shipped example is not where it belongs."""

    code = "IH602"


class NothingFoundError(BookError):
    """The paths hold no document to add."""

    code = "IH603"


class UnknownDecisionError(BookError):
    """A decision that the ledger keeps was written in a way that this version does not know."""

    code = "IH606"


class NothingToSearchError(BookError):
    """A question holds no letter and no digit."""

    code = "IH607"
