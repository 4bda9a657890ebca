"""Names as they are counted: over the lines that they stand in, and those of the missions that they led or sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, Select, bindparam, delete, insert, select

from ihaeng.language.search_terms import folded
from ihaeng.model.lists import NameKind, NameRole, NameSummary
from ihaeng.store.among import among
from ihaeng.store.asking import rows_among
from ihaeng.store.lists.replacing import Row
from ihaeng.store.lists.tables import lines, missions, names, uses

LEADING = (NameRole.LEAD.value, NameRole.OWN.value)
"""What a name is in a mission of which all lines are its own."""

Name = tuple[str, str]
"""The kind and the key of a name."""


_OF_NAME = (uses.c.kind == bindparam("of_kind"), uses.c.key == bindparam("by_key"))
_THIS_NAME = (names.c.kind == bindparam("of_kind"), names.c.key == bindparam("by_key"))
_USES = select(uses.c.subject, uses.c.name, uses.c.role, uses.c.mission, uses.c.commits).where(*_OF_NAME)
_LED = select(uses.c.subject).where(*_OF_NAME, uses.c.role.in_(LEADING))
_LINES_LED = select(lines.c.told).where(lines.c.mission.in_(_LED))
_LEADING_IN = select(uses.c.kind, uses.c.key).where(
    uses.c.place.in_(select(missions.c.place).where(among(missions.c.id))),
    among(uses.c.subject),
    uses.c.role.in_(LEADING),
)
_NAMED = select(names).where(*_THIS_NAME)
_FORGET = delete(names).where(*_THIS_NAME)
_PUT = insert(names)


class _Line(msgspec.Struct, gc=False):
    """Of a line, whether it promises something, and nothing else."""

    id: str
    commits: bool = False


def count_names(connection: Connection, changed: Iterable[Name]) -> None:
    """Count names anew of which a use or a mission came, went or changed; those in no use any more go."""
    for kind, key in sorted(changed):
        named = {"of_kind": kind, "by_key": key}
        held = connection.execute(_NAMED, named).first()
        one = _counted(connection, kind, key)
        row = _row(one) if one else None
        if (tuple(held) if held else None) == (tuple(row.values()) if row else None):
            continue
        if held:
            connection.execute(_FORGET, named)
        if row:
            connection.execute(_PUT, row)


def count_leading_names(connection: Connection) -> None:
    """Count all names anew that led or sent missions."""
    query = select(uses.c.kind, uses.c.key).where(uses.c.role.in_(LEADING)).distinct()
    count_names(connection, [(row.kind, row.key) for row in connection.execute(query).all()])


def leading_in(connection: Connection, mission_rows: Iterable[str]) -> set[Name]:
    """The names that lead or send some missions, by the ids of these; uses are found by the places of the missions."""
    return {(row.kind, row.key) for row in rows_among(connection, _LEADING_IN, mission_rows)}


def missions_led(kind: str, key: str) -> Select[str]:
    """The missions that a name led or sent."""
    return select(uses.c.subject).where(uses.c.kind == kind, uses.c.key == key, uses.c.role.in_(LEADING))


def _row(one: NameSummary) -> Row:
    """A name as it is kept, in the order of the columns."""
    return {
        "kind": one.kind.value,
        "key": one.key,
        "name": one.name,
        "lines": one.lines,
        "missions": one.missions,
        "commitments": one.commitments,
        "words": folded(" · ".join(one.forms)).replace("\0", " "),
        "told": msgspec.json.encode(one).decode(),
    }


def _counted(connection: Connection, kind: str, key: str) -> NameSummary | None:
    held = connection.execute(_USES, {"of_kind": kind, "by_key": key}).all()
    if not held:
        return None
    forms = Counter(row.name for row in held)
    ordered = sorted(forms, key=lambda name: (-forms[name], name))
    own = {row.subject for row in held if row.subject != row.mission}
    promising = {row.subject for row in held if row.commits}
    if any(row.role in LEADING for row in held):
        led = _led(connection, kind, key)
        own.update(one.id for one in led)
        promising.update(one.id for one in led if one.commits)
    return NameSummary(
        kind=NameKind(kind),
        key=key,
        name=ordered[0],
        forms=tuple(ordered),
        roles=tuple(sorted({NameRole(row.role) for row in held})),
        lines=len(own),
        missions=len({row.mission for row in held} - {None}),
        commitments=len(promising),
    )


def _led(connection: Connection, kind: str, key: str) -> list[_Line]:
    told = connection.execute(_LINES_LED, {"of_kind": kind, "by_key": key}).scalars()
    return msgspec.json.decode(f"[{','.join(told)}]", type=list[_Line])
