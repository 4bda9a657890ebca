"""Whatever happens to the bytes of a file, a document comes out, or an error that says what, why and what to do.

IHAENG_FUZZ_SECONDS is how long all targets together are tried; without it each is tried on some dozens. They are the
same each time; IHAENG_FUZZ_SEED, a number, leads to others. What fails is printed as the changes that lead there, made
as small as they can be.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import signal
import time
from collections.abc import Iterator

import pytest
from fuzz_targets import TARGETS, Target, rezipped
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from ihaeng.documents import DocumentError

EXAMPLES = 40
"""Changed files a round; a few seconds for all targets."""
SECONDS = float(os.environ.get("IHAENG_FUZZ_SECONDS", "0")) / len(TARGETS)
SEED = int(os.environ.get("IHAENG_FUZZ_SEED", "0"))
LONGEST = 120
"""Seconds after which a reader hangs; files of these sizes take some thousandths of one."""

TELLING = [
    b"\x00",
    b"\xff" * 4,
    b"\x7f\xff\xff\xff",
    b"<",
    b"&",
    b'"',
    b"0",
    b"-1",
    b"9" * 12,
    b"\n\n",
    b"%",
    "가".encode(),
    b"\\ud800",
    b"&#xd800;",
    b"\xed\xa0\x80",
]
"""Bytes that mean something to some format."""

change = st.tuples(
    st.sampled_from(["put", "insert", "cut", "drop", "twice"]),
    st.floats(0, 1),
    st.one_of(st.binary(min_size=1, max_size=12), st.sampled_from(TELLING)),
)
changes = st.lists(change, min_size=1, max_size=6)


def changed(data: bytes, told: list[tuple[str, float, bytes]]) -> bytes:
    """The bytes after some changes, each at a place told as a share of the length."""
    for kind, share, other in told:
        at = int(share * len(data))
        if kind == "put":
            data = data[:at] + other + data[at + len(other) :]
        elif kind == "insert":
            data = data[:at] + other + data[at:]
        elif kind == "cut":
            data = data[:at]
        elif kind == "drop":
            data = data[:at] + data[at + len(other) * 8 :]
        else:
            data = data[:at] + data[max(0, at - 64) :]
    return data


@contextlib.contextmanager
def alarmed() -> Iterator[None]:
    """A reader that hangs fails the test instead of hanging it too."""

    def ring(_signal: int, _frame: object) -> None:
        raise AssertionError(f"it took longer than {LONGEST} seconds")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(LONGEST)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def tried(target: Target, told: list[tuple[str, float, bytes]], which: int) -> None:
    """Change the target's file and read it."""
    data = (
        rezipped(target.data, lambda member: changed(member, told), which)
        if target.is_within
        else changed(target.data, told)
    )
    with alarmed(), contextlib.suppress(DocumentError):
        assert target.read(data)


@pytest.mark.parametrize("name", TARGETS)
def test_a_document_or_an_error_with_its_code(name: str) -> None:
    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck), database=None)
    @given(told=changes, which=st.integers(0, 30))
    def one_round(told: list[tuple[str, float, bytes]], which: int) -> None:
        tried(TARGETS[name], told, which)

    assert TARGETS[name].read(TARGETS[name].data)
    until = time.monotonic() + SECONDS
    for number in itertools.count(SEED):
        seed(number)(one_round)()
        if time.monotonic() >= until:
            break
