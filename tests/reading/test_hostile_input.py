"""Nobody can make reading slow: what it costs grows with the length of the text and no faster.

A suspicion is looked into with longer texts.
"""

from __future__ import annotations

import re
from collections import deque
from types import ModuleType

import pytest
from growth import Work, grows_straight
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
SHORT, LONG = 1_000, 4_000
"""Characters, of the text that a pattern is first tried on and of the one it is judged by."""

ATTEMPTS = 4
"""Times that a square is asked about: other work of the machine may hide it once."""


def offenders(patterns: list[InUse]) -> list[str]:
    distinct = {(use.pattern, use.method): use for use in patterns}
    steep = [
        (use, next((unit for unit in [*UNITS, use.text] if is_steep(use, unit)), None)) for use in distinct.values()
    ]
    return [f"{use.name}: {unit!r} * n" for use, unit in steep if unit is not None]


def is_steep(use: InUse, unit: str) -> bool:
    unit = unit or "가나다라"

    def searching(length: int) -> Work:
        # The last character keeps what is wanted at the end from being found there.
        text = (unit * (length // len(unit) + 1))[:length] + "§"
        return lambda: run(use, text)

    return not grows_straight(searching, SHORT) and not grows_straight(searching, LONG)


def run(use: InUse, text: str) -> None:
    found = getattr(use.pattern, use.method)(text)
    if use.method == "finditer":
        deque(found, maxlen=0)


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
def test_reading_costs_as_much_as_there_is_to_read(unit: str) -> None:
    head = "" if unit.isascii() else TITLE

    def reading(length: int) -> Work:
        document = read_document((head + unit * (length // len(unit))).encode(), "hostile.txt")
        return lambda: read(document)

    assert grows_straight(reading, LONG)


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
