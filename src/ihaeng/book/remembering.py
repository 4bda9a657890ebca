"""What was worked out of a ledger, remembered until the ledger is written to, by whichever process."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

MOST_REMEMBERED = 256
"""Answers of one ledger that are remembered; the oldest give way."""

Answer = TypeVar("Answer")


class _Kept:
    """One answer, and whether it is made yet."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.is_made = False
        self.answer: Any = None


class Remembered:
    """Answers by what was asked. Who asks while an answer is being made waits for it, so that none is made twice.

    `changes` tells how often the ledger was written to; while it tells None, nothing is remembered.
    """

    def __init__(self, changes: Callable[[], int | None]) -> None:
        self._changes = changes
        self._lock = threading.Lock()
        self._at: int | None = None
        self._answers: dict[Hashable, _Kept] = {}

    def get(self, asked: Hashable, make: Callable[[], Answer]) -> Answer:
        """The answer that is remembered, else the one that `make` makes; it is shared, and never to be changed."""
        now = self._changes()
        if now is None:
            return make()
        kept = self._place(asked, now)
        with kept.lock:
            if not kept.is_made:
                kept.answer, kept.is_made = make(), True
            answer: Answer = kept.answer
            return answer

    def _place(self, asked: Hashable, now: int) -> _Kept:
        with self._lock:
            if now != self._at:
                self._at, self._answers = now, {}
            if asked not in self._answers:
                self._answers[asked] = _Kept()
                for old in list(self._answers)[:-MOST_REMEMBERED]:
                    del self._answers[old]
            return self._answers[asked]
