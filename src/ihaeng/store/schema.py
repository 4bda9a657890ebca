"""The tables. A change here raises `VERSION` and brings the step from the version before."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table, Text

VERSION = 3
"""The version of these tables, written into every ledger; 2 brought `answers`, 3 `decisions`."""

metadata = MetaData()

about = Table(
    "ihaeng_ledger",
    metadata,
    Column("schema_version", Integer, primary_key=True, autoincrement=False),
    Column("created_by", String, nullable=False),
)
"""One row; its table's name is the mark by which a database is known as a ledger."""

originals = Table(
    "originals",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("source", Text, nullable=False),
    Column("told", Text),
    Column("packed", LargeBinary, nullable=False),
)
"""The truth: bytes as added (packed by `packing`), where from, and what the user told of them."""

readings = Table(
    "readings",
    metadata,
    Column("sha256", ForeignKey("originals.sha256"), primary_key=True),
    Column("document", String, nullable=False, index=True),
    Column("reader", String, nullable=False),
    Column("reading", Text, nullable=False),
)
"""A cache: what was read out of an original; `reading` is the whole Reading with its Document, as JSON."""

answers = Table(
    "answers",
    metadata,
    Column("sha256", ForeignKey("originals.sha256"), primary_key=True),
    Column("answers", Text, nullable=False),
)
"""The truth too: what a language model answered on an original, as JSON; readings are made of it anew."""

failures = Table(
    "failures",
    metadata,
    Column("sha256", ForeignKey("originals.sha256"), primary_key=True),
    Column("code", String, nullable=False),
    Column("reason", Text, nullable=False),
)
"""Originals out of which no document could be made."""

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("made_at", String, nullable=False),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("payload", Text, nullable=False),
    sqlite_autoincrement=True,
)
"""The truth too: what people decided, only ever added to; `number` gives their order, whatever the clocks said."""
