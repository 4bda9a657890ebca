"""Documents in a line: begun in the order of arrival, made by workers, kept in that same order by this process."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future
from contextlib import closing
from typing import TypeAlias

import msgspec

from ihaeng import documents, reading
from ihaeng.book.adding import Parse, Task, attempt, failed, finish, to_parse
from ihaeng.book.choosing import By, Choice, reader_of
from ihaeng.book.report import AddReport, FailedDocument, KnownDocument, Outcome, ProgressCallback
from ihaeng.book.working import tasks
from ihaeng.book.working.capacity import can_fork, most_workers
from ihaeng.book.working.crew import Crew
from ihaeng.book.working.limits import FEW, HEAVIEST_LINE, LONGEST_LINE
from ihaeng.book.working.tasks import Failed, Parsed, Read, ToParse
from ihaeng.model import Reading
from ihaeng.store import Original, Store

Arrival: TypeAlias = Original | FailedDocument
Begin: TypeAlias = Callable[[Original], Task | KnownDocument]
"""Keeps an original and says what is left to do with it."""


class Job(msgspec.Struct, frozen=True):
    """A task on its way, with what a worker will make of it."""

    task: Task
    made: Future[Read | Failed]


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be done: how documents of a store are read, by how many workers (None: as many as there can be)."""

    store: Store
    by: Choice
    begin: Begin
    workers: int | None = None


def outcomes(work: Work, arrivals: Iterable[Arrival], expected: int | None) -> Generator[Outcome]:
    """What becomes of each arrival, in order; each is kept before the next outcome is asked for.

    `expected` is how many will come, None if that is open: a few pages and texts are read in this process.

    Raises:
        WorkersEndedError: the workers cannot be started or were ended from outside.
    """
    if not can_fork():
        yield from _one_by_one(work, arrivals, tasks.parse)
        return
    is_few = expected is not None and expected <= FEW
    with Crew(1 if is_few else work.workers or most_workers()) as crew:
        if is_few:
            yield from _one_by_one(work, arrivals, lambda order: _parsed(crew, order))
        elif isinstance(work.by, By):
            yield from _in_line(work, arrivals, crew)
        else:
            yield from _one_by_one(work, arrivals, crew.parse)


def tell(report: AddReport, coming: Generator[Outcome], progress: ProgressCallback) -> None:
    """Count outcomes as they come; whatever happens, no worker is left behind."""
    with closing(coming):
        for outcome in coming:
            report.note(outcome)
            progress(report)


def _parsed(crew: Crew, order: ToParse) -> Parsed | Failed:
    return tasks.parse(order) if documents.is_plain(order.data, order.source) else crew.parse(order)


def _one_by_one(work: Work, arrivals: Iterable[Arrival], parse: Parse) -> Generator[Outcome]:
    for arrival in arrivals:
        begun = arrival if isinstance(arrival, FailedDocument) else work.begin(arrival)
        yield _done(work, begun, parse) if isinstance(begun, Task) else begun


def _done(work: Work, task: Task, parse: Parse) -> Outcome:
    read = reader_of(work.store, task.original.sha256, work.by)
    return finish(work.store, task, work.by, attempt(task.original, read, parse))


def _in_line(work: Work, arrivals: Iterable[Arrival], crew: Crew) -> Generator[Outcome]:
    """What is in the line is not begun again before it is through: the second look must see what came of the first."""
    line: deque[Job | Outcome] = deque()
    for arrival in arrivals:
        if isinstance(arrival, FailedDocument):
            line.append(arrival)
            continue
        while line and (_is_full(line, crew) or _holds(line, arrival)):
            yield _through(work, line.popleft())
        begun = work.begin(arrival)
        if not isinstance(begun, Task):
            line.append(begun)
        elif reader_of(work.store, arrival.sha256, work.by) is reading.read:
            line.append(Job(begun, crew.begin(to_parse(begun.original))))
        else:
            line.append(_done(work, begun, crew.parse))
        while line and _is_ready(line[0]):
            yield _through(work, line.popleft())
    while line:
        yield _through(work, line.popleft())


def _is_full(line: deque[Job | Outcome], crew: Crew) -> bool:
    held = sum(len(job.task.original.data) for job in line if isinstance(job, Job))
    return len(line) >= LONGEST_LINE * crew.workers or held > HEAVIEST_LINE


def _holds(line: deque[Job | Outcome], arrival: Original) -> bool:
    return any(isinstance(job, Job) and job.task.original.sha256 == arrival.sha256 for job in line)


def _is_ready(job: Job | Outcome) -> bool:
    return not isinstance(job, Job) or job.made.done()


def _through(work: Work, job: Job | Outcome) -> Outcome:
    if not isinstance(job, Job):
        return job
    told = job.made.result()
    made: Reading | FailedDocument = failed(job.task.original, told) if isinstance(told, Failed) else told.reading
    return finish(work.store, job.task, work.by, made)
