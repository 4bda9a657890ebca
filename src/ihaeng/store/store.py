"""The store: originals, readings and failures behind a handful of verbs."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine, bindparam, delete, func, insert, inspect, select, update

from ihaeng.model import Reading, Remark, Review
from ihaeng.model.lists import RemarkList, RemarkQuery
from ihaeng.store.engine import FOLDING, WRITING, snapshot
from ihaeng.store.folding import Folding, let_wait
from ihaeng.store.indexing import replace_entries
from ihaeng.store.lists.days import forget_day, keep_day
from ihaeng.store.opening import bring_up, open_existing, open_or_create
from ihaeng.store.packing import pack, unpack
from ihaeng.store.records import Failure, Found, Kept, KeptDecision, News, Original
from ihaeng.store.remarking import add_remark, add_review, remarks_of
from ihaeng.store.schema import VERSION, about, addresses, failures, metadata, originals, readings
from ihaeng.store.schema import answers as answers_table
from ihaeng.store.schema import changes as changes_table
from ihaeng.store.schema import decisions as decisions_table
from ihaeng.store.searchable import find_by_text
from ihaeng.store.searching import Word, search
from ihaeng.store.speaking import all_readings
from ihaeng.store.troubles import translated
from ihaeng.store.watching import Unfetched, Watching

_CHANGES = select(changes_table.c.count)
_CHANGE = update(changes_table).values(count=changes_table.c.count + 1)
_HELD = select(originals.c.source, originals.c.told).where(originals.c.sha256 == bindparam("by"))
_PUT = insert(originals)
_PUT_READING = insert(readings)
_READ_OUT = select(readings.c.document).where(readings.c.sha256 == bindparam("by"))
_FORGET = [delete(table).where(table.c.sha256 == bindparam("by")) for table in (readings, failures)]


class Store:
    """An open database. Every method is one transaction and may raise `StoreError` or `BusyError`."""

    def __init__(self, place: str | Path, engine: Engine) -> None:
        self.place = place
        self._engine = engine

    @classmethod
    def existing(cls, place: str | Path) -> Store:
        """Open what is there; see `opening.open_existing` for the errors."""
        return cls(place, open_existing(place))

    @classmethod
    def create(cls, place: str | Path) -> Store:
        """Open what is there or make it; see `opening.open_or_create` for the errors."""
        return cls(place, open_or_create(place))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def changes(self) -> int | None:
        """How often the ledger was written to: what was read holds as long as this stays; None if it does not count."""
        with self._reading() as connection:
            return self._count(connection)

    def _count(self, connection: Connection) -> int | None:
        return (connection.execute(_CHANGES).scalar() or 0) if changes_table.name in self._tables else None

    def keep(self, original: Original) -> Kept:
        """Keep the bytes of an original; the same bytes from the same place change nothing.

        Of the same bytes from two places the lower `rank` stays, so that the order of adding leaves no trace. What
        the user tells anew of the same place replaces what was told before.
        """
        with self._writing() as connection:
            row = connection.execute(_HELD, {"by": original.sha256}).first()
            if row is None:
                connection.execute(_PUT, _columns(original))
                return Kept(original=original, news=News.BYTES)
            held = msgspec.structs.replace(original, source=row.source, told=row.told)
            news = _news(original, held)
            if news is News.NOTHING:
                return Kept(original=held, news=news)
            connection.execute(
                update(originals)
                .where(originals.c.sha256 == original.sha256)
                .values(source=original.source, told=original.told)
            )
            return Kept(original=original, news=news)

    def original(self, sha256: str) -> Original:
        """The original with this hash.

        Raises:
            KeyError: there is none.
            DamagedOriginalError: its bytes are no longer those that were added.
        """
        with self._reading() as connection:
            row = connection.execute(select(originals).where(originals.c.sha256 == sha256)).first()
        if row is None:
            raise KeyError(sha256)
        return Original(sha256=sha256, source=row.source, told=row.told, data=unpack(row.packed, sha256))

    def hashes(self) -> list[str]:
        """The hashes of all originals, sorted."""
        with self._reading() as connection:
            return list(connection.execute(select(originals.c.sha256).order_by(originals.c.sha256)).scalars())

    def reader_of(self, sha256: str) -> str | None:
        """Which reader's reading is kept of an original; None where it has none."""
        with self._reading() as connection:
            return connection.execute(select(readings.c.reader).where(readings.c.sha256 == sha256)).scalar()

    def readers(self) -> dict[str, int]:
        """How many readings each reader made."""
        with self._reading() as connection:
            rows = connection.execute(select(readings.c.reader, func.count()).group_by(readings.c.reader))
            return {row[0]: row[1] for row in rows}

    def keep_reading(self, sha256: str, reading: Reading) -> None:
        """Keep what was read out of an original, instead of what stood there before."""
        with self._writing() as connection:
            _forget(connection, sha256, instead=reading.document.id)
            row = {"sha256": sha256, "document": reading.document.id, "reader": reading.reader}
            connection.execute(_PUT_READING, {**row, "reading": msgspec.json.encode(reading).decode()})
            let_wait(connection, [reading.document.id])
            find_by_text(connection, reading)
            keep_day(connection, sha256, reading.document)

    def keep_answers(self, sha256: str, answers: str) -> None:
        """Keep what a language model answered on an original, instead of what another one did before."""
        with self._writing() as connection:
            connection.execute(delete(answers_table).where(answers_table.c.sha256 == sha256))
            connection.execute(insert(answers_table).values(sha256=sha256, answers=answers))

    def answers_of(self, sha256: str) -> str | None:
        """What a language model answered on an original, as it was kept; None where none was asked."""
        if answers_table.name not in self._tables:
            return None
        with self._reading() as connection:
            query = select(answers_table.c.answers).where(answers_table.c.sha256 == sha256)
            return connection.execute(query).scalar()

    def keep_failure(self, sha256: str, code: str, reason: str) -> None:
        """Keep why an original could not be read, instead of what stood there before."""
        with self._writing() as connection:
            _forget(connection, sha256)
            connection.execute(insert(failures).values(sha256=sha256, code=code, reason=reason))

    def readings(self) -> Iterator[Reading]:
        """The readings, one a document, by the document's id.

        Two originals that give the same document (the same text of one outlet, saved twice) count once; the smaller
        hash speaks.
        """
        with self._reading() as connection:
            yield from all_readings(connection)

    def unread(self) -> list[str]:
        """The hashes of the originals without a reading, sorted: those that failed, and those left waiting."""
        query = select(originals.c.sha256).where(originals.c.sha256.not_in(select(readings.c.sha256)))
        with self._reading() as connection:
            return list(connection.execute(query.order_by(originals.c.sha256)).scalars())

    def failures(self) -> list[Failure]:
        """The originals that could not be read, by source."""
        query = (
            select(originals.c.source, failures.c.sha256, failures.c.code, failures.c.reason)
            .join_from(failures, originals)
            .order_by(originals.c.source, failures.c.sha256)
        )
        with self._reading() as connection:
            return [
                Failure(source=row.source, sha256=row.sha256, code=row.code, reason=row.reason)
                for row in connection.execute(query)
            ]

    def add_decision(self, decision: KeptDecision, documents: Collection[str] = ()) -> None:
        """Keep a decision behind all others; one that is kept already stays where it is.

        The `documents` that it speaks of are folded anew.
        """
        with self._writing() as connection:
            known = select(decisions_table.c.number).where(decisions_table.c.id == decision.id)
            if connection.execute(known).first() is None:
                values = msgspec.structs.asdict(decision)
                connection.execute(insert(decisions_table).values(id=decision.id, **values))
                let_wait(connection, documents)

    def decisions(self) -> list[KeptDecision]:
        """All decisions in the order in which they were added."""
        if decisions_table.name not in self._tables:
            return []
        with self._reading() as connection:
            rows = connection.execute(select(decisions_table).order_by(decisions_table.c.number)).mappings()
            return [KeptDecision(**{field: row[field] for field in KeptDecision.__struct_fields__}) for row in rows]

    def add_remark(self, remark: Remark) -> None:
        """Keep a remark behind all others; it changes nothing else."""
        with self._writing() as connection:
            add_remark(connection, remark)

    def add_review(self, remark: int, review: Review) -> bool:
        """Keep what the review of a remark came to; False where there is no remark of that number."""
        with self._writing() as connection:
            return add_review(connection, remark, review)

    def remarks(self, asked: RemarkQuery) -> RemarkList:
        """One page of the remarks that fit, the newest first."""
        if not self._tables.issuperset(metadata.tables):
            return RemarkList(remarks=(), counts={})
        with self._reading() as connection:
            return remarks_of(connection, asked)

    @functools.cached_property
    def _tables(self) -> frozenset[str]:
        """Ledgers that an older version wrote lack some tables until something is added to them."""
        with self._reading() as connection:
            return frozenset(inspect(connection).get_table_names())

    @functools.cached_property
    def _version(self) -> int:
        with self._reading() as connection:
            version: int = connection.execute(select(about.c.schema_version)).scalar_one()
        return version

    @property
    def is_current(self) -> bool:
        """Whether the ledger is of this version, with all its tables; another can only be read as it is."""
        return self._version == VERSION and self._tables.issuperset(metadata.tables)

    @contextmanager
    def watching(self) -> Iterator[Watching]:
        """Work on what is watched: all of it is kept, or nothing."""
        with self._writing() as connection:
            yield Watching(connection)

    def unfetched(self) -> list[Unfetched]:
        """The lists, then the addresses that they named, that could not be fetched."""
        if addresses.name not in self._tables:
            return []
        with self._reading() as connection:
            return Watching(connection).unfetched()

    def count_unasked(self) -> int:
        """How many addresses lists named that nobody has asked for."""
        if addresses.name not in self._tables:
            return 0
        with self._reading() as connection:
            return Watching(connection).count_waiting()

    @contextmanager
    def folding(self) -> Iterator[Folding]:
        """Work on the folded ledger: all of it is kept, or nothing."""
        with self._writing(FOLDING) as connection:
            yield Folding(connection)

    @contextmanager
    def folded(self) -> Iterator[Folding]:
        """Read the folded ledger as it is at one moment."""
        with self._reading() as connection:
            yield Folding(connection, self._count(connection))

    def search(self, words: Sequence[Word], most: int) -> list[Found]:
        """The newest entries that hold every word in one of its forms."""
        with self._reading() as connection:
            return search(connection, words, most)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self.place), self._engine.execution_options(**snapshot(self._engine)).connect() as connection:
            yield connection

    @contextmanager
    def _writing(self, options: Mapping[str, bool] = WRITING) -> Iterator[Connection]:
        if not self.is_current:
            bring_up(self.place, self._engine)
            for known in ("_tables", "_version"):
                vars(self).pop(known, None)
        with translated(self.place), self._engine.execution_options(**options).begin() as connection:
            _count_change(connection)
            yield connection


def _count_change(connection: Connection) -> None:
    """Count a transaction that writes; it has the lock, so that no two count to the same number."""
    if not connection.execute(_CHANGE).rowcount:
        connection.execute(insert(changes_table).values(count=1))


def _columns(original: Original) -> dict[str, str | bytes | None]:
    return {
        "sha256": original.sha256,
        "source": original.source,
        "told": original.told,
        "packed": pack(original.data),
    }


def _news(arrived: Original, held: Original) -> News:
    if arrived.source == held.source:
        return News.TOLD if arrived.told not in (None, held.told) else News.NOTHING
    if arrived.rank > held.rank:
        return News.NOTHING
    return News.SOURCE if arrived.told == held.told else News.TOLD


def _forget(connection: Connection, sha256: str, instead: str | None = None) -> None:
    """Forget what was read out of an original; `instead` is the document that is read out of it now."""
    document = connection.execute(_READ_OUT, {"by": sha256}).scalar()
    for forget in _FORGET:
        connection.execute(forget, {"by": sha256})
    if document and document != instead:
        let_wait(connection, [document])
        if not connection.execute(select(readings.c.sha256).where(readings.c.document == document)).first():
            replace_entries(connection, document, ())
        forget_day(connection, document)
