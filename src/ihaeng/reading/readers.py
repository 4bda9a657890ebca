"""The names under which readings are kept, and which of them this version would make again as they are."""

from __future__ import annotations

READER = "ihaeng-rules 12"
"""The rules and their version; a reading made by another one is made anew by `rebuild`."""

ASKED = "ihaeng-asked 1"
"""The checks of a language model's answers and their version; the model's name stands behind."""


def asked_name(model: str) -> str:
    """The reader's name of a reading made of this model's answers."""
    return f"{ASKED} {model}"


def is_asked(reader: str) -> bool:
    """Whether a reading was made of a model's answers, by this version's checks or another's."""
    return reader.startswith(ASKED.rpartition(" ")[0])


def is_current(reader: str) -> bool:
    """Whether this version would make the same reading again."""
    return reader == READER or reader.startswith(f"{ASKED} ")
