"""What a search found: missions, lines and documents, each with the sentence that holds the words."""

from __future__ import annotations

import enum

import msgspec

from ihaeng.model.ledger import Mention, Status


class HitKind(enum.StrEnum):
    """What was found."""

    MISSION = "mission"
    LINE = "line"
    DOCUMENT = "document"


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """Something that holds the words. `mission` is the one that it stands in, `sentence` shows the words where it can.

    `title` is a line's label, a document's headline, or who leads a mission; `day` (ISO) that of the act, of the
    journey's start or of publication; `document`, `outlet` and `url` are those of the sentence.
    """

    kind: HitKind
    id: str
    title: str
    day: str | None = None
    mission: str | None = None
    status: Status | None = None
    document: str | None = None
    outlet: str | None = None
    url: str | None = None
    sentence: Mention | None = None


class SearchResult(msgspec.Struct, frozen=True, kw_only=True):
    """The hits, the newest first; `words` are those that were looked for, `more` whether there are others beyond."""

    words: tuple[str, ...]
    hits: tuple[Hit, ...] = ()
    more: bool = False
