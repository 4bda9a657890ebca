"""Nobody can make reading slow: what it costs grows with the length of the text and no faster.

Times are compared with each other, never with a clock; a suspicion is looked into twice with longer texts.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from types import ModuleType

import pytest
from patterns_in_use import InUse, patterns_of, patterns_of_rules

import ihaeng.language
import ihaeng.reading
from ihaeng.documents import read_document
from ihaeng.language.numerals import _counters
from ihaeng.reading import read

UNITS = [
    "가",
    "가 ",
    "시",
    "도, ",
    "은 ",
    "등 ",
    "김가 ",
    "1",
    "1,",
    "1. ",
    "1월",
    "만",
    "1억 ",
    " ",
    "\n",
    "(",
    "(가",
    "“",
    "'",
]
UNITS += ["A", "Ab", "Ab ", "Ab-", "Ab, ", "Ab. ", "a", "a, ", "of ", "the ", "and ", "a-", "-", "·", "가\n"]
SHORT, LONG, LONGER = 1_000, 4_000, 8_000
"""Characters; a square takes 16 times as long for four times the text, a straight line 4 times."""

TOO_STEEP, CERTAINLY_TOO_STEEP = 7.0, 2.6
"""From the short to the long text, and, measured with care, from the long to one of twice its length."""

ROUNDS = 6
"""Measurements that must all agree before a pattern is blamed; of this process alone: machines have other work too."""

ATTEMPTS = 4
"""Times that a square is asked about: other work of the machine may hide it once."""

LEAST = 2e-5
"""Seconds below which a measurement says nothing."""


def offenders(patterns: list[InUse]) -> list[str]:
    distinct = {(use.pattern, use.method): use for use in patterns}
    steep = [
        (use, next((unit for unit in [*UNITS, use.text] if is_steep(use, unit)), None)) for use in distinct.values()
    ]
    return [f"{use.name}: {unit!r} * n" for use, unit in steep if unit is not None]


def is_steep(use: InUse, unit: str) -> bool:
    unit = unit or "가나다라"

    def seconds(length: int, rounds: int) -> float:
        # The last character keeps what is wanted at the end from being found there.
        text = (unit * (length // len(unit) + 1))[:length] + "§"
        return min(timed(lambda: run(use, text)) for _ in range(rounds))

    if seconds(LONG, 1) < TOO_STEEP * max(seconds(SHORT, 1), LEAST):
        return False
    return all(seconds(LONGER, 3) > CERTAINLY_TOO_STEEP * seconds(LONG, 3) for _ in range(ROUNDS))


def run(use: InUse, text: str) -> None:
    found = getattr(use.pattern, use.method)(text)
    if use.method == "finditer":
        list(found)


def timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


@pytest.mark.parametrize("room", [ihaeng.language, ihaeng.reading], ids=lambda room: room.__name__)
def test_every_pattern_is_linear(room: ModuleType) -> None:
    assert offenders(list(patterns_of(room))) == []


def test_every_rule_is_linear() -> None:
    counters = [InUse(f"counter {unit}", found) for unit, found in _counters("ko")[0] + _counters("en")[0]]
    assert offenders([*patterns_of_rules(), *counters]) == []


def test_a_square_is_noticed() -> None:
    squares = InUse("squares", re.compile(r"\s*x"))
    assert ["squares: ' ' * n"] in [offenders([squares]) for _ in range(ATTEMPTS)]


TITLE = "다솔도 한서윤 지사, 일본 방문\n\n한서윤 다솔도지사는 15일 일본 도쿄에서 하나전자와 투자협약을 맺었다.\n\n"
SENTENCE = "한 지사는 3일 도쿄에서 하나전자와 협약을 맺고 3000만 달러를 유치했다"
ENGLISH = (
    "Governor Karin Dahl traveled to Germany on Monday and met with Olaf Berg, president of Norbeck Foods, in Berlin"
)


@pytest.mark.parametrize(
    "unit",
    [
        f"{SENTENCE}. ",
        f"{SENTENCE}, ",
        "도쿄, ",
        "15일, ",
        "▲도쿄 방문 ",
        "방문 ",
        "1억 ",
        f"{ENGLISH}. ",
        f"{ENGLISH}, ",
        "Ab",
    ],
)
def test_twice_the_text_takes_twice_the_time(unit: str) -> None:
    head = "" if unit.isascii() else TITLE

    def seconds(length: int) -> float:
        document = read_document((head + unit * (length // len(unit))).encode(), "hostile.txt")
        return min(timed(lambda: read(document)) for _ in range(2))

    seconds(len(unit))  # loads what is loaded once
    assert any(seconds(2 * LONGER) < CERTAINLY_TOO_STEEP * seconds(LONGER) for _ in range(ROUNDS))


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}{'날씨는 맑고 바람은 잔잔했다. ' * 117_000}",
        f"{TITLE}{'가' * 80_000}",
        f"{ENGLISH}.\n\n{'Ab' * 40_000}",
        TITLE * 60_000,
        f"{TITLE}{'(' * 200_000}",
    ],
    ids=["2,000,000 characters", "a word of 80,000", "an English word of 80,000", "60,000 paragraphs", "brackets"],
)
def test_nothing_breaks_on_endless_texts(text: str) -> None:
    assert read(read_document(text.encode(), "hostile.txt")).document.text
