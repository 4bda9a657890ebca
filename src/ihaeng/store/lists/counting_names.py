"""Names as they are counted: over the lines that they stand in, and those of the missions that they led or sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, Select, delete, insert, select

from ihaeng.language.search_terms import folded
from ihaeng.model.lists import NameKind, NameRole, NameSummary
from ihaeng.store.lists.tables import lines, missions, names, uses

LEADING = (NameRole.LEAD.value, NameRole.OWN.value)
"""What a name is in a mission of which all lines are its own."""

Name = tuple[str, str]
"""The kind and the key of a name."""


class _Line(msgspec.Struct, gc=False):
    """Of a line, whether it promises something, and nothing else."""

    id: str
    commits: bool = False


def count_names(connection: Connection, changed: Iterable[Name]) -> None:
    """Count names anew of which a use or a mission came, went or changed; those in no use any more go."""
    for kind, key in sorted(changed):
        connection.execute(delete(names).where(names.c.kind == kind, names.c.key == key))
        one = _counted(connection, kind, key)
        if one is None:
            continue
        words = folded(" · ".join(one.forms)).replace("\0", " ")
        values = {"kind": kind, "key": key, "name": one.name, "words": words, "told": msgspec.json.encode(one).decode()}
        counts = {"lines": one.lines, "missions": one.missions, "commitments": one.commitments}
        connection.execute(insert(names).values(**values, **counts))


def count_leading_names(connection: Connection) -> None:
    """Count all names anew that led or sent missions."""
    query = select(uses.c.kind, uses.c.key).where(uses.c.role.in_(LEADING)).distinct()
    count_names(connection, [(row.kind, row.key) for row in connection.execute(query).all()])


def leading_in(connection: Connection, mission_rows: Iterable[str]) -> set[Name]:
    """The names that lead or send some missions, by the ids of these; uses are found by the places of the missions."""
    named = list(mission_rows)
    if not named:
        return set()
    places = select(missions.c.place).where(missions.c.id.in_(named))
    query = select(uses.c.kind, uses.c.key).where(
        uses.c.place.in_(places), uses.c.subject.in_(named), uses.c.role.in_(LEADING)
    )
    return {(row.kind, row.key) for row in connection.execute(query)}


def missions_led(kind: str, key: str) -> Select[str]:
    """The missions that a name led or sent."""
    return select(uses.c.subject).where(uses.c.kind == kind, uses.c.key == key, uses.c.role.in_(LEADING))


def _counted(connection: Connection, kind: str, key: str) -> NameSummary | None:
    held = connection.execute(select(uses).where(uses.c.kind == kind, uses.c.key == key)).all()
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
    query = select(lines.c.told).where(lines.c.mission.in_(missions_led(kind, key)))
    told = connection.execute(query).scalars()
    return msgspec.json.decode(f"[{','.join(told)}]", type=list[_Line])
