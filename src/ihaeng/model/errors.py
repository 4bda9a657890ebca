"""The one root of every error that ihaeng raises on purpose."""

from __future__ import annotations


class IhaengError(Exception):
    """What went wrong, why, and what to do: three sentences or fewer, fit to be shown to the user as they stand."""

    code = "IH000"
    """A short code to search for; each subclass has its own."""

    def __str__(self) -> str:
        return f"[{self.code}] {super().__str__()}"
