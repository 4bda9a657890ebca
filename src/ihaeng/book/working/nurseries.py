"""A nursery as the ledger's process sees it: the process that forks workers of one kind."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import threading
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec

from ihaeng.book.errors import WorkersEndedError
from ihaeng.book.working.limits import Limits
from ihaeng.book.working.nursery import END, FORK, ORDER, REPLY

PROGRAM = Path(__file__).with_name("nursery.py")
TASKS = Path(__file__).with_name("tasks.py")
"""The file that says what workers do."""

PATIENCE = 10
"""Seconds that a nursery gets to end its workers and itself; it takes a few milliseconds."""


class Nursery:
    """Started with the first fork; may be used by several threads."""

    def __init__(self, kind: str, limits: Limits) -> None:
        self.limits = limits
        self._kind = kind
        self._ordering = threading.Lock()
        self._starting = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._orders: socket.socket | None = None
        self._has_forked = False
        self._is_closed = False

    def fork(self) -> tuple[int, Connection]:
        """A new worker: its process and the way to it.

        Raises:
            WorkersEndedError: the nursery is gone.
        """
        ours, theirs = socket.socketpair()
        with theirs, ours:
            process = self._order(FORK, 0, [theirs.fileno()])
            self._has_forked = True
            return process, Connection(ours.detach())

    def end(self, process: int) -> int:
        """End a worker that may have ended by itself; how it ended, as `os.waitstatus_to_exitcode` tells it."""
        return self._order(END, process, [])

    def close(self) -> None:
        """End the nursery and all its workers; whoever waits for one of them is told that it is lost."""
        with self._starting:
            self._is_closed = True
        if self._orders is None or self._process is None:
            return
        with contextlib.suppress(OSError):
            self._orders.shutdown(socket.SHUT_RDWR)
        try:
            self._process.wait(PATIENCE if self._has_forked else 0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._orders.close()

    def _order(self, order: bytes, process: int, handed: list[int]) -> int:
        with self._ordering:
            orders = self._orders or self._start()
            try:
                socket.send_fds(orders, [ORDER.pack(order, process)], handed)
                reply = orders.recv(REPLY.size, socket.MSG_WAITALL)
            except OSError:
                reply = b""
        if len(reply) < REPLY.size:
            raise WorkersEndedError(
                "The processes that read documents were ended from outside, or could not be started. What was added "
                "stays; look at the machine's memory, then run the same command again, if need be with `--workers 1`."
            )
        told: int = REPLY.unpack(reply)[0]
        return told

    def _start(self) -> socket.socket:
        """A session of its own keeps Ctrl-C from it: it ends when this process lets go of it."""
        limits = msgspec.json.encode(self.limits).decode()
        command = [sys.executable, "-P", str(PROGRAM), str(TASKS), self._kind, limits, *sys.path]
        with self._starting:
            if self._is_closed:
                raise WorkersEndedError("The work was stopped. Run the same command again to go on.")
            ours, theirs = socket.socketpair()
            with theirs:
                self._process = subprocess.Popen(  # noqa: S603 - this interpreter, and files of this package
                    command, stdin=theirs.fileno(), stdout=subprocess.DEVNULL, start_new_session=True
                )
            self._orders = ours
        return ours
