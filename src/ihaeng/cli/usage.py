"""Words of the command line that a command finds out to be wrong only when it runs."""

from __future__ import annotations


class UsageError(Exception):
    """The words cannot be followed; shown with the usage, exit code 2."""
