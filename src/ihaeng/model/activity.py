"""One act told by one document."""

from __future__ import annotations

import enum
import hashlib

import msgspec

from ihaeng.model.amount import Amount
from ihaeng.model.span import Span


class Stage(enum.StrEnum):
    """Whether the document tells the act as still to come, as happened, or as called off."""

    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"


class Saying(enum.StrEnum):
    """Whose word a fact is."""

    OFFICE = "office"
    COUNTERPART = "counterpart"
    OUTLET = "outlet"
    DOCUMENT = "document"


class Activity(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One act at one place and time with one set of counterparts, as one document tells it.

    `start` and `end` are partial dates (see `ihaeng.model.partial_date`), local to the place; both None when the
    text gives none. `counterparts` holds one tuple for each counterpart: the names by which the text calls it.
    `about` is a phrase of at most 80 characters. `kind` names one of `ihaeng.model.kinds`. `further_amounts` are sums
    of the same act on other rungs than `amount`, never to be summed with it. `rules` names what fed each field, for
    people who ask why.
    """

    id: str
    document: str
    kind: str
    stage: Stage
    evidence: tuple[Span, ...]
    start: str | None = None
    end: str | None = None
    country: str | None = None
    city: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    venue: str | None = None
    actor: str | None = None
    counterparts: tuple[tuple[str, ...], ...] = ()
    about: str | None = None
    amount: Amount | None = None
    further_amounts: tuple[Amount, ...] = ()
    people: int | None = None
    said_by: Saying | None = None
    background: bool = False
    confidence: float = 1.0
    rules: tuple[str, ...] = ()


def activity_id(document: str, part: int, sentence: int, head: int) -> str:
    """Name an activity by where its head verb stands: part of the document, sentence of the part, character in it."""
    return "a" + hashlib.sha256(f"{document}/{part}/{sentence}/{head}".encode()).hexdigest()[:16]
