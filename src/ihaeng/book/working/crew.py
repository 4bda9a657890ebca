"""Pairs of workers, one that parses and one that reads, each pair driven by a thread of this process."""

from __future__ import annotations

import queue
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

import msgspec

from ihaeng.book.errors import WorkerLostError
from ihaeng.book.working.limits import PARSING, READING
from ihaeng.book.working.nurseries import Nursery
from ihaeng.book.working.tasks import PARSE, READ, Failed, Parsed, Read, ToParse, ToRead
from ihaeng.book.working.worker import Worker


class Pair(msgspec.Struct, frozen=True):
    """Two workers that see the same documents, one after the other."""

    parser: Worker
    reader: Worker


class Crew:
    """Workers of one addition, in a `with` block, at whose end none is left; none is started before it is needed."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._nurseries = (Nursery(PARSE, PARSING), Nursery(READ, READING))
        self._free: queue.SimpleQueue[Pair] = queue.SimpleQueue()
        for _ in range(workers):
            self._free.put(Pair(*(Worker(nursery) for nursery in self._nurseries)))
        self._threads = ThreadPoolExecutor(workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        for nursery in self._nurseries:
            nursery.close()
        self._threads.shutdown(cancel_futures=True)

    def parse(self, order: ToParse) -> Parsed | Failed:
        """Parse a document in a worker and wait for it; a document that ends its workers is `Failed` too.

        Raises:
            WorkersEndedError: the workers cannot be started or were ended from outside.
        """
        pair = self._free.get()
        try:
            return _parsed(pair, order)
        finally:
            self._free.put(pair)

    def begin(self, order: ToParse) -> Future[Read | Failed]:
        """Have a document parsed and read by the next pair that is free; the result raises as `parse` does."""
        return self._threads.submit(self._read, order)

    def _read(self, order: ToParse) -> Read | Failed:
        pair = self._free.get()
        try:
            parsed = _parsed(pair, order)
            return parsed if isinstance(parsed, Failed) else _read(pair, ToRead(parsed.document))
        finally:
            self._free.put(pair)


def _parsed(pair: Pair, order: ToParse) -> Parsed | Failed:
    try:
        return msgspec.msgpack.decode(pair.parser.ask(msgspec.msgpack.encode(order)), type=Parsed | Failed)
    except WorkerLostError as error:
        return Failed(error.code, str(error))


def _read(pair: Pair, order: ToRead) -> Read | Failed:
    try:
        return msgspec.msgpack.decode(pair.reader.ask(msgspec.msgpack.encode(order)), type=Read | Failed)
    except WorkerLostError as error:
        return Failed(error.code, str(error))
