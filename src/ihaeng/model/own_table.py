"""The form of the table by which an office tells of its own mission; see own_table.yaml."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from importlib import resources

import msgspec
import yaml

from ihaeng.model.kinds import kinds

Labels = dict[str, tuple[str, ...]]
"""Labels by language, the one that is written first."""


class OwnTable(msgspec.Struct, frozen=True, kw_only=True):
    """What the facts, columns and values are called, by what they are."""

    facts: dict[str, Labels]
    columns: dict[str, Labels]
    needed: tuple[str, ...]
    stages: dict[str, Labels]
    bases: dict[str, Labels]


class Layout(msgspec.Struct, frozen=True):
    """Where the parts of such a table stand: the facts' values as (row, cell), the header's row, its columns' cells."""

    facts: dict[str, tuple[int, int]]
    header: int
    columns: dict[str, int]


@functools.cache
def own_table() -> OwnTable:
    """The form."""
    text = (resources.files("ihaeng.model") / "own_table.yaml").read_text("utf-8")
    return msgspec.convert(yaml.safe_load(text), OwnTable)


def layout_of(rows: Sequence[Sequence[str]]) -> Layout | None:
    """Where facts and acts stand in rows of cells; None where no row is the header of such a table."""
    for number, row in enumerate(rows):
        columns: dict[str, int] = {}
        for place, cell in enumerate(row):
            role = named(own_table().columns, cell)
            if role:
                columns.setdefault(role, place)
        if all(role in columns for role in own_table().needed):
            return Layout(_facts(rows[:number]), number, columns)
    return None


def _facts(rows: Sequence[Sequence[str]]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        for place, cell in enumerate(row[:-1]):
            role = named(own_table().facts, cell)
            if role and row[place + 1].strip():
                found.setdefault(role, (number, place + 1))
    return found


def named(labels: dict[str, Labels], word: str) -> str | None:
    """What a label stands for, whatever its spaces and capitals; None for one that is not known."""
    bare = _bare(word)
    return next((role for role, by in labels.items() for known in by.values() if bare in map(_bare, known)), None)


def kind_named(word: str) -> str | None:
    """The kind of act that a cell names, by its name or a label; None for one that is not known."""
    bare = _bare(word)
    found = (kind.name for kind in kinds().values() if bare in {kind.name, *map(_bare, kind.label.values())})
    return next(found, None)


def _bare(word: str) -> str:
    return re.sub(r"\s", "", word).lower()
