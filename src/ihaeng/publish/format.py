"""What a format is: a name, a suffix, a media type and a writer."""

from __future__ import annotations

from typing import Protocol

import msgspec

from ihaeng.model import IhaengError, Language, Ledger
from ihaeng.publish.public import Terms


class Writer(Protocol):
    """Writes a ledger, or one mission of it, in a language.

    With `terms` the ledger is already a public one; None for what stays with its owner.
    """

    def __call__(self, ledger: Ledger, mission: str | None, language: Language, terms: Terms | None, /) -> bytes:
        """Return the file."""


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """One way to write a ledger. `suffix` is that of a file's name, with its dot."""

    name: str
    suffix: str
    media_type: str
    write: Writer


class NoSuchFormatError(IhaengError):
    """No module of this room writes the format that was asked for."""

    code = "IH503"
