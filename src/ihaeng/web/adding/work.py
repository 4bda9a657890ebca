"""The process that adds: `python -m ihaeng.web.adding.work`, with what to do as JSON on its standard input.

So parsing and reading share neither memory nor time with those who look at pages.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path, PurePath

import msgspec

from ihaeng import book
from ihaeng.book import AddReport, Book
from ihaeng.model import IhaengError
from ihaeng.web.adding.progress import MOST_NAMED, Named, Order, Progress, Task

SECONDS_BETWEEN = 0.3
"""How often progress is told at most."""


def main() -> int:
    """Add, and tell how far it is until the end."""
    order = msgspec.json.decode(sys.stdin.buffer.read(), type=Order)
    report = AddReport()
    error = ""
    try:
        with book.open(order.place) as opened:
            report = _done(opened, order)
    except IhaengError as failure:
        error = str(failure)
    _tell(msgspec.structs.replace(progress_of(report), finished=True, error=error))
    return 0


def _done(opened: Book, order: Order) -> AddReport:
    if order.task is Task.RETRY:
        return opened.retry(progress=_telling())
    folders = [Path(order.folder)] if order.folder else []
    return opened.add([*folders, *order.addresses], progress=_telling())


def progress_of(report: AddReport) -> Progress:
    """What a report says so far."""
    return Progress(
        total=report.total,
        done=report.done,
        added=report.added,
        unchanged=report.unchanged,
        failures=len(report.failed),
        failed=tuple(Named(shown_source(one.source), one.reason) for one in report.failed[:MOST_NAMED]),
        doubts=tuple(Named(shown_source(one.source), one.reason) for one in report.doubts[:MOST_NAMED]),
    )


def shown_source(source: str) -> str:
    """Return an address whole, and of a file its name: folders are those of this machine."""
    return source if source.startswith(("http://", "https://")) else PurePath(source).name


def _telling() -> Callable[[AddReport], None]:
    last = 0.0

    def tell(report: AddReport) -> None:
        nonlocal last
        if time.monotonic() - last >= SECONDS_BETWEEN:
            last = time.monotonic()
            _tell(progress_of(report))

    return tell


def _tell(progress: Progress) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(progress) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
