"""Names, and the acts with one of them, as tables to be taken away."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import asdict

from ihaeng.model.lists import LineSummary, NameSummary
from ihaeng.publish.site.frame import Frame
from ihaeng.publish.site.pages.names import line_row
from ihaeng.publish.tables import Table, joined, written_json
from ihaeng.publish.values import shown

_NAMES = ("kind", "name", "forms", "roles", "missions", "lines", "commitments")
_LINES = ("id", "day", "what", "kind", "where", "amounts", "who", "status", "texts", "mission")


def names_table(found: Iterable[NameSummary], frame: Frame) -> Table:
    """One row a name."""
    words = frame.words
    rows = tuple(
        (
            words(f"name.kind.{one.kind}"),
            shown(one.name),
            joined(one.forms),
            joined(words(f"name.role.{role}") for role in one.roles),
            one.missions,
            one.lines,
            one.commitments,
        )
        for one in found
    )
    return Table(name=words("name.heading"), columns=tuple(words(f"name.column.{one}") for one in _NAMES), rows=rows)


def names_json(found: Iterable[NameSummary]) -> bytes:
    """Write names for programs."""
    return written_json("names", {"names": [asdict(one) for one in found]})


def lines_table(found: Iterable[LineSummary], frame: Frame) -> Table:
    """One row an act."""
    words = frame.words
    rows = []
    for one in found:
        row = line_row(one, frame)
        told = (row.day and (one.day or ""), row.label, row.kind, row.where, row.sums, row.who, row.status_word)
        rows.append((one.id, *told, one.texts, one.mission or ""))
    columns = tuple(words(f"name.column.{name}") for name in _LINES)
    return Table(name=words("list.lines"), columns=columns, rows=tuple(rows))


def lines_json(found: Iterable[LineSummary]) -> bytes:
    """Write acts for programs."""
    return written_json("lines", {"lines": [asdict(one) for one in found]})
