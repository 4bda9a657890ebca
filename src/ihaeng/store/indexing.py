"""The search index, the one thing that the two databases keep differently: FTS5 here, a column of tsvector there."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, text

from ihaeng.language.search_terms import folded, tokens
from ihaeng.store.among import among
from ihaeng.store.asking import rows_among
from ihaeng.store.records import Entry
from ihaeng.store.schema import entries

MOST_BYTES = 900_000
"""Bytes of one text's tokens that are indexed: PostgreSQL takes a million. A thick book has fewer."""

MOST_PENDING = 256
"""Kilobytes of tokens that PostgreSQL gathers before it sorts them in: searching reads them one by one."""

DAY_BITS = 40
"""Bits of a position below its day."""

MOST_MOVED = 16
"""Places that an entry may stand above its own, where others stood at the time."""

STEPS = "steps"
"""The subject of a document's sentences on the later life of deals."""

_BY_DIALECT = {
    "sqlite": [
        "CREATE VIRTUAL TABLE IF NOT EXISTS entry_index USING fts5"
        "(tokens, content='', detail=none, tokenize='unicode61 remove_diacritics 0')"
    ],
    "postgresql": [
        "ALTER TABLE entries ADD COLUMN IF NOT EXISTS tokens tsvector",
        "CREATE INDEX IF NOT EXISTS entries_by_token ON entries USING gin (tokens) "
        f"WITH (gin_pending_list_limit = {MOST_PENDING})",
    ],
}

_OWNED = select(entries.c.position, entries.c.owner, entries.c.subject, entries.c.text).where(
    entries.c.owner == bindparam("by")
)
_TAKEN = select(entries.c.position).where(among(entries.c.position))
_PUT = insert(entries)
_REMOVE = delete(entries).where(entries.c.position == bindparam("at"))
_INDEX_FTS5 = text("INSERT INTO entry_index (rowid, tokens) VALUES (:position, :tokens)")
_FORGET_FTS5 = text("INSERT INTO entry_index (entry_index, rowid, tokens) VALUES ('delete', :position, :tokens)")
_PUT_TSVECTOR = text(
    "INSERT INTO entries (position, owner, subject, text, tokens) "
    "VALUES (:position, :owner, :subject, :text, array_to_tsvector(:tokens))"
)


def create_index(connection: Connection) -> None:
    """Make the index if it is not there."""
    for statement in _BY_DIALECT[connection.dialect.name]:
        connection.execute(text(statement))


def replace_entries(connection: Connection, owner: str, new: Sequence[Entry]) -> None:
    """Let an owner be found by these entries and no others."""
    held = connection.execute(_OWNED, {"by": owner}).all()
    wanted_now = {(one.subject, folded(one.words).replace("\0", " ")): one for one in new}
    gone = []
    for row in held:
        kept = wanted_now.get((row.subject, row.text))
        if kept and 0 <= row.position - _position(kept.day, owner, row.subject) <= MOST_MOVED:
            del wanted_now[row.subject, row.text]
        else:
            gone.append((row.position, row.text))
    _remove(connection, gone)
    rows = [
        {"position": _position(one.day, owner, subject), "owner": owner, "subject": subject, "text": plain}
        for (subject, plain), one in wanted_now.items()
    ]
    _add(connection, rows)


def _add(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Keep entries; of two at one position the later one moves up."""
    if not rows:
        return
    asked = {row["position"] for row in rows}
    taken = _taken(connection, asked)
    for row in rows:
        while row["position"] in taken or (row["position"] not in asked and _taken(connection, [row["position"]])):
            row["position"] += 1
        taken.add(row["position"])
    tokens_of = [{**row, "tokens": token_list(row["text"])} for row in rows]
    if connection.dialect.name == "sqlite":
        connection.execute(_PUT, rows)
        connection.execute(_INDEX_FTS5, [{**row, "tokens": " ".join(row["tokens"])} for row in tokens_of])
    else:
        connection.execute(_PUT_TSVECTOR, tokens_of)


def _taken(connection: Connection, positions: Iterable[int]) -> set[int]:
    return {row[0] for row in rows_among(connection, _TAKEN, positions)}


def _remove(connection: Connection, gone: Sequence[tuple[int, str]]) -> None:
    if not gone:
        return
    if connection.dialect.name == "sqlite":
        held = [{"position": position, "tokens": " ".join(token_list(plain))} for position, plain in gone]
        connection.execute(_FORGET_FTS5, held)
    connection.execute(_REMOVE, [{"at": position} for position, _ in gone])


def _position(day: str | None, owner: str, subject: str) -> int:
    """Where an entry stands among all: by day, then scattered, whatever the order in which they come.

    What a neighbourhood holds is known by its own id, for a rebuilt neighbourhood has another number.
    """
    name = subject if ":" in subject else f"{owner} {subject}"
    number = hashlib.blake2b(name.encode(), digest_size=5).digest()
    return (_day(day) << DAY_BITS) + int.from_bytes(number, "big")


def _day(day: str | None) -> int:
    return datetime.date.fromisoformat(day[:10]).toordinal() if day and len(day) >= 10 else 0


def token_list(plain: str) -> list[str]:
    """The tokens of a folded text, as many as are indexed."""
    found = sorted(tokens(plain))
    sizes = accumulate(len(token.encode()) + 1 for token in found)
    return [token for token, size in zip(found, sizes, strict=True) if size <= MOST_BYTES]
