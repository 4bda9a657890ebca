"""What the store keeps, as objects."""

from __future__ import annotations

import enum
import hashlib
from typing import NamedTuple

import msgspec

from ihaeng.model.lists import LineSummary, MissionSummary, NameUse


class Original(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of a document as they were added.

    `source` is the path or address they came from. `told` is what the user said of the document beside its bytes, as
    JSON; the store does not look into it.
    """

    sha256: str
    source: str
    data: bytes
    told: str | None = None

    @classmethod
    def of(cls, data: bytes, source: str, told: str | None = None) -> Original:
        """Name the bytes by their hash."""
        return cls(sha256=hashlib.sha256(data).hexdigest(), source=source, data=data, told=told)

    @property
    def rank(self) -> tuple[bool, str]:
        """Of the same bytes from two places the lower rank is kept: told ones first, then by source."""
        return (self.told is None, self.source)


class News(enum.Enum):
    """What an original that was handed in changed in the store."""

    NOTHING = "nothing"
    BYTES = "bytes"
    """The bytes were not there before."""
    TOLD = "told"
    """The bytes were there; what the user tells of them is new."""
    SOURCE = "source"
    """The bytes were there, by another name that no longer counts."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What became of an original that was handed in.

    `original` is the one that the store holds now for these bytes, which may have come from another place.
    """

    original: Original
    news: News


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """An original that is kept and could not be read; `code` and `reason` are those of the error."""

    source: str
    sha256: str
    code: str
    reason: str


class KeptDecision(msgspec.Struct, frozen=True, kw_only=True):
    """What a person decided, as it is kept for ever.

    `made_at` is an ISO date-time with offset, `kind` the sort of decision, `payload` all else that it needs (what was
    seen and what is to stand instead) as JSON; the store does not look into it.
    """

    made_at: str
    who: str
    why: str
    kind: str
    payload: str

    @property
    def id(self) -> str:
        """One name for one decision, wherever it is kept."""
        told = (self.made_at, self.who, self.why, self.kind, self.payload)
        return "x" + hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]


class Role(enum.IntEnum):
    """What a piece has a key for; see `ihaeng.ledger.keys`."""

    JOIN = 0
    OFFER = 1
    TIE = 2
    SEEK = 3
    MEET = 4
    VISIT = 5


class Bond(enum.StrEnum):
    """Why a piece stands in its neighbourhood: an anchor, tying anchors together, drawn by some, or alone."""

    ANCHOR = "anchor"
    TIED = "tied"
    DRAWN = "drawn"
    ALONE = "alone"


class Placed(msgspec.Struct, kw_only=True):
    """A piece as it is kept; `held` (its keys) and `settled` are JSON that the store does not look into."""

    id: int
    document: str
    number: int
    place: int
    bond: Bond
    day: int | None
    held: str
    settled: str = "{}"

    @property
    def piece(self) -> tuple[str, int]:
        """The document's id and the number of the piece in it."""
        return (self.document, self.number)


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """A piece that has a key that was asked for."""

    key: str
    id: int
    piece: tuple[str, int]
    place: int
    bond: Bond
    day: int | None


class Offered(NamedTuple):
    """That anchors of a neighbourhood which tell of one day have a key that was asked for; the first speaks for all."""

    key: str
    place: int
    piece: tuple[str, int]
    day: int | None


class Drawn(NamedTuple):
    """What drew a piece to where it stands: sorts of keys, how many days away, and the first such anchor."""

    sorts: tuple[str, ...]
    away: int
    anchor: tuple[str, int]


class Departed(msgspec.Struct, frozen=True, kw_only=True):
    """An act that belongs elsewhere; see `schema.departures`."""

    act: str
    document: str
    text: str
    to: tuple[str, int]


class KnownId(msgspec.Struct, frozen=True, kw_only=True):
    """An id and the act that named it; see `schema.ids`."""

    id: str
    document: str
    act: str | None = None
    start: int | None = None


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """Something that can be searched: `subject` says what it is, `day` (ISO) how new, `words` what it is found by."""

    subject: str
    day: str | None
    words: str


class ListedMission(msgspec.Struct, frozen=True, kw_only=True):
    """A mission for lists: its row, the words that it is found by, the documents that tell it."""

    summary: MissionSummary
    words: str
    documents: tuple[str, ...]


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """The rows of a neighbourhood in lists; `counted` are its lines as figures count them, as JSON."""

    missions: tuple[ListedMission, ...] = ()
    lines: tuple[LineSummary, ...] = ()
    uses: tuple[NameUse, ...] = ()
    counted: tuple[str, ...] = ()


class KeptDealLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a deal; `told` is JSON that the store does not look into, `face` what deals are told apart by."""

    line: str
    face: str
    told: str


class LaterTelling(msgspec.Struct, frozen=True, kw_only=True):
    """A document that may tell what became of deals; see `lists.deal_tables`. `hash` changes with what it tells."""

    document: str
    day: str
    sentences: str
    names: str
    hash: str


class KeptPart(msgspec.Struct, frozen=True, kw_only=True):
    """A folded neighbourhood as JSON, the ids in it, what it is found by, with whom it tells deals, and its rows.

    `deal_lines` and `later` are those by which deals are followed; `again` are lines to be looked at though unchanged.
    """

    folded: bytes
    ids: tuple[KnownId, ...] = ()
    entries: tuple[Entry, ...] = ()
    partners: frozenset[str] = frozenset()
    listed: Listed = Listed()
    deal_lines: tuple[KeptDealLine, ...] = ()
    later: tuple[LaterTelling, ...] = ()
    again: tuple[str, ...] = ()


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What was found: a document by its id, or something in the neighbourhood that `owner` names."""

    owner: str
    subject: str
