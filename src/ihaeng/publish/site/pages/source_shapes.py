"""What the page of a document shows, piece by piece."""

from __future__ import annotations

import msgspec

from ihaeng.model import Document, PartKind
from ihaeng.publish.shapes import Quote, Row
from ihaeng.publish.site.marking import Piece


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence in pieces; of a table, a row of cells."""

    number: int
    cells: tuple[tuple[Piece, ...], ...]


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """What was read at a sentence, in words, with the line that it went into and the line's own standing."""

    stage: str
    stage_word: str
    kind: str
    what: str
    told: str
    sentence: int = 0
    status: str = ""
    status_word: str = ""
    counted: bool = True
    line: str = ""
    mission: str = ""
    wanted: bool = False


class BlockView(msgspec.Struct, frozen=True, kw_only=True):
    """One part of the text, and the notes that stand beside it."""

    kind: PartKind
    sentences: tuple[Sentence, ...]
    notes: tuple[Note, ...]


class LineStep(msgspec.Struct, frozen=True, kw_only=True):
    """One of the sentences that a line rests on, with the way to it here and, where there is one, on the live page."""

    quote: Quote
    address: str
    number: int
    is_here: bool = False
    live: str = ""


class LineView(msgspec.Struct, frozen=True, kw_only=True):
    """The line that the reader came from, with all its sentences in order; `before` and `after` lead to other texts."""

    row: Row
    mission: str
    mission_title: str
    steps: tuple[LineStep, ...]
    before: str = ""
    after: str = ""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the bytes: the name by which they came, and when they were fetched, where somebody noted it.

    `original` is the address at which they can be had; empty where they stay behind.
    """

    source: str
    captured: str = ""
    original: str = ""


class Remarked(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody said is wrong here: at which sentence, when, and what; waiting for review until it is settled."""

    sentence: int
    day: str
    said: str
    is_settled: bool = False


class SourceView(msgspec.Struct, frozen=True, kw_only=True):
    """What the page of a document shows; `is_remarked` right after somebody said that something is wrong here."""

    document: Document
    title: str
    outlet: str
    published: str
    blocks: tuple[BlockView, ...]
    missions: tuple[tuple[str, str], ...]
    copies: tuple[tuple[str, str], ...]
    link: str | None
    kept: Kept
    line: LineView | None = None
    remarks: tuple[Remarked, ...] = ()
    is_remarked: bool = False

    @property
    def notes(self) -> tuple[Note, ...]:
        """Everything that was read, in the order of the text."""
        return tuple(note for block in self.blocks for note in block.notes)

    @property
    def last(self) -> int:
        """The number of the last sentence."""
        return self.blocks[-1].sentences[-1].number if self.blocks else 1
