"""Additions that run, and those that ended since the server was started."""

from __future__ import annotations

import secrets
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import msgspec

from ihaeng.web.adding.progress import Order, Progress
from ihaeng.web.errors import LostWorkError

MOST_KEPT = 50
"""Additions that are remembered; the oldest that ended is forgotten first."""

LOST = "The work ended before it was done. What was added stays; add the same files again to go on."


class Job:
    """One addition: its process, and the last that it told."""

    def __init__(self, order: Order, spent: Path | None) -> None:
        self.id = secrets.token_hex(8)
        self.progress = Progress()
        self.started = time.monotonic()
        self._ended: float | None = None
        self._stopped = False
        self._spent = spent
        self._process = subprocess.Popen(
            [sys.executable, "-m", "ihaeng.web.adding.work"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._thread = threading.Thread(target=self._listen, args=(order,), daemon=True)
        self._thread.start()

    @property
    def is_running(self) -> bool:
        """Whether the work goes on."""
        return self._ended is None

    @property
    def was_stopped(self) -> bool:
        """Whether somebody stopped it."""
        return self._stopped

    @property
    def seconds(self) -> int:
        """How long it has taken."""
        return round((self._ended or time.monotonic()) - self.started)

    def stop(self) -> None:
        """End the work; what was added up to here stays."""
        if self.is_running:
            self._stopped = True
            self._process.terminate()

    def wait(self, seconds: float) -> None:
        """Wait for its end, or so long."""
        self._thread.join(seconds)

    def _listen(self, order: Order) -> None:
        told, heard = self._process.stdin, self._process.stdout
        assert told is not None  # noqa: S101 - both were asked for above
        assert heard is not None  # noqa: S101
        with told:
            told.write(msgspec.json.encode(order))
        with heard:
            for line in heard:
                self.progress = msgspec.json.decode(line, type=Progress)
        self._process.wait()
        if not self.progress.finished:
            error = "" if self._stopped else str(LostWorkError(LOST))
            self.progress = msgspec.structs.replace(self.progress, finished=True, error=error)
        if self._spent:
            shutil.rmtree(self._spent, ignore_errors=True)
        self._ended = time.monotonic()


class Jobs:
    """All additions of a server; one runs at a time, since a ledger has one writer."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._lock = threading.Lock()

    def start(self, order: Order, spent: Path | None = None) -> Job | None:
        """Begin what is ordered; None where other work still runs. The folder `spent` is thrown away at the end."""
        with self._lock:
            if self.running:
                return None
            job = Job(order, spent)
            self._jobs[job.id] = job
            for old in list(self._jobs)[:-MOST_KEPT]:
                del self._jobs[old]
            return job

    def find(self, name: str) -> Job | None:
        """The addition of that id."""
        return self._jobs.get(name)

    @property
    def running(self) -> Job | None:
        """The addition that runs now."""
        return next((job for job in self._jobs.values() if job.is_running), None)

    def stop(self) -> None:
        """End what runs; the server goes down."""
        if self.running:
            self.running.stop()
