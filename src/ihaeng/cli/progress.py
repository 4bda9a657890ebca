"""Tells on standard error how far the work has come: one living line on a terminal, few plain lines elsewhere."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from ihaeng.cli.language import reason, say
from ihaeng.model import Language

if TYPE_CHECKING:
    from ihaeng.book import AddReport

FEW = 5
"""Up to so many files no progress is shown: the end comes at once."""

TERMINAL_SECONDS = 0.2
"""How often the living line is drawn anew: quick enough to look alive."""

PLAIN_SECONDS = 15.0
"""How often a plain line is added: a log of an hour stays readable."""


class Progress:
    """A progress callback. `last` is the newest report, for whoever must tell what stays after a stop."""

    def __init__(
        self, language: Language, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.last: AddReport | None = None
        self._language = language
        self._stream = stream or sys.stderr
        self._living = self._stream.isatty()
        self._clock = clock
        self._began = self._shown = clock()
        self._failures_told = self._doubts_told = 0

    def __call__(self, report: AddReport) -> None:
        """Take note of a report; tell new failures and doubts at once and the count when it is time."""
        self.last = report
        self._tell(report)
        now = self._clock()
        pause = TERMINAL_SECONDS if self._living else PLAIN_SECONDS
        if report.total > FEW and now - self._shown >= pause:
            self._shown = now
            self._draw(self._line(report, now - self._began))

    def finish(self, summary: str) -> None:
        """Put the summary in the place of the progress."""
        self._print(summary)

    def _tell(self, report: AddReport) -> None:
        for failed in report.failed[self._failures_told :]:
            self._print(
                say(self._language, "failed", source=failed.source, reason=reason(self._language, failed.reason))
            )
        for doubt in report.doubts[self._doubts_told :]:
            self._print(say(self._language, "doubt", source=doubt.source, reason=reason(self._language, doubt.reason)))
        self._failures_told, self._doubts_told = len(report.failed), len(report.doubts)

    def _line(self, report: AddReport, seconds: float) -> str:
        if report.unfolded:
            return say(self._language, "folding", left=report.unfolded)
        rate = report.done / seconds
        left = self._duration((report.total - report.done) / rate)
        values = {"done": report.done, "total": report.total, "rate": rate, "failed": len(report.failed), "left": left}
        return say(self._language, "progress", **values)

    def _duration(self, seconds: float) -> str:
        if seconds < 100:
            return say(self._language, "seconds", count=math.ceil(seconds))
        return say(self._language, "minutes", count=math.ceil(seconds / 60))

    def _draw(self, line: str) -> None:
        if self._living:
            self._stream.write(f"\r\x1b[K{line}")
            self._stream.flush()
        else:
            self._print(line)

    def _print(self, line: str) -> None:
        clear = "\r\x1b[K" if self._living else ""
        self._stream.write(f"{clear}{line}\n")
