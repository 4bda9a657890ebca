"""What can go wrong at the command line itself."""

from __future__ import annotations

from ihaeng.model import IhaengError


class UnwritableOutputError(IhaengError):
    """The file named by -o cannot be written."""

    code = "IH610"


class MissingExtraError(IhaengError):
    """What a command needs beyond the common packages is not installed."""

    code = "IH616"
