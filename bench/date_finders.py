#!/usr/bin/env python3
"""Measure the Korean date finder beside korean-datetime and dateparser, on the same texts in one run.

    date_finders.py [FOLDER]

FOLDER holds test cases in the form of the suites made from Microsoft Recognizers-Text; without it the invented
sentences of date_sentences.yaml are taken. For each finder: how many dates it gives the right days, how many texts
without a date it passes over in silence, and texts a second of CPU. The other two are the dependency group `bench`;
a finder that is not there is skipped, and that is said. Exit 1 where ihaeng is behind.
"""

from __future__ import annotations

import datetime
import importlib
import importlib.util
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import yaml
from timing import best_seconds

from ihaeng.reading import find_dates

SENTENCES = Path(__file__).with_name("date_sentences.yaml")
PUBLISHED = datetime.date(2026, 3, 16)
"""The day on which the invented sentences are read."""

SUITES = ("dateparser", "dateperiodparser", "datetimemodel")
"""The suites that tell values: recognizers_ko_NAME.jsonl."""

WITH_SILENCE = "recognizers_ko_datetimemodel"
"""The one suite that looks for every sort of date: only its texts without any are such for a finder of all sorts."""

SUITE_PUBLISHED = "2016-11-07"
"""The day of the rows that name none."""

DAY = datetime.timedelta(days=1)

Days = tuple[datetime.date | None, datetime.date | None]
"""First and last day, None on an open side."""


class Found(NamedTuple):
    """Days found at characters `start` to `end` of a text."""

    start: int
    end: int
    days: Days


class Wanted(NamedTuple):
    """A date at characters `start` to `end` of a text, and every reading of it that counts."""

    start: int
    end: int
    readings: list[Days]


class Case(NamedTuple):
    """A text, the day it is read on, and its dates; none where the finder must be silent."""

    text: str
    reference: datetime.date
    wanted: list[Wanted]


class Row(msgspec.Struct):
    """One line of a suite, as far as it is needed here."""

    text: str
    expected: list[dict[str, Any]]
    reference_time: str | None = None
    other_types: list[Any] = []


Finder = Callable[[str, datetime.date], Iterable[Found]]


def main() -> int:
    """Print a line for each finder."""
    cases = list(suite_cases(Path(sys.argv[1])) if len(sys.argv) > 1 else invented_cases())
    dates, silent = sum(len(case.wanted) for case in cases), sum(not case.wanted for case in cases)
    print(f"{len(cases)} texts: {dates} dates, {silent} texts without any")
    scores = {}
    for name, make in FINDERS.items():
        if importlib.util.find_spec(name) is None:
            print(f"SKIPPED {name}: not installed (it is in the dependency group bench)")
            continue
        finder = make()
        right, quiet = measure(finder, cases)
        speed = texts_a_second(finder, cases)
        scores[name] = (right, speed)
        share = f"{right / dates:.3f}" if dates else "-"
        print(f"{name:16} {right:4} right ({share}), {quiet:3} passed over in silence, {speed:9,.0f} a second")
    mine = scores.pop("ihaeng")
    return 1 if any(right > mine[0] or speed > mine[1] for right, speed in scores.values()) else 0


def measure(finder: Finder, cases: list[Case]) -> tuple[int, int]:
    """How many dates are given the right days, and how many texts without a date stay silent."""
    right = quiet = 0
    for case in cases:
        found = list(finder(case.text, case.reference))
        quiet += not case.wanted and not found
        for wanted in case.wanted:
            over = (one.days for one in found if one.start < wanted.end and one.end > wanted.start)
            right += any(days in wanted.readings for days in over)
    return right, quiet


def texts_a_second(finder: Finder, cases: list[Case]) -> float:
    """Texts a second of CPU."""
    return len(cases) / best_seconds(lambda: [list(finder(case.text, case.reference)) for case in cases])


def invented_cases() -> Iterator[Case]:
    """The shipped sentences; a date may stand anywhere in its text."""
    for row in yaml.safe_load(SENTENCES.read_text("utf-8")):
        wanted = [Wanted(0, len(row["text"]), [tuple(days)]) for days in row["days"]]
        yield Case(row["text"], PUBLISHED, wanted)


def suite_cases(folder: Path) -> Iterator[Case]:
    """The rows of the suites that tell a value, without the excused ones."""
    excused = {tuple(line.split("\t")[:3]) for line in (folder / "excused.tsv").read_text("utf-8").splitlines()}
    for suite in (f"recognizers_ko_{name}" for name in SUITES):
        lines = (folder / f"{suite}.jsonl").read_text("utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            row = msgspec.json.decode(line, type=Row)
            told = [one for one in row.expected if (suite, str(number), one["text"]) not in excused]
            wanted = [Wanted(one["start"], one["end"], _readings(one)) for one in told if _is_dated(one)]
            if wanted or (suite == WITH_SILENCE and not (row.expected or row.other_types)):
                day = datetime.date.fromisoformat((row.reference_time or SUITE_PUBLISHED)[:10])
                yield Case(row.text, day, wanted)


def _is_dated(expected: dict[str, Any]) -> bool:
    return expected["start"] is not None and expected["type"] in ("date", "daterange") and bool(expected["value"])


def _readings(expected: dict[str, Any]) -> list[Days]:
    """All days that count; the suites end a range on its last day or on the day after."""
    readings: list[Days] = []
    for value in expected["value"]:
        if isinstance(value, str):
            readings.append((_day(value), _day(value)))
            continue
        start, end = _day(value.get("start")), _day(value.get("end"))
        readings += [(start, end), (start, end - DAY if end else None)]
    return readings


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text[:10]) if text and text >= "0001-01-02" else None


def _ihaeng() -> Finder:
    return lambda text, reference: [
        Found(one.start, one.end, (one.value.start, one.value.end)) for one in find_dates(text, reference)
    ]


def _korean_datetime() -> Finder:
    """By its option for news: the nearest day that fits; times of day are no dates."""
    module = importlib.import_module("korean_datetime")
    options = module.ParseOptions(cycle=module.Cycle.NEAREST)

    def find(text: str, reference: datetime.date) -> list[Found]:
        found = (one for one in module.parse_all(text, now=reference, options=options) if one.kind.value != "time")
        last = datetime.timedelta(microseconds=1)
        return [
            Found(one.span[0], one.span[1], (one.start.date(), max(one.start, one.end - last).date())) for one in found
        ]

    return find


def _dateparser() -> Finder:
    search = importlib.import_module("dateparser.search").search_dates

    def find(text: str, reference: datetime.date) -> Iterator[Found]:
        base = datetime.datetime.combine(reference, datetime.time())
        place = 0
        for written, day in search(text, languages=["ko"], settings={"RELATIVE_BASE": base}) or ():
            place = text.index(written, place)
            yield Found(place, place + len(written), (day.date(), day.date()))
            place += len(written)

    return find


FINDERS: dict[str, Callable[[], Finder]] = {
    "ihaeng": _ihaeng,
    "korean_datetime": _korean_datetime,
    "dateparser": _dateparser,
}
"""The packages that find dates, and how each is asked."""

if __name__ == "__main__":
    sys.exit(main())
