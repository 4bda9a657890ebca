"""The tables of lists: caches all, made of folded parts; `place` is the neighbourhood that a row comes from.

A neighbourhood that changed may hold the rows of one that is yet to be folded, so ids are unique within a place only.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text

from ihaeng.model import Status
from ihaeng.store.schema import metadata

WORDS = String().with_variant(String(collation="C"), "postgresql")
"""Names as they are sorted: by their characters, in both databases alike."""

missions = Table(
    "listed_missions",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("id", String, primary_key=True, index=True),
    Column("start", WORDS),
    Column("year", String),
    Column("lead_key", WORDS, nullable=False, index=True),
    Column("lead", WORDS),
    Column("organisation_key", WORDS, nullable=False, index=True),
    Column("organisation", WORDS),
    Column("direction", String, nullable=False),
    Column("until", WORDS),
    Column("lines", Integer, nullable=False),
    Column("commitments", Integer, nullable=False),
    Column("documents", Integer, nullable=False),
    *(Column(status.value, Integer, nullable=False) for status in Status),
    Column("told", Text, nullable=False),
)
"""What missions are narrowed down and sorted by, and the row itself as JSON (`told`)."""

words_of_missions = Table(
    "words_of_missions",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("id", String, primary_key=True),
    Column("words", Text, nullable=False),
)
"""What missions are found by: folded text."""

countries = Table(
    "countries_of_missions",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("id", String, primary_key=True),
    Column("country", String, primary_key=True),
    Index("missions_by_country", "country", "id"),
)
"""The countries that a mission goes to."""

tellers = Table(
    "documents_of_missions",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("document", String, primary_key=True, index=True),
    Column("id", String, primary_key=True),
)
"""The documents that tell a mission."""

lines = Table(
    "listed_lines",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("id", String, primary_key=True, index=True),
    Column("mission", String, index=True),
    Column("kind", String, nullable=False),
    Column("status", String, nullable=False),
    Column("day", WORDS),
    Column("texts", Integer, nullable=False),
    Column("told", Text, nullable=False),
    Index("lines_by_day", "day", "id"),
)
"""What lines are narrowed down and sorted by, and the row itself as JSON."""

uses = Table(
    "uses_of_names",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("kind", String, primary_key=True),
    Column("key", WORDS, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("role", String, nullable=False),
    Column("mission", String),
    Column("commits", Boolean, nullable=False),
    Index("uses_by_name", "kind", "key"),
)
"""Where each name stands: in a mission or a line (`subject`)."""

names = Table(
    "listed_names",
    metadata,
    Column("kind", String, primary_key=True),
    Column("key", WORDS, primary_key=True),
    Column("name", WORDS, nullable=False),
    Column("lines", Integer, nullable=False, index=True),
    Column("missions", Integer, nullable=False, index=True),
    Column("commitments", Integer, nullable=False, index=True),
    Column("words", Text, nullable=False),
    Column("told", Text, nullable=False),
)
"""The names themselves, counted over their uses."""

COUNTED = ("reported", "over", "heard", "due_day", "announced_for", "first_told")
"""What commitments are counted by: one index holds it all, so that counting reads no row, whose JSON is long."""

commitments = Table(
    "listed_commitments",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("reported", String, nullable=False),
    Column("over", Boolean, nullable=False),
    Column("heard", WORDS),
    Column("first_told", WORDS),
    Column("year", String),
    Column("due_day", WORDS),
    Column("announced_for", WORDS),
    Column("lead_key", WORDS, nullable=False),
    Column("lead", WORDS),
    Column("organisation_key", WORDS, nullable=False),
    Column("organisation", WORDS),
    Column("announcements", Integer, nullable=False),
    Column("told", Text, nullable=False),
    Index("commitments_by_telling", "first_told", "id"),
    Index("commitments_by_word", "heard", "id"),
    Index("commitments_by_lead", "lead_key", "lead", "id"),
    Index("commitments_by_organisation", "organisation_key", "organisation", "id"),
    Index("commitments_counted", "kind", "year", *COUNTED, "lead_key", "organisation_key", "id"),
)
"""What commitments are narrowed down and sorted by; `reported` is the state last reported, silence left aside."""

words_of_commitments = Table(
    "words_of_commitments",
    metadata,
    Column("id", String, primary_key=True),
    Column("words", Text, nullable=False),
)
"""What commitments are found by: folded text."""

sums = Table(
    "sums_of_commitments",
    metadata,
    Column("id", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("currency", String),
    Column("basis", String),
)
"""On which rungs and in which currencies a commitment has sums."""

deal_lines = Table(
    "lines_of_commitments",
    metadata,
    Column("line", String, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("mission", String, index=True),
)
"""Which commitment each line of a deal stands in."""

counted_lines = Table(
    "counted_lines",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("told", Text, nullable=False),
)
"""The lines of each neighbourhood by mission and year, counted for figures, as JSON."""

counted_deals = Table(
    "counted_deals",
    metadata,
    Column("id", String, primary_key=True),
    Column("told", Text, nullable=False),
)
"""Every commitment as far as figures need it, as JSON."""

published = Table(
    "published",
    metadata,
    Column("document", String, primary_key=True),
    Column("day", WORDS, index=True),
)
"""The day of publication of every document that is read."""
