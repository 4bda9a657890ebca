"""The search index is asked: the newest entries that hold words, by FTS5 in SQLite, by tsvectors in PostgreSQL."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, cast, func, literal_column, or_, select, text
from sqlalchemy.dialects.postgresql import TSQUERY

from ihaeng.language.search_terms import wanted
from ihaeng.store.indexing import STEPS
from ihaeng.store.records import Found
from ihaeng.store.schema import entries

NEWEST = 2_000
"""Entries, the newest, that PostgreSQL looks through before it asks the index: words that are common stand in them."""

Word = Sequence[str]
"""The forms of a word, of which one must stand in a text."""

Subject = Callable[[ColumnElement[str], str], ColumnElement[bool]]
"""How the subject of what is looked for compares to that of sentences on steps."""


def search(connection: Connection, words: Sequence[Word], most: int) -> list[Found]:
    """The newest entries that hold every word in one of its forms, exactly as written; sentences on steps aside."""
    if connection.dialect.name == "sqlite":
        return _in_fts5(connection, words, most, operator.ne)
    newest = _in_tsvectors(connection, words, most, operator.ne, _newest())
    return newest if len(newest) == most else _in_tsvectors(connection, words, most, operator.ne, _ALL)


def search_steps(connection: Connection, words: Sequence[Word], most: int) -> list[Found]:
    """The newest documents whose sentences on steps of deals hold every word."""
    if connection.dialect.name == "sqlite":
        return _in_fts5(connection, words, most, operator.eq)
    return _in_tsvectors(connection, words, most, operator.eq, _ALL)


def _in_fts5(connection: Connection, words: Sequence[Word], most: int, compared: Subject) -> list[Found]:
    index: ColumnElement[int] = literal_column("entry_index.rowid")
    query = (
        select(entries.c.owner, entries.c.subject)
        .select_from(text("entry_index"))
        .join(entries, entries.c.position == index)
        .where(text("entry_index MATCH :wanted").bindparams(wanted=_FTS5.query(words)))
        .where(compared(entries.c.subject, STEPS), *_stand_in(entries, words, func.instr))
        .order_by(index.desc())
        .limit(most)
    )
    return [Found(owner=row[0], subject=row[1]) for row in connection.execute(query)]


@dataclass(frozen=True)
class _Rows:
    """Entries in PostgreSQL, their tokens, and what they are put in order by."""

    held: FromClause
    tokens: ColumnElement[Any]
    order: ColumnElement[int]


_ALL = _Rows(entries, literal_column("entries.tokens"), entries.c.position + literal_column("0"))
"""All of them, found by their tokens alone: ordering by a sum leaves PostgreSQL no way through them by position.

It would take that way where it believes words to be common, and come through every entry where they stand in old ones.
"""


def _newest() -> _Rows:
    """The newest ones, which are gone through until enough are found."""
    columns = (*entries.c, _ALL.tokens.label("tokens"))
    newest = select(*columns).order_by(entries.c.position.desc()).limit(NEWEST).subquery("newest")
    return _Rows(newest, newest.c.tokens, newest.c.position)


def _in_tsvectors(
    connection: Connection, words: Sequence[Word], most: int, compared: Subject, rows: _Rows
) -> list[Found]:
    held = rows.held.c
    query = (
        select(held.owner, held.subject)
        .where(rows.tokens.op("@@")(cast(_TSQUERY.query(words), TSQUERY)))
        .where(compared(held.subject, STEPS), *_stand_in(rows.held, words, func.strpos))
        .order_by(rows.order.desc())
        .limit(most)
    )
    return [Found(owner=row[0], subject=row[1]) for row in connection.execute(query)]


def _stand_in(
    rows: FromClause, words: Sequence[Word], find: Callable[..., ColumnElement[int]]
) -> list[ColumnElement[bool]]:
    """That a text holds every word in one of its forms."""
    return [or_(*(find(rows.c.text, form) > 0 for form in word)) for word in words]


@dataclass(frozen=True)
class _Grammar:
    """How a database writes its queries; tokens are letters and digits alone, so that quotation marks are safe."""

    both: str
    either: str
    whole: str
    begun: str

    def query(self, words: Sequence[Word]) -> str:
        """The tokens that a text must hold to hold every word in one of its forms."""
        return self.both.join("(" + self.either.join(self._form(form) for form in word) + ")" for word in words)

    def _form(self, form: str) -> str:
        whole, begun = wanted(form)
        needed = [self.whole.format(token) for token in whole] + [self.begun.format(token) for token in begun]
        return "(" + self.both.join(needed) + ")"


_FTS5 = _Grammar(both=" AND ", either=" OR ", whole='"{}"', begun='"{}"*')
_TSQUERY = _Grammar(both=" & ", either=" | ", whole="'{}'", begun="'{}':*")
