"""The sheet: all that a mission's page says, in words, for the terminal, the spreadsheet and the browser alike."""

from __future__ import annotations

import msgspec

from ihaeng.model import CommitmentState, Status


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence and where it stands; the sentence is empty where it may not be quoted in public.

    `said_by` is worded, empty where nobody can tell; `copies` names near-copies. `document` is the id of its document,
    `start` where it begins there, below 0 where that is not known.
    """

    sentence: str
    language: str
    outlet: str
    title: str
    date: str
    stage: str = ""
    said_by: str = ""
    copies: str = ""
    link: str | None = None
    document: str = ""
    start: int = -1


class Sides(msgspec.Struct, frozen=True, kw_only=True):
    """What was done otherwise than announced, both sides in words."""

    field: str
    before: str
    after: str


class Dispute(msgspec.Struct, frozen=True, kw_only=True):
    """A field on which texts contradict each other: each value with who tells it."""

    field: str
    values: tuple[tuple[str, str], ...]


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What the person or office concerned says to a line or mission, in its own words."""

    by: str
    words: str
    date: str = ""
    link: str | None = None


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """What was announced, or reported, of a line; each field empty where no text tells it.

    `silence` words it where nothing was announced or reported at all. `start` and `end` are the dates as data.
    """

    when: str = ""
    where: str = ""
    venue: str = ""
    who: str = ""
    what: str = ""
    amount: str = ""
    start: str | None = None
    end: str | None = None
    silence: str = ""

    @property
    def phrases(self) -> tuple[str, ...]:
        """What the cell says, piece by piece."""
        told = (self.when, self.where, *self.subjects, self.amount)
        return (self.silence,) if self.silence else tuple(phrase for phrase in told if phrase)

    @property
    def subjects(self) -> tuple[str, ...]:
        """Venue, counterparts and subject, without those whose words stand in another of them."""
        told = tuple(dict.fromkeys(filter(None, (self.venue, self.who, self.what))))
        return tuple(one for one in told if not any(one != other and one in other for other in told))


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the ledger, in words. `counted` is False where its status counts in no figure.

    `change` and `disagreements` are single sentences, `sides` and `disputes` the same set apart.
    """

    id: str
    day: str
    label: str
    kind: str
    status: Status
    status_word: str
    plan: Cell
    outcome: Cell
    texts: int
    scope: str
    counted: bool = True
    change: str = ""
    disagreements: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sides: Sides | None = None
    disputes: tuple[Dispute, ...] = ()
    replies: tuple[Reply, ...] = ()


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """The lines of one day under its heading; those whose day is not known stand under the last."""

    heading: str
    rows: tuple[Row, ...]


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many lines have a status, and what the status means."""

    status: Status
    word: str
    meaning: str
    lines: int
    counted: bool = True


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that the header tells of the mission."""

    label: str
    value: str


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A document that was searched, with its near-copies folded under it; `notes` say how it was placed."""

    title: str
    outlet: str
    date: str
    language: str
    link: str | None = None
    notes: tuple[str, ...] = ()
    copies: tuple[Source, ...] = ()
    document: str = ""


class Promise(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment, in words; `quotes` are the sentences of later coverage that moved it or told its steps.

    `state` words what `stands` tells.
    """

    label: str
    kind: str
    parties: str
    amounts: tuple[str, ...]
    state: str
    dates: tuple[str, ...]
    quotes: tuple[Quote, ...] = ()
    id: str = ""
    stands: CommitmentState | None = None


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A mission's sheet in one language.

    `evidence` holds the sentences that the facts rest on; their `stage` names the facts. `notes` say how to read it.
    """

    mission: str
    language: str
    title: str
    facts: tuple[Fact, ...]
    evidence: tuple[Quote, ...]
    counts: tuple[Count, ...]
    total: str
    days: tuple[Day, ...]
    promises: tuple[Promise, ...]
    sources: tuple[Source, ...]
    scope: str
    notes: tuple[str, ...]
    as_of: str
    generator: str
    replies: tuple[Reply, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, day by day."""
        return tuple(row for day in self.days for row in day.rows)

    @property
    def disputed(self) -> tuple[Row, ...]:
        """The rows on which documents contradict each other."""
        return tuple(row for row in self.rows if row.disagreements)
