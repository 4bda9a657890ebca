"""Killed at any write: no acknowledged document is lost, none is there by half, and the work goes on from there."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from itertools import count

from sqlalchemy import event
from sqlalchemy.engine import Engine
from synthetic import readings

from ihaeng.book import Book
from ihaeng.ledger import build
from ihaeng.model import Reading
from ihaeng.model.ledger_json import encode
from ihaeng.store import Original, Store

PILE = [one for at, one in enumerate(readings(20, seed=5)) if at in (15, 16)]
WHOLE = encode(build(PILE))
WRITES = ("INSERT", "UPDATE", "DELETE")
STEP_ON_A_SERVER = 3
"""How many writes lie between two kills where each needs a connection of its own; a file is tried at every write."""

SEVERAL = 20
"""Writes at which a run of these documents can be killed at the least; else the test would test nothing."""


def test_killed_at_each_write_nothing_acknowledged_is_lost(ledger_place: Callable[[], str]) -> None:
    kills = 0
    step = STEP_ON_A_SERVER if "://" in ledger_place() else 1
    for number in count(step=step):
        place = ledger_place()
        Store.create(place).close()
        acknowledged, finished = run_and_kill(place, number)
        kills += not finished
        with Book(Store.create(place)) as book:
            held = list(book._store.readings())
            names = {one.document.id for one in held}
            assert acknowledged <= names
            assert all(one in PILE for one in held)
            assert encode(book.ledger()) == encode(build(held))
            assert len(book.search("출장").hits) >= len(held)
            for one in PILE:
                keep(book._store, one)
            assert encode(book.ledger()) == WHOLE
        if finished:
            break
    assert kills * step > SEVERAL


def run_and_kill(place: str, number: int) -> tuple[set[str], bool]:
    """Add the pile in a process that dies before its write `number`; what it acknowledged, and whether it ended."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        add_until_killed(place, number, write)
    os.close(write)
    with os.fdopen(read, "rb") as told:
        acknowledged = told.read().decode().split()
    _, status = os.waitpid(child, 0)
    return set(acknowledged), os.WIFEXITED(status)


def add_until_killed(place: str, number: int, write: int) -> None:
    left = iter(range(number, -1, -1))

    def die_at_last() -> None:
        if next(left, None) == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def before_statement(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith(WRITES):
            die_at_last()

    store = Store.create(place)
    event.listen(Engine, "before_cursor_execute", before_statement)
    event.listen(Engine, "commit", lambda _connection: die_at_last())
    with Book(store) as book:
        for one in PILE:
            keep(store, one)
            os.write(write, f"{one.document.id} ".encode())
        book.refold()
    os._exit(0)


def keep(store: Store, reading: Reading) -> None:
    original = Original.of(reading.document.id.encode(), reading.document.source)
    store.keep(original)
    store.keep_reading(original.sha256, reading)
