"""A large ledger: what adding one document costs, a search, and one mission, on either database.

    python bench/large_ledger.py [DOCUMENTS] [--database sqlite|postgresql] [--adds N] [--queries N] [--folder DIR]

Readings come from `synthetic.py`, so what is measured is all that follows reading: keeping, placing, settling, folding
and indexing. The same is measured on a ledger of a thousandth or so beside it, built the same way.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import create_engine, text
from synthetic import readings
from throwaway_postgres import SAFE, throwaway_postgres

from ihaeng.book import Book
from ihaeng.model import Reading
from ihaeng.store import Original, Store

SMALL = 1_000
"""Documents of the ledger that the large one is held against."""

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
            store = Store.create(place)
            with Book(store) as book:
                _take_in(book, store, pile[: -arguments.adds])
                costs[size] = _measure(book, store, pile[-arguments.adds :], arguments.queries)
            if not url:
                print(f"  size of the file: {Path(place).stat().st_size / 1e6:.0f} MB")
            del pile
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
    parser.add_argument("--folder", type=Path, help="where SQLite's file is made (the system's temporary folder)")
    return parser.parse_args()


def _schema(url: str, size: int) -> str:
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA of_{size}"))
    engine.dispose()
    return f"{url}&options=-csearch_path%3Dof_{size}"


def _take_in(book: Book, store: Store, pile: Sequence[Reading]) -> None:
    """Keep many readings, then fold once."""
    with _timed(f"{len(pile):,} documents taken in at once", count=len(pile)):
        for one in pile:
            _keep(store, one)
        book.refold()


def _keep(store: Store, reading: Reading) -> None:
    original = Original.of(reading.document.text.encode() + reading.document.id.encode(), reading.document.source)
    store.keep(original)
    store.keep_reading(original.sha256, reading)


def _measure(book: Book, store: Store, added: Sequence[Reading], queries: int) -> list[float]:
    """Add documents one by one, search, and open missions; the processor's seconds of each addition are returned."""
    processor: list[float] = []
    clock: list[float] = []
    for one in added:
        began, ticked = time.process_time(), time.perf_counter()
        _keep(store, one)
        book.refold()
        processor.append(time.process_time() - began)
        clock.append(time.perf_counter() - ticked)
    _tell("  adding one (this process alone)", processor)
    _tell("  adding one (by the clock)", clock)
    _tell("  a search", [_seconds(book.search, word) for word in _many(QUERIES, queries)])
    with store.folded() as work:
        names = [known.id for known in work.known_ids("m", queries)]
    _tell("  one mission", [_seconds(book.part_with, name) for name in names])
    return processor


def _many(values: Sequence[str], count: int) -> Iterable[str]:
    return (values[number % len(values)] for number in range(count))


def _seconds(work: Callable[[str], object], word: str) -> float:
    began = time.perf_counter()
    work(word)
    return time.perf_counter() - began


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
