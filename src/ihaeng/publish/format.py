"""What a format is: a name, a suffix, a media type and a writer."""

from __future__ import annotations

import enum
from typing import Protocol

import msgspec

from ihaeng.model import IhaengError, Language, Ledger


class Texts(enum.StrEnum):
    """Whether whole articles, which belong to their publishers, are written out; quoted sentences always are."""

    WHOLE = "whole"
    LEFT_OUT = "left_out"


class Writer(Protocol):
    """Writes a ledger, or one mission of it, in a language; sheets, which hold no whole texts, ignore `texts`."""

    def __call__(self, ledger: Ledger, mission: str | None, language: Language, texts: Texts, /) -> bytes:
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
