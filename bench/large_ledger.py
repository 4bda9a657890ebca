"""A large ledger: what adding one document costs, a search, and one mission, on either database.

    python bench/large_ledger.py [DOCUMENTS] [--database sqlite|postgresql] [--adds N] [--queries N] [--folder DIR]
                                 [--ledger PLACE] [--copy-of FILE]

Readings come from `synthetic.py`, so what is measured is all that follows reading: keeping, placing, settling, folding
and indexing. The same is measured on a ledger of a thousandth or so beside it, built the same way.

A process's first additions compile its statements. A large ledger that was taken in by this process has that behind it,
one that is opened or copied has not; so on each ledger a few documents are taken out and added again before anything
counts. The pile itself is let go before: whoever adds a document does not hold all the others in memory, where the
collector of garbage would go through them again and again.

With `--ledger`, the large ledger is built at a path or URL and stays there: a run that was stopped goes on, and a
further run measures at once. The documents that are added one by one are taken out again before. With `--copy-of`,
PostgreSQL's large ledger begins as a copy of such a file: then only what one document costs is measured, in minutes.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TypeVar

from copied_ledger import copy_ledger
from sqlalchemy import create_engine, text
from synthetic import readings
from throwaway_postgres import SAFE, throwaway_postgres

from ihaeng.book import Book
from ihaeng.model import Reading, Status
from ihaeng.model.lists import (
    CommitmentQuery,
    DueReason,
    LineQuery,
    MissionQuery,
    MissionSort,
    NameKind,
    NameQuery,
)
from ihaeng.store import Original, Store

TOLD_EVERY = 10_000
"""Documents after which a word is said while many are taken in."""

SMALL = 1_000
"""Documents of the ledger that the large one is held against."""

WARMING = 10
"""Documents that are added again before those that count."""

Row = TypeVar("Row")

QUERIES = (
    *("협약", "수소 저장", "바다무역진흥원", "다솔산연구소", "배터리 부품 계약", "루멘US"),
    *("체결하다", "지사", "관광객 유치", "없는말"),
)


def main() -> int:
    """Measure, and print one line a figure."""
    arguments = _arguments()
    costs = {}
    server = throwaway_postgres(SAFE) if arguments.database == "postgresql" else nullcontext()
    with server as url, tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        for size in (min(SMALL, arguments.documents // 2), arguments.documents):
            pile = list(readings(size + arguments.adds))
            random.Random(1).shuffle(pile)  # noqa: S311 - an order, no secret
            place = _schema(url, size) if url else str(Path(folder) / f"{size}.db")
            if arguments.ledger and size == arguments.documents:
                place = arguments.ledger
            if arguments.copy_of and url and size == arguments.documents:
                copy_ledger(arguments.copy_of, place)
            store = Store.create(place)
            with Book(store) as book:
                _take_in(book, store, pile[: -arguments.adds])
                warming, added = pile[:WARMING], pile[-arguments.adds :]
                del pile
                _take_out(book, store, [*warming, *added])
                _add_each(book, store, warming)
                costs[size] = _measure(book, store, added, arguments.queries)
            if Path(place).exists():
                print(f"  size of the file: {Path(place).stat().st_size / 1e6:.0f} MB")
    small, large = (statistics.mean(cost) for cost in costs.values())
    print(f"adding one costs {large / small:.2f} times as much at {max(costs):,} as at {min(costs):,} documents")
    print(f"memory of this process at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("documents", nargs="?", type=int, default=100_000)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--adds", type=int, default=100, help="documents that are added one by one (100)")
    parser.add_argument("--queries", type=int, default=100, help="searches, and missions that are opened (100)")
    parser.add_argument("--ledger", help="where the large ledger stays: a path or URL")
    parser.add_argument("--copy-of", help="the SQLite ledger, kept by --ledger, that PostgreSQL's begins as")
    parser.add_argument("--folder", type=Path, help="where SQLite's file is made (the system's temporary folder)")
    return parser.parse_args()


def _schema(url: str, size: int) -> str:
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA of_{size}"))
    engine.dispose()
    return f"{url}&options=-csearch_path%3Dof_{size}"


def _take_in(book: Book, store: Store, pile: Sequence[Reading]) -> None:
    """Keep many readings, those that are not there yet, then fold once."""
    known = set(store.hashes())
    new = [one for one in pile if _original(one).sha256 not in known]
    with _timed(f"{len(new):,} of {len(pile):,} documents taken in at once", count=len(pile)):
        for number, one in enumerate(new, 1):
            _keep(store, one)
            if number % TOLD_EVERY == 0:
                print(f"  {number:,} kept", flush=True)
        book.refold()


def _take_out(book: Book, store: Store, pile: Sequence[Reading]) -> None:
    """Let documents of a former run be forgotten, so that they can be added again."""
    known = set(store.hashes())
    for one in pile:
        if _original(one).sha256 in known:
            store.keep_failure(_original(one).sha256, "IH101", "taken out")
    book.refold()


def _keep(store: Store, reading: Reading) -> None:
    original = _original(reading)
    store.keep(original)
    store.keep_reading(original.sha256, reading)


def _original(reading: Reading) -> Original:
    return Original.of(reading.document.text.encode() + reading.document.id.encode(), reading.document.source)


def _measure(book: Book, store: Store, added: Sequence[Reading], queries: int) -> list[float]:
    """Add documents one by one, search, and open missions; the processor's seconds of each addition are returned."""
    processor, clock = _add_each(book, store, added)
    _tell("  adding one (this process alone)", processor)
    _tell("  adding one (by the clock)", clock)
    _ask("  a search", book.search, _many(QUERIES, queries))
    with store.folded() as work:
        names = [known.id for known in work.known_ids("m", queries)]
    _ask("  one mission", book.part_with, names)
    for what, ask in _lists(book, queries).items():
        _ask(f"  the list of {what}", ask, _many(QUERIES, queries))
    return processor


