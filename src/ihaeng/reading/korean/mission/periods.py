"""The days of the journey, as sentences tell them."""

from __future__ import annotations

import datetime
import functools
import re
from typing import TYPE_CHECKING

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import choose, find_places
from ihaeng.model import Span
from ihaeng.model.partial_date import is_day, is_open, last_day
from ihaeng.reading.dates import (
    Calendar,
    DateContext,
    DateExpression,
    MissionDay,
    Range,
    date_expressions,
    resolve,
)
from ihaeng.reading.korean.lexicon import mission_words

if TYPE_CHECKING:
    from ihaeng.reading.korean.mission.told import Told

REACH_OF_A_PERIOD = 70
"""Characters after a range of days within which a word must say that it is a journey's."""

_YEAR = 4
"""Characters of a partial date that tells no more than a year: "from next year on" no journey is told of."""

_HELD = re.compile(r"열(?:리|린|려|렸|릴|고|었)|개최|진행(?:되|된|됐)")
"""Behind a range of days: they are those of a gathering, not of a journey."""

_REACH_BEFORE = 20
"""Characters before days within which a journey may be named as what they are the days of."""


@functools.cache
def journeys() -> re.Pattern[str]:
    """The words for a journey."""
    return re.compile(any_of(mission_words().journeys))


@functools.cache
def abroad_marks() -> re.Pattern[str]:
    """What says behind a place abroad that somebody goes there."""
    return re.compile(any_of(mission_words().abroad_marks))


def take_period(told: Told, sentence: str, span: Span, reference: datetime.date | None) -> None:
    """Take the days of the journey that a sentence tells, or its first day where it counts from there."""
    if told.start and told.end:
        return
    for expression in date_expressions(sentence):
        if told.start is None and (first := _first_day(sentence, expression, reference)):
            told.start = first
            told.evidence["period"] = (*told.evidence.get("period", ()), span)
        after = sentence[expression.end : expression.end + REACH_OF_A_PERIOD]
        is_named = _names_a_journey(sentence[: expression.start])
        if not isinstance(expression.expression, Range) or not (is_named or _speaks_of_a_journey(after)):
            continue
        start, end = resolve(expression.expression, DateContext(reference=reference))
        another = told.start and start and start != told.start
        if not (start or end) or another or (start and end and len(start) != len(end)):
            continue
        if len(start or end or "") == _YEAR:
            continue
        if not is_named and not _speaks_of_a_journey(_HELD.split(after, maxsplit=1)[0]):
            if not _is_held_at_home(sentence, told.home):
                told.held = told.held or (start, end, span)
            continue
        told.start, told.end = told.start or start, told.end or end
        told.evidence["period"] = (*told.evidence.get("period", ()), span)


def _is_held_at_home(sentence: str, home: str) -> bool:
    """Whether the only places that the sentence names are of the own country."""
    found = [choose(mention) for mention in find_places(sentence)]
    return bool(found) and all(place.country == home and place.kind != "country" for place in found)


def _speaks_of_a_journey(text: str) -> bool:
    return journeys().search(text) is not None or abroad_marks().search(text) is not None


@functools.cache
def _journey_with_its_days() -> re.Pattern[str]:
    journeys_told = any_of(mission_words().journeys)
    return re.compile(rf"(?:{journeys_told})(?:\s?(?:기간|일정|일자))?[은는]\s(?:오는\s|지난\s)?$")


def _names_a_journey(before: str) -> bool:
    """Whether the topic right before some days is a journey: "이번 미국 순방은"."""
    return _journey_with_its_days().search(before[-_REACH_BEFORE:]) is not None


def _first_day(sentence: str, found: DateExpression, reference: datetime.date | None) -> str | None:
    """The first day of a journey whose Nth day is told with its date: "미국 방문 사흘째인 24일"."""
    if not isinstance(found.expression, Calendar) or not journeys().search(sentence[: found.start][-_REACH_BEFORE:]):
        return None
    counted, mark, _date = sentence[found.start : found.end].partition("인 ")
    numbers = [one.expression.number for one in date_expressions(counted) if isinstance(one.expression, MissionDay)]
    day, _end = resolve(found.expression, DateContext(reference=reference))
    if not mark or not numbers or numbers[0] < 1 or not day or is_open(day) or not is_day(day):
        return None
    return (last_day(day) - datetime.timedelta(days=numbers[0] - 1)).isoformat()
