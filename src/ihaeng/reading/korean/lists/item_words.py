"""The words of itineraries and lists: items.yaml, tables.yaml and lists.yaml of the folder `ko`."""

from __future__ import annotations

import functools

import msgspec

from ihaeng.language.tables import read_table_as


class ItemExample(msgspec.Struct, frozen=True, kw_only=True):
    """A verbless item and what must be read out of it."""

    text: str
    kind: str
    parties: tuple[str, ...] = msgspec.field(name="with", default=())
    venue: str | None = None
    stage: str = "planned"


class ItemWords(msgspec.Struct, frozen=True, kw_only=True):
    """How an act is told without a verb; see the comments of items.yaml."""

    unsaid: dict[str, str]
    with_counterpart: tuple[str, ...]
    light: tuple[str, ...]
    vague: tuple[str, ...]
    halls: tuple[str, ...]
    bullets: str
    leaving: tuple[str, ...]
    coming_home: tuple[str, ...]
    setting_out: tuple[str, ...]
    arriving: tuple[str, ...]
    yes: tuple[ItemExample, ...]
    no: tuple[str, ...]


class TableExample(msgspec.Struct, frozen=True, kw_only=True):
    """A table, its cells separated by |, and its acts as "kind day city"."""

    rows: tuple[str, ...]
    found: tuple[str, ...]


class TableWords(msgspec.Struct, frozen=True, kw_only=True):
    """What the columns and remarks of an itinerary are called; see the comments of tables.yaml."""

    columns: dict[str, tuple[str, ...]]
    foreign: tuple[str, ...]
    called_off: tuple[str, ...]
    happened: tuple[str, ...]
    reports: tuple[str, ...]
    yes: tuple[TableExample, ...]
    no: tuple[tuple[str, ...], ...]


class ListExample(msgspec.Struct, frozen=True, kw_only=True):
    """The lines of a text and the acts that its list tells as "kind day city"."""

    lines: tuple[str, ...]
    found: tuple[str, ...]


class ListWords(msgspec.Struct, frozen=True, kw_only=True):
    """What opens and closes a list of acts in running text; see the comments of lists.yaml."""

    headings: tuple[str, ...]
    closing: str
    topics: tuple[str, ...]
    reports: tuple[str, ...]
    gatherings: tuple[str, ...]
    yes: tuple[ListExample, ...]
    no: tuple[tuple[str, ...], ...]


@functools.cache
def item_words() -> ItemWords:
    """items.yaml."""
    return read_table_as("ihaeng.reading", "ko/items.yaml", ItemWords)


@functools.cache
def table_words() -> TableWords:
    """tables.yaml."""
    return read_table_as("ihaeng.reading", "ko/tables.yaml", TableWords)


@functools.cache
def list_words() -> ListWords:
    """lists.yaml."""
    return read_table_as("ihaeng.reading", "ko/lists.yaml", ListWords)