def _add_each(book: Book, store: Store, added: Iterable[Reading]) -> tuple[list[float], list[float]]:
    """Add documents one by one; the seconds of each, of this process's processor and by the clock."""
    processor: list[float] = []
    clock: list[float] = []
    for one in added:
        began, ticked = time.process_time(), time.perf_counter()
        _keep(store, one)
        book.refold()
        processor.append(time.process_time() - began)
        clock.append(time.perf_counter() - ticked)
    return processor, clock


def _lists(book: Book, queries: int) -> dict[str, Callable[[str], object]]:
    """Questions to the lists, each as a page asks it; every word is one question."""
    lists, day = book.lists, datetime.date(2038, 1, 1)
    numbers = itertools.count()
    every = lists.missions(MissionQuery(most=queries))
    partners = lists.names(NameQuery(kinds=(NameKind.ORGANISATION,), most=queries)).names

    def next_of(rows: Sequence[Row]) -> Row:
        return rows[next(numbers) % len(rows)]

    def of_partner(_: str) -> object:
        name = next_of(partners)
        asked = (name.kind, name.key)
        return lists.lines(LineQuery(name=asked)), lists.commitments(CommitmentQuery(day=day, name=asked))

    return {
        "missions": lambda _: lists.missions(MissionQuery(offset=next(numbers) % 100 * 50)),
        "missions by words": lambda word: lists.missions(MissionQuery(words=word)),
        "missions of a lead": lambda _: lists.missions(MissionQuery(leads=(next_of(every.missions).lead_key,))),
        "missions with something not reported": lambda _: lists.missions(
            MissionQuery(statuses=(Status.NOT_REPORTED,), sort=MissionSort.NOT_REPORTED)
        ),
        "commitments": lambda _: lists.commitments(CommitmentQuery(day=day)),
        "commitments by words": lambda word: lists.commitments(CommitmentQuery(day=day, words=word)),
        "commitments quiet for a year": lambda _: lists.commitments(CommitmentQuery(day=day, due=(DueReason.QUIET,))),
        "names by words": lambda word: lists.names(NameQuery(words=word)),
        "what a partner was promised": of_partner,
    }


def _many(values: Sequence[str], count: int) -> Iterable[str]:
    return (values[number % len(values)] for number in range(count))


def _ask(what: str, work: Callable[[str], object], words: Iterable[str]) -> None:
    """Ask once a word; told by the clock, and what this process alone computes, for machines that do other work too."""
    clock: list[float] = []
    processor: list[float] = []
    for word in words:
        began, ticked = time.process_time(), time.perf_counter()
        work(word)
        processor.append(time.process_time() - began)
        clock.append(time.perf_counter() - ticked)
    _tell(f"{what} (this process alone)", processor)
    _tell(f"{what} (by the clock)", clock)


def _tell(what: str, seconds: Sequence[float]) -> None:
    ordered = sorted(seconds)
    at_95 = ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]
    mean = statistics.mean(ordered)
    print(f"{what}: {mean * 1e3:.1f} ms in the mean, {at_95 * 1e3:.1f} ms at the 95th percentile", flush=True)


@contextmanager
def _timed(what: str, count: int) -> Iterator[None]:
    began = time.perf_counter()
    yield
    seconds = time.perf_counter() - began
    print(f"{what}: {seconds:.0f} s, {seconds / count * 1e3:.1f} ms each", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
