"""Names as they are counted: over the lines that they stand in, and those of the missions that they led or sent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, bindparam, delete, insert, select

from ihaeng.language.search_terms import folded
from ihaeng.model.lists import NameKind, NameRole, NameSummary
from ihaeng.store.among import among
from ihaeng.store.asking import rows_among
from ihaeng.store.lists.replacing import Row
from ihaeng.store.lists.tables import lines, missions, names, uses
from ihaeng.store.speaking import in_batches

LEADING = (NameRole.LEAD.value, NameRole.OWN.value)
"""What a name is in a mission of which all lines are its own."""

Name = tuple[str, str]
"""The kind and the key of a name."""


_KINDS = tuple(kind.value for kind in NameKind)
_USES = select(uses.c.kind, uses.c.key, uses.c.subject, uses.c.name, uses.c.role, uses.c.mission, uses.c.commits).where(
    uses.c.kind.in_(_KINDS), among(uses.c.key)
)
_LINES_LED = (
    select(uses.c.kind, uses.c.key, lines.c.told)
    .join_from(uses, lines, lines.c.mission == uses.c.subject)
    .where(uses.c.kind.in_(_KINDS), among(uses.c.key), uses.c.role.in_(LEADING))
)
_LEADING_IN = select(uses.c.kind, uses.c.key).where(
    uses.c.place.in_(select(missions.c.place).where(among(missions.c.id))),
    among(uses.c.subject),
    uses.c.role.in_(LEADING),
)
_NAMED = select(names).where(names.c.kind.in_(_KINDS), among(names.c.key))
_FORGET = delete(names).where(names.c.kind == bindparam("of_kind"), names.c.key == bindparam("by_key"))
_PUT = insert(names)


class _Line(msgspec.Struct, gc=False):
    """Of a line, whether it promises something, and nothing else."""

    id: str
    commits: bool = False


def count_names(connection: Connection, changed: Iterable[Name]) -> None:
    """Count names anew of which a use or a mission came, went or changed; those in no use any more go."""
    for batch in in_batches(sorted(set(changed))):
        _count(connection, batch)


def _count(connection: Connection, changed: Collection[Name]) -> None:
    keys = {key for _, key in changed}
    held = {(row.kind, row.key): tuple(row) for row in rows_among(connection, _NAMED, keys)}
    told = _by_name(rows_among(connection, _USES, keys))
    leading = {name for name in changed if any(row.role in LEADING for row in told.get(name, ()))}
    led = _by_name(rows_among(connection, _LINES_LED, {key for _, key in leading}))
    now = {name: _row(_counted(name, told[name], _read(led.get(name, ())))) for name in changed if name in told}
    moved = [name for name in changed if held.get(name) != (tuple(now[name].values()) if name in now else None)]
    gone = [{"of_kind": kind, "by_key": key} for kind, key in moved if (kind, key) in held]
    if gone:
        connection.execute(_FORGET, gone)
    new = [now[name] for name in moved if name in now]
    if new:
        connection.execute(_PUT, new)


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


def _counted(name: Name, held: Sequence[Any], led: Sequence[_Line]) -> NameSummary:
    """A name with its uses, and the lines of the missions that it led or sent."""
    kind, key = name
    forms = Counter(row.name for row in held)
    ordered = sorted(forms, key=lambda form: (-forms[form], form))
    own = {row.subject for row in held if row.subject != row.mission} | {one.id for one in led}
    promising = {row.subject for row in held if row.commits} | {one.id for one in led if one.commits}
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


def _by_name(rows: Iterable[Any]) -> dict[Name, list[Any]]:
    found: defaultdict[Name, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.kind, row.key].append(row)
    return dict(found)


def _read(led: Iterable[Any]) -> list[_Line]:
    return msgspec.json.decode(f"[{','.join(row.told for row in led)}]", type=list[_Line])
