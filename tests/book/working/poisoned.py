"""Tasks for the workers of tests: documents say which harm they do; what does none is read without Kiwi."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from ihaeng.book.working.tasks import Read, ToParse, ToRead
from ihaeng.book.working.tasks import work as work_well
from ihaeng.model import Reading
from ihaeng.reading import READER

PIECE = 10_000_000
"""Bytes that are eaten at a time."""


def prepare(_kind: str) -> None:
    """Nothing is loaded: these tests read no Korean."""


def work(request: bytes) -> bytes:
    order = msgspec.msgpack.decode(request, type=ToParse | ToRead)
    if isinstance(order, ToRead):
        for words, harm in READING_HARMS.items():
            if words in order.document.text:
                harm()
        return msgspec.msgpack.encode(Read(Reading(document=order.document, reader=READER)))
    for mark, harm in HARMS.items():
        if order.data.startswith(mark):
            harm()
    return work_well(request)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def leave() -> None:
    os._exit(3)


def sleep() -> None:
    time.sleep(1000)


def doze() -> None:
    time.sleep(0.1)


def spin() -> None:
    while True:
        pass


def eat() -> None:
    eaten = []
    while True:
        eaten.append(bytearray(PIECE))


def write() -> None:
    Path(os.environ["TMPDIR"], "written").write_bytes(b"x" * PIECE)


HARMS: dict[bytes, Callable[[], None]] = {
    b"CRASH": crash,
    b"LEAVE": leave,
    b"SLEEP": sleep,
    b"DOZE": doze,
    b"SPIN": spin,
    b"EAT": eat,
    b"WRITE": write,
}
READING_HARMS: dict[str, Callable[[], None]] = {"crash the reader": crash, "starve the reader": eat}
