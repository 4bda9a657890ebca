"""The tables by which deals are followed over all missions: caches all, made of folded parts."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, SmallInteger, String, Table, Text

from ihaeng.store.schema import metadata

kept_lines = Table(
    "lines_of_deals",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("line", String, primary_key=True, index=True),
    Column("face", String, nullable=False),
    Column("told", Text, nullable=False),
)
"""The lines of each neighbourhood that promise something, as JSON; `face` changes with what deals are told apart by."""

keys = Table(
    "keys_of_deals",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("line", String, primary_key=True, index=True),
    Column("whole", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
"""By what lines of deals find each other, by hash; `whole` for a partner's whole name, which more lines may share."""

pairs = Table(
    "pairs_of_deals",
    metadata,
    Column("line", String, primary_key=True),
    Column("other", String, primary_key=True),
    Column("score", Float, nullable=False),
    sqlite_with_rowid=False,
)
"""Lines that may be one deal, each pair both ways round."""

followed = Table(
    "followed_deals",
    metadata,
    Column("id", String, primary_key=True),
    Column("told", Text, nullable=False),
)
"""Deals as later coverage is held against them, as JSON."""

signs = Table(
    "signs_of_deals",
    metadata,
    Column("sign", BigInteger, primary_key=True, autoincrement=False),
    Column("id", String, primary_key=True, index=True),
    sqlite_with_rowid=False,
)
"""By what sentences find deals, by hash."""

tellings = Table(
    "later_tellings",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("document", String, primary_key=True, index=True),
    Column("day", String, nullable=False, index=True),
    Column("sentences", Text, nullable=False),
    Column("names", Text, nullable=False),
    Column("hash", String, nullable=False),
)
"""Documents that may tell what became of deals: their day, their sentences without spaces, how the names begin."""

steps = Table(
    "steps_of_deals",
    metadata,
    Column("document", String, primary_key=True),
    Column("number", SmallInteger, primary_key=True, autoincrement=False),
    Column("id", String, primary_key=True, index=True),
)
"""Which step of a document tells of which deal; -1 for what it looks back on."""

stirred = Table(
    "stirred_deals",
    metadata,
    Column("subject", String, primary_key=True),
    Column("is_line", Boolean, nullable=False),
    Column("anew", Boolean, nullable=False),
    Index("stirred_by_kind", "is_line"),
)
"""Lines of deals, and documents that may tell of deals, which changed since the commitments were brought up to date.

A line is to be held against others `anew` where its face changed.
"""
