"""A ledger that is open: add documents, read the ledger, derive it again."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from ihaeng import documents, ledger, reading
from ihaeng.book import folding
from ihaeng.book.adding import Task, begin, failure_of
from ihaeng.book.arriving import all_arrivals
from ihaeng.book.asking import decisions_of, keep_decision
from ihaeng.book.choosing import By, Choice
from ihaeng.book.finding import find, others, rows_by_place, unmet_rows
from ihaeng.book.keeping import KeptFile, kept_file
from ihaeng.book.listing import Lists
from ihaeng.book.remembering import Remembered
from ihaeng.book.report import (
    AddReport,
    FailedDocument,
    KnownDocument,
    ProgressCallback,
    Status,
    no_progress,
)
from ihaeng.book.searching import MOST_HITS, search
from ihaeng.book.watching import Look, list_named, new_addresses, pages
from ihaeng.book.working.line import Arrival, Work, outcomes, tell
from ihaeng.ledger.rules import rules
from ihaeng.model import Decision, Ledger, Remark, Review
from ihaeng.model.lists import RemarkList, RemarkQuery
from ihaeng.model.search import SearchResult
from ihaeng.store import DamagedOriginalError, Folding, Original, Store, StoreError

Found = TypeVar("Found")

_ALL_REMARKS = RemarkQuery()


def open(place: str | Path) -> Book:  # noqa: A001 - read as `book.open`, like gzip.open
    """Open the ledger at a path or database URL; make it if nothing is there.

    Raises:
        StoreError: it cannot be opened or made there.
    """
    return Book(Store.create(place))


def open_existing(place: str | Path) -> Book:
    """Open the ledger at a path or database URL, which must be there.

    Raises:
        MissingLedgerError: there is none.
        StoreError: it cannot be opened.
    """
    return Book(Store.existing(place))


class Book:
    """An open ledger, to be used in a `with` block. Methods may raise `StoreError` when the database fails."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._remembered = Remembered()
        self._up_to_date_at: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def place(self) -> str | Path:
        """The path or database URL under which the ledger was opened."""
        return self._store.place

    def changes(self) -> int | None:
        """How often the ledger was written to; as long as it stays, all answers do. None where that is not counted."""
        return self._store.changes()

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    def add(
        self,
        paths: Iterable[Path | str],
        manifest: Path | None = None,
        progress: ProgressCallback = no_progress,
        *,
        by: Choice = By.BEFORE,
        workers: int | None = None,
    ) -> AddReport:
        """Take in files, those of folders and of bundles; bytes are kept before they are read, each document by itself.

        A word instead of a path is an address: its page is fetched now and kept.

        Bytes that the ledger knows change nothing. A document that cannot be read is told in the report and stops
        nobody. Stopped in the middle, everything up to there stays, and adding the same paths goes on from there.
        `by` a language model that is given, documents are read by its answers alone, and these are kept. Many
        documents are shared out to `workers` (None: as many as the machine carries); what comes out is the same.

        Raises:
            DocumentError: the manifest cannot be read; then nothing was added.
            NothingFoundError: the paths hold no document.
            WorkersEndedError: the worker processes cannot be started or were ended from outside.
        """
        told = rows_by_place(manifest)
        places = list(paths)
        named = [place for place in places if isinstance(place, Path)]
        addresses = [place for place in places if isinstance(place, str)]
        report = AddReport()
        report.doubts += [*unmet_rows(manifest, told), *others(named, manifest)]
        files = find(named, report) if named else []
        report.total = len(files) + len(addresses) + len(report.failed)
        arriving = all_arrivals(files, addresses, told, report)
        expected = None if any(map(documents.may_be_bundle, files)) else report.total
        work = Work(store=self._store, by=by, begin=lambda one: begin(self._store, one, by), workers=workers)
        tell(report, outcomes(work, arriving, expected), progress)
        self._refold(report, progress)
        return report

    def watch(
        self,
        lists: Iterable[Path | str],
        progress: ProgressCallback = no_progress,
        *,
        since: datetime.date | None = None,
        workers: int | None = None,
    ) -> AddReport:
        """Look once at feeds and sitemaps (addresses or files), and add the pages that nobody has fetched yet.

        Sites are asked as their robots.txt wishes, with a pause between two pages; a list that has not changed is not
        sent again, and no page is fetched twice. `since` leaves pages waiting that the list says are older. For
        `workers` and what may be raised see `add`.
        """
        report = AddReport()
        look = self._look(report, since)
        self._fetch(look, new_addresses(look, list(lists)), progress, workers)
        return report

    def rebuild(self, progress: ProgressCallback = no_progress, *, workers: int | None = None) -> AddReport:
        """Read every kept original again with the rules of this version; `added` counts those read.

        A language model's answers stay: its readings are made of them again, and nobody is asked. For `workers` and
        what may be raised see `add`.
        """
        return self._derive(self._store.hashes(), progress, workers)

    def retry(self, progress: ProgressCallback = no_progress, *, workers: int | None = None) -> AddReport:
        """Read the kept originals again that could not be read, and those left unread by a stop; else as `rebuild`.

        What `watch` could not fetch is asked for again.
        """
        report = self._derive(self._store.unread(), progress, workers)
        unfetched = self._store.unfetched()
        if unfetched:
            look = self._look(report, None)
            lists = dict.fromkeys(list_named(one.owner) for one in unfetched if one.owner)
            named = [one.address for one in unfetched if not one.owner]
            self._fetch(look, [*named, *new_addresses(look, list(lists))], progress, workers)
        return report

    def status(self) -> Status:
        """How many documents are kept, read, failed, waiting and outdated, and why the failed ones failed."""
        kept, unread, failed = len(self._store.hashes()), len(self._store.unread()), tuple(self.failures())
        return Status(
            documents=kept,
            read=kept - unread,
            waiting=unread - len(failed),
            outdated=self.outdated(),
            failed=failed,
            unfetched=tuple(
                FailedDocument(source=one.address, code=one.code, reason=one.reason) for one in self._store.unfetched()
            ),
            unasked=self._store.count_unasked(),
        )

    def ledger(self, as_of: datetime.date | None = None) -> Ledger:
        """Everything in the ledger, as known on the day `as_of` or with all that is known."""
        whole = self._folded(folding.whole) if as_of is None else None
        return whole or ledger.build(self._store.readings(), self.decisions(), as_of=as_of)

    def part_with(self, name: str, as_of: datetime.date | None = None) -> tuple[Ledger, str] | None:
        """The part of the ledger that a mission, line or deal stands in, and the id by which it is known now.

        `name` is an id, or the beginning of one, also of one that was shown long ago; None unless it names just one.
        With `as_of`, as it was known on that day, with the id that it had then.
        """
        if as_of is not None:
            return self._folded(lambda work, decisions: folding.part_as_of(work, decisions, name, as_of))
        return self._folded(lambda work, decisions: folding.part_with(work, decisions, name))

    @property
    def lists(self) -> Lists:
        """Missions, commitments, lines, names and documents in rows, for lists that never open the whole ledger."""
        return Lists(self._at_one_moment, self._remembered)

    def search(self, question: str, most: int = MOST_HITS) -> SearchResult:
        """The newest missions, lines and documents that hold every word of a question, in whatever form.

        Raises:
            NothingToSearchError: the question holds no letter and no digit.
            StoreError: the ledger cannot be searched.
        """
        if not self._is_up_to_date():
            self.refold()
        return search(self._store, question, most)

    def refold(self) -> None:
        """Bring the folded ledger up to date; `add` and `rebuild` do so at their end."""
        folding.refold(self._store, self.decisions())

    def decisions(self) -> list[Decision]:
        """All that people decided, in the order in which they did.

        Raises:
            UnknownDecisionError: a newer version wrote one in a way that this one does not know.
        """
        return self._remembered.get(self._store.changes(), "decisions", lambda: decisions_of(self._store)).copy()

    def keep(self, decision: Decision) -> None:
        """Keep a decision for good; what it changes shows in the next `ledger`."""
        keep_decision(self._store, decision, folding.documents_named(decision, self.decisions()))

    def original(self, sha256: str) -> KeptFile | None:
        """The bytes of that hash as they came; None where there are none.

        Raises:
            DamagedOriginalError: they are no longer those that were added.
        """
        return kept_file(self._store, sha256)

    def remark(self, remark: Remark) -> None:
        """Keep what somebody says is wrong, for review; nothing in the ledger changes by it."""
        self._store.add_remark(remark)

    def review(self, remark: int, review: Review) -> bool:
        """Keep what the review of a remark came to; False where there is no remark of that number.

        Nothing in the ledger changes by it: what is to be changed is decided (`keep`).
        """
        return self._store.add_review(remark, review)

    def remarks(self, asked: RemarkQuery = _ALL_REMARKS) -> RemarkList:
        """One page of what people said is wrong, the newest first."""
        return self._store.remarks(asked)

    def failures(self) -> list[FailedDocument]:
        """The documents that are kept and could not be read."""
        return [
            FailedDocument(source=failure.source, code=failure.code, reason=failure.reason)
            for failure in self._store.failures()
        ]

    def outdated(self) -> int:
        """How many documents were read by the rules of another version; `rebuild` reads them again."""
        return sum(count for reader, count in self._store.readers().items() if not reading.is_current(reader))

    def _look(self, report: AddReport, since: datetime.date | None) -> Look:
        from ihaeng.documents.fetching import (
            Visitor,
        )  # here, because the default way never loads what reaches a network

        return Look(store=self._store, visitor=Visitor(), report=report, since=since.isoformat() if since else None)

    def _fetch(self, look: Look, addresses: Sequence[str], progress: ProgressCallback, workers: int | None) -> None:
        """Add the pages at these addresses; each is kept before it is noted as fetched."""

        def begin_page(page: Original) -> Task | KnownDocument:
            begun = begin(self._store, page, By.BEFORE)
            with self._store.watching() as kept:
                kept.keep_fetched(page.source)
            return begun

        if not addresses:
            return
        look.report.total += len(addresses)
        work = Work(store=self._store, by=By.BEFORE, begin=begin_page, workers=workers)
        tell(look.report, outcomes(work, pages(look, addresses), len(addresses)), progress)
        self.refold()

    def _derive(self, hashes: Sequence[str], progress: ProgressCallback, workers: int | None) -> AddReport:
        work = Work(store=self._store, by=By.BEFORE, begin=Task, workers=workers)
        kept = (self._original(sha256) for sha256 in hashes)
        report = AddReport(total=len(hashes))
        tell(report, outcomes(work, kept, len(hashes)), progress)
        self._refold(report, progress)
        return report

    def _refold(self, report: AddReport, progress: ProgressCallback) -> None:
        def told(left: int) -> None:
            report.unfolded = left
            progress(report)

        folding.refold(self._store, self.decisions(), told)
        report.unfolded = 0

    def _folded(self, read: Callable[[Folding, list[Decision]], Found]) -> Found | None:
        """What is read from the folded ledger, brought up to date before; None for one that cannot be written."""
        decisions = self.decisions()
        if not self._is_up_to_date():
            try:
                self.refold()
            except StoreError:
                return None
        with self._store.folded() as work:
            return read(work, decisions)

    @contextmanager
    def _at_one_moment(self) -> Iterator[Folding]:
        """The folded ledger, brought up to date before; of one that cannot be written, one made of its readings."""
        try:
            if not self._is_up_to_date():
                self.refold()
        except StoreError:
            with folding.beside(self._store.readings(), self.decisions()) as work:
                yield work
            return
        with self._store.folded() as work:
            yield work

    def _is_up_to_date(self) -> bool:
        if not self._store.is_current:
            return False
        now = self._store.changes()
        if now is not None and now == self._up_to_date_at:
            return True
        with self._store.folded() as work:
            found = work.is_up_to_date(rules())
        self._up_to_date_at = now if found else None
        return found

    def _original(self, sha256: str) -> Arrival:
        try:
            return self._store.original(sha256)
        except DamagedOriginalError as error:
            return failure_of(sha256, error)
