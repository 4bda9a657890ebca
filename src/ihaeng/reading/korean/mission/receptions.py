"""Visits to Korea that only who is received there tells: "4일 도청에서 기무라 지사와 면담했다"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import PlaceMention, choose
from ihaeng.reading.korean.lexicon import mission_words
from ihaeng.reading.korean.mission.people_from_abroad import Visitor
from ihaeng.reading.korean.roles.sides import HOME

Span = tuple[int, int]
"""First and last character, as matches give them."""

SHORTEST_DELEGATION = 5
"""Characters by which a delegation is more than the name of a place."""

BRACKET = r"(?:\s?\([^()\n]{1,40}\))?"
_HEADS = r"(?:\s\d[\d,]{0,6}여?\s?명)?"
_AND_OTHERS = r"\s(?:등|측|내외|부부|일행)|[을를]\s(?:비롯|단장|대표|필두)[^\s.,]{0,4}"
WITH_OTHERS = rf"{_HEADS}(?:(?:{_AND_OTHERS})(?:\s[^\s.,]{{1,12}}){{0,4}}?)?"
"""Behind who is received: those who are with him or her ("부지사 등 대표단 8명을")."""

_RECEIVED = re.compile(
    rf"{BRACKET}{WITH_OTHERS}(?:(?:와|과|을|를|의 예방을)\s"
    r"[^.]{0,40}?(?:만나|만났|면담|접견|환담|차담|간담|회담|대담|받고|받았|맞이|맞아|맞았"
    r"|체결|협약|협정|맺|서명|조인|의논|논의|협의|이야기를 나)"
    r"|\s(?:환영|영접|초청)(?:식|행사|회|만찬|오찬))"
)
_ACTS = re.compile(rf"{BRACKET}{WITH_OTHERS}(?:이|가|은|는|께서)\s")
_COMES = re.compile(
    rf"{BRACKET}(?:이|가|은|는|께서)\s(?:(?:처음|첫|공식|직접|다시)(?:으로)?\s){{0,2}}방문(?:하여|해 |한다|했다|할 )"
)


def seats_at_home(sentence: str, places: Iterable[PlaceMention]) -> list[Span]:
    """Where the sentence speaks of a seat in Korea in which something happens, or to which somebody comes."""
    abroad = [mention.end for mention in places if choose(mention).country != HOME]
    found = (match.span() for match in _at_home().finditer(sentence))
    return [(start, end) for start, end in found if not any(start - 1 <= place < end for place in abroad)]


def is_received(sentence: str, visitor: Visitor, seats: Iterable[Span]) -> bool:
    """Whether somebody from abroad is met in a seat at home."""
    if _is_but_a_place(visitor) or not any(end <= visitor.start for _start, end in seats):
        return False
    return _RECEIVED.match(sentence, visitor.end) is not None


def acts_at_home(sentence: str, visitor: Visitor, seats: Iterable[Span]) -> bool:
    """Whether somebody from abroad does something in a seat at home ("칸토주 대표단은 도청에서 협약을 맺었다")."""
    behind = _ACTS.match(sentence, visitor.end)
    there = (sentence[start:end] for start, end in seats if behind and behind.end() <= start)
    return any(word in seat for seat in there for word in mission_words().korean_seats)


def _is_but_a_place(visitor: Visitor) -> bool:
    return visitor.office is None and visitor.end - visitor.start < SHORTEST_DELEGATION


def comes_without_a_goal(sentence: str, visitor: Visitor) -> bool:
    """Whether an office-holder comes with no word on where to: to those whom the text is about."""
    return visitor.office is not None and _COMES.match(sentence, visitor.end) is not None


@functools.cache
def _at_home() -> re.Pattern[str]:
    """A seat in Korea in which something happens, whose ever it is ("도청 본관 소회의실에서")."""
    seats = any_of(mission_words().seats_at_home)
    held = r"(?: [가-힣]{1,8}){0,3}?에서(?![가-힣])"
    gone_to = r"[을를] (?:방문|예방|찾은|찾아온)"
    return re.compile(rf"(?<![가-힣])[가-힣]{{0,6}}{seats}(?:{held}|{gone_to})")
