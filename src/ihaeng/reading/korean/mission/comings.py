"""Where a sentence says that somebody comes to Korea, or goes abroad from there."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from ihaeng.language.gazetteer import PlaceMention, choose
from ihaeng.reading.korean.grammar.word_sorts import ends_of
from ihaeng.reading.korean.lexicon import mission_words
from ihaeng.reading.korean.roles.sides import HOME

_ON_THE_WAY = r"\s(?:[^\s.,]{1,12}\s){0,3}?"
_COMES = re.compile(
    rf"(?:특별자치도|특별자치시|광역시|특별시|도|시|군|구)?(?:청|의회|교육청)?(?:을|를|에|으?로)?{_ON_THE_WAY}"
    r"(?:방문(?!해 ?(?:달라|줄)|해주|하도록|하라|할 것을|을 요청|단)|찾(?=[았은아는])|도착|입국|머[물무문]"
    r"|둘러(?=보|봤)|살펴(?=보|봤)|시찰(?!단)|견학(?!단))"
    r"(?P<describes>한|은|했던|하는|(?: 예정| 중)인)?(?![가-힣]{0,4}(?:달라|초청))"
)
_COMES_IN_ONE_WORD = re.compile(r"방한(?!국|류|복|파|용|모|장|성|제|대책)(?P<describes>한|하는|했던| 중인)?")
_GOES = re.compile(
    rf"(?:\s?[주현성시])?(?:\([^()\n]{{0,40}}\))?(?:(?:을|를|에|으?로){_ON_THE_WAY}"
    r"(?:방문(?!단|객|해 ?(?:달라|주시|줄))|찾(?=[았은아는])|출국|떠[나난났]|출장|순방"
    r"|건너|향[하했한]|다녀|머[물무]|파견|도착)"
    r"|\s(?:방문(?!단|객)|출장|순방))"
)
_GOES_IN_ONE_WORD = re.compile(r"방미|방중(?!소)|방일|(?:해외|국외) ?출장|해외 ?순방|개척단")

TIME_ABROAD = re.compile(r"현지 ?시[간각]")
"""Reports of visits here need not say whose clock they tell the time by."""

_BODY = re.compile(r"(?<![가-힣])[가-힣]{4,15}(?=[을를] )")

_HOST_ALONE = re.compile(r"(?<![가-힣])[도시군](?:청|의회)?(?=[을를] )")
"""What a text calls its own town or province by, where nothing abroad stands before it ("대표단이 도를 방문했다")."""

_HOST = re.compile(
    r"(?<![가-힣])[가-힣]{2,7}(?<!도)(?<!전)(?<!무)(?<!연)(?<!출입)(?:도|시|군|구|대|대학교)(?=(?:청|의회|교육청)?[을를]\s)"
)
"""Towns and universities that no gazetteer may know ("다솔도를", "다솔대를"), but no "대도시", no "특별전시"."""


def _bodies_gone_to(sentence: str, taken: set[int]) -> Iterator[int]:
    """Where the name of a body ends that visitors come to, whose country nobody tells ("다솔관광재단을 방문해")."""
    for found in _BODY.finditer(sentence):
        ends = ends_of(found[0])
        if (ends.organisation or ends.venue) and taken.isdisjoint(range(*found.span())):
            yield found.end()


def comings(sentence: str, places: list[PlaceMention], is_at_home: Callable[[], bool]) -> list[re.Match[str]]:
    """Where the sentence says that somebody comes: to Korea, a place in it, or a body that no gazetteer knows."""
    goals = {mention.end for mention in places if choose(mention).country == HOME}
    ends = {mention.end for mention in places}
    named = {at for mention in places for at in range(mention.start, mention.end)}
    goals |= {found.end() for found in _HOST.finditer(sentence) if found.start() not in named}
    goals |= {found.end() for found in _HOST_ALONE.finditer(sentence) if found.start() - 1 not in ends}
    goals |= {found.end() for found in _seats().finditer(sentence)}
    abroad = {at for m in places if choose(m).country != HOME for at in range(m.start, m.end)}
    bodies = set(_bodies_gone_to(sentence, abroad))
    goals |= bodies if bodies and is_at_home() else set()
    moves = [found for goal in goals if (found := _COMES.match(sentence, goal))]
    return sorted([*moves, *_COMES_IN_ONE_WORD.finditer(sentence)], key=lambda move: move.start())


@functools.cache
def _seats() -> re.Pattern[str]:
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(mission_words().here_at_home)})")


def somebody_goes(sentence: str, places: list[PlaceMention]) -> bool:
    """Whether the sentence says that somebody goes to a place abroad."""
    if _GOES_IN_ONE_WORD.search(sentence):
        return True
    goals = [mention.end for mention in places if choose(mention).country != HOME]
    return any(_GOES.match(sentence, goal) for goal in goals)
