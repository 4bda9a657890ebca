"""A worker as the ledger's process sees it: asked one thing at a time, thrown away when it fails."""

from __future__ import annotations

import signal
from multiprocessing.connection import Connection

from ihaeng.book.errors import CrashedWorkerError, HungryDocumentError, SlowDocumentError, WorkerLostError
from ihaeng.book.working.limits import LARGEST_ANSWER, TRIES, Limits
from ihaeng.book.working.nurseries import Nursery
from ihaeng.book.working.nursery import OUT_OF_MEMORY


class Worker:
    """One place for a worker process of a nursery, which is started when it is first needed, and again after a loss."""

    def __init__(self, nursery: Nursery) -> None:
        self._nursery = nursery
        self._process: int | None = None
        self._connection: Connection | None = None

    def ask(self, request: bytes) -> bytes:
        """The answer to a request.

        Raises:
            WorkerLostError: it ended `TRIES` workers, by a crash or by going over the limits.
            WorkersEndedError: no worker can be started.
        """
        for _ in range(TRIES - 1):
            try:
                return self._ask_once(request)
            except WorkerLostError:
                continue
        return self._ask_once(request)

    def _ask_once(self, request: bytes) -> bytes:
        if self._connection is None:
            self._process, self._connection = self._nursery.fork()
        try:
            self._connection.send_bytes(request)
            if self._connection.poll(self._nursery.limits.seconds):
                return self._connection.recv_bytes(LARGEST_ANSWER)
        except (EOFError, OSError):
            raise _loss(self._throw_away(), self._nursery.limits) from None
        self._throw_away()
        raise _too_slow(self._nursery.limits)

    def _throw_away(self) -> int:
        """End the process, and say how it ended."""
        if self._connection is None or self._process is None:
            return 0
        self._connection.close()
        process, self._process, self._connection = self._process, None, None
        return self._nursery.end(process)


def _loss(code: int, limits: Limits) -> WorkerLostError:
    if code == OUT_OF_MEMORY:
        return HungryDocumentError(
            f"The document needs more than {limits.memory_bytes // 1_000_000:,} MB of memory, so it was left out; its "
            "original is kept. Save it in another form or in parts, and add that."
        )
    if code == -signal.SIGXCPU:
        return _too_slow(limits)
    how = signal.Signals(-code).name if code < 0 else f"exit code {code}"
    return CrashedWorkerError(
        f"The document ended the process that read it ({how}), {TRIES} times, so it was left out; its original is "
        "kept. Save it in another form and add that; a newer version may read it (`ihaeng retry`)."
    )


def _too_slow(limits: Limits) -> WorkerLostError:
    return SlowDocumentError(
        f"The document takes more than {limits.seconds:,.0f} seconds ({limits.cpu_seconds:,} of computing), so it was "
        "left out; its original is kept. Save it in another form or in parts, and add that."
    )
