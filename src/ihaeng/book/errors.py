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


class WorkerLostError(BookError):
    """A document ended the worker process that was at it, or the worker had to be ended."""

    code = "IH611"


class CrashedWorkerError(WorkerLostError):
    """A document crashes whatever process reads it."""

    code = "IH612"


class SlowDocumentError(WorkerLostError):
    """A document takes longer than any should."""

    code = "IH613"


class HungryDocumentError(WorkerLostError):
    """A document takes more memory than any should."""

    code = "IH614"


class WorkersEndedError(BookError):
    """The worker processes cannot be started, or somebody else ended them."""

    code = "IH615"
