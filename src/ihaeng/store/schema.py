"""The tables. A change here raises `VERSION` and brings the step from the version before."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

VERSION = 14
"""The version of these tables, written into every ledger.

2 brought `answers`, 3 `decisions`, 4 the folded ledger in parts, what is searched, and the ids that were shown,
5 the rows of lists, 6 remarks, 7 what is watched, 8 what deals are followed by,
9 what figures count, 10 the count of changes, 11 the reviews of remarks, 12 indexes that hold all that is counted,
14 by what seekers were drawn.
"""

metadata = MetaData()

about = Table(
    "ihaeng_ledger",
    metadata,
    Column("schema_version", Integer, primary_key=True, autoincrement=False),
    Column("created_by", String, nullable=False),
)
"""One row; its table's name is the mark by which a database is known as a ledger."""

changes = Table("changes", metadata, Column("count", Integer, nullable=False))
"""One row, none in a ledger without changes: how many transactions wrote to it."""

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

remarks = Table(
    "remarks",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("made_at", String, nullable=False),
    Column("document", String, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("line", String),
    sqlite_autoincrement=True,
)
"""The truth as well: what people said is wrong, with the sentence they saw; only ever added to, for review."""

reviews = Table(
    "reviews",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("remark", Integer, nullable=False, index=True),
    Column("made_at", String, nullable=False),
    Column("state", String, nullable=False),
    Column("said", Text, nullable=False),
    sqlite_autoincrement=True,
)
"""What the review of each remark came to; only ever added to, the latest counts."""

waiting = Table("waiting", metadata, Column("document", String, primary_key=True))
"""Documents whose reading changed since the ledger was folded."""

folded_by = Table("folded_by", metadata, Column("rules", String, primary_key=True))
"""One row: the rules by which the parts were folded."""

pieces = Table(
    "pieces",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("place", Integer, nullable=False, index=True),
    Column("bond", String, nullable=False),
    Column("day", Integer),
    Column("held", Text, nullable=False),
    Column("unsettled", Boolean, nullable=False, index=True),
    Column("settled", Text, nullable=False),
    UniqueConstraint("document", "number"),
)
"""What a document tells of one mission: where it stands and why (`bond`), its keys, where its acts belong."""

keys = Table(
    "keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("role", SmallInteger, primary_key=True, autoincrement=False),
    Column("piece", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""The keys of pieces by hash, for looking up who shares, offers, seeks or visits one."""

drawn = Table(
    "drawn",
    metadata,
    Column("piece", Integer, primary_key=True, autoincrement=False),
    Column("sorts", String, nullable=False),
    Column("away", Integer, nullable=False),
    Column("document", String, nullable=False),
    Column("number", Integer, nullable=False),
)
"""What drew a piece to where it stands: by which sorts of keys, how many days away, and the anchor that answered.

Only what answers better can draw it away.
"""

visits = Table(
    "visits",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("piece", Integer, primary_key=True, autoincrement=False),
    Column("rank", Integer, nullable=False),
    Index("visits_by_piece", "piece"),
    sqlite_with_rowid=False,
)
"""The other neighbourhoods that a document's acts are held against."""

departures = Table(
    "departures",
    metadata,
    Column("act", String, primary_key=True),
    Column("document", String, nullable=False, index=True),
    Column("text", String, nullable=False),
    Column("to_document", String, nullable=False),
    Column("to_number", Integer, nullable=False),
    Index("departures_by_target", "to_document", "to_number"),
)
"""Acts that belong to a mission of another neighbourhood; `text` names the near-copies of the telling document."""

parts = Table(
    "parts",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("stale", Boolean, nullable=False),
    Column("grouped", Text),
    Column("packed", LargeBinary),
    Index("stale_parts", "stale"),
)
"""A cache: every neighbourhood folded, as packed JSON; `stale` where something near it has changed since.

`grouped` is JSON that tells its near-copies and missions, none where its own documents have changed.
"""

ids = Table(
    "ids",
    metadata,
    Column("id", String, primary_key=True),
    Column("document", String, nullable=False),
    Column("act", String),
    Column("start", Integer),
)
"""Every id of a mission, line or commitment that ever was, with the act that named it: where that is, its successor is.

`start` is where the act is told in its document, for when a later reading names the act anew.
"""

dealings = Table(
    "dealings",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Index("dealings_by_place", "place"),
    sqlite_with_rowid=False,
)
"""Which neighbourhoods tell deals with whom, by the hash of a partner's name."""

entries = Table(
    "entries",
    metadata,
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("owner", String, nullable=False, index=True),
    Column("subject", String, nullable=False),
    Column("text", Text, nullable=False),
)
"""What can be searched, newest first by `position`: texts of documents, names of missions, labels of lines."""

watched = Table(
    "watched",
    metadata,
    Column("place", Text, primary_key=True),
    Column("owner", Text, nullable=False),
    Column("etag", Text),
    Column("modified", Text),
    Column("code", String),
    Column("reason", Text),
)
"""Feeds and sitemaps: their version as their servers told it, or why they could not be read.

`owner` is the one that was asked for: a sitemap's index names others.
"""

addresses = Table(
    "addresses",
    metadata,
    Column("address", Text, primary_key=True),
    Column("place", Text, nullable=False, index=True),
    Column("day", String),
    Column("state", String, nullable=False, index=True),
    Column("code", String),
    Column("reason", Text),
)
"""Every address that they named, whether it was fetched, and why not; `place` is the owner that named it first."""
