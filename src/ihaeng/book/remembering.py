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

    Who asks tells `at` which count of changes the ledger is read; it is to be read before anything else is. Nothing is
    remembered where it is None.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._at: int | None = None
        self._answers: dict[Hashable, _Kept] = {}

    def get(self, at: int | None, asked: Hashable, make: Callable[[], Answer]) -> Answer:
        """The answer that is remembered, else the one that `make` makes; it is shared, and never to be changed."""
        if at is None:
            return make()
        kept = self._place(at, asked)
        with kept.lock:
            if not kept.is_made:
                kept.answer, kept.is_made = make(), True
            answer: Answer = kept.answer
            return answer

    def _place(self, at: int, asked: Hashable) -> _Kept:
        with self._lock:
            if self._at is None or at > self._at:
                self._at, self._answers = at, {}
            elif at < self._at:  # read a moment ago, before somebody wrote
                return _Kept()
            if asked not in self._answers:
                self._answers[asked] = _Kept()
                for old in list(self._answers)[:-MOST_REMEMBERED]:
                    del self._answers[old]
            return self._answers[asked]
