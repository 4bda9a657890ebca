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

    def __init__(self, place: str, folder: Path, *, throw_away: bool) -> None:
        self.id = secrets.token_hex(8)
        self.progress = Progress()
        self.started = time.monotonic()
        self._ended: float | None = None
        self._stopped = False
        self._folder = folder if throw_away else None
        self._process = subprocess.Popen(
            [sys.executable, "-m", "ihaeng.web.adding.work"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._thread = threading.Thread(target=self._listen, args=(place, folder), daemon=True)
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

    def _listen(self, place: str, folder: Path) -> None:
        told, heard = self._process.stdin, self._process.stdout
        assert told is not None  # noqa: S101 - both were asked for above
        assert heard is not None  # noqa: S101
        with told:
            told.write(msgspec.json.encode(Order(place=place, folder=str(folder))))
        with heard:
            for line in heard:
                self.progress = msgspec.json.decode(line, type=Progress)
        self._process.wait()
        if not self.progress.finished:
            error = "" if self._stopped else str(LostWorkError(LOST))
            self.progress = msgspec.structs.replace(self.progress, finished=True, error=error)
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._ended = time.monotonic()


class Jobs:
    """All additions of a server; one runs at a time, since a ledger has one writer."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._lock = threading.Lock()

    def start(self, place: str, folder: Path, *, throw_away: bool = False) -> Job | None:
        """Begin to add what lies in a folder; None where another addition still runs.

        The folder goes at the end where it is to be thrown away.
        """
        with self._lock:
            if self.running:
                return None
            job = Job(place, folder, throw_away=throw_away)
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
