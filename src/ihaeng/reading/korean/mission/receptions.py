"""Visits to Korea that only who is received there tells: "4일 도청에서 기무라 지사와 면담했다"."""

from __future__ import annotations

import functools
import re

from ihaeng.language.any_of import any_of
from ihaeng.reading.korean.lexicon import mission_words
from ihaeng.reading.korean.mission.people_from_abroad import Visitor

SHORTEST_DELEGATION = 5
"""Characters by which a delegation is more than the name of a place."""

_BRACKET = r"(?:\s?\([^()\n]{1,40}\))?"
_RECEIVED = re.compile(
    rf"{_BRACKET}(?:와|과|을|를|의 예방을)\s"
    r"[^.]{0,40}?(?:만나|만났|면담|접견|환담|간담|회담|받고|받았|맞이|맞았|체결|협약|맺)"
)
_COMES = re.compile(
    rf"{_BRACKET}(?:이|가|은|는|께서)\s(?:(?:처음|첫|공식|직접|다시)(?:으로)?\s){{0,2}}방문(?:하여|해 |한다|했다|할 )"
)


def is_received(sentence: str, visitor: Visitor) -> bool:
    """Whether somebody from abroad is met in a seat at home."""
    if visitor.office is None and visitor.end - visitor.start < SHORTEST_DELEGATION:
        return False
    seat = _at_home().search(sentence, 0, visitor.start)
    return seat is not None and _RECEIVED.match(sentence, visitor.end) is not None


def comes_without_a_goal(sentence: str, visitor: Visitor) -> bool:
    """Whether an office-holder comes with no word on where to: to those whom the text is about."""
    return visitor.office is not None and _COMES.match(sentence, visitor.end) is not None


@functools.cache
def _at_home() -> re.Pattern[str]:
    """A seat in Korea in which something happens, whose ever it is ("도청 본관 소회의실에서")."""
    seats = any_of(mission_words().seats_at_home)
    return re.compile(rf"(?<![가-힣])[가-힣]{{0,6}}{seats}(?: [가-힣]{{1,8}}){{0,3}}?에서(?![가-힣])")
