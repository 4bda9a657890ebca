"""Whether a text tells of visitors to Korea, and who leads them: the office-holder or delegation that comes."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import PlaceKind, PlaceMention, choose, find_places
from ihaeng.language.sentences import korean_sentences
from ihaeng.model import Document, Lead, PartKind, Span
from ihaeng.reading.korean.lexicon import mission_words
from ihaeng.reading.korean.mission.acting_bodies import EARLY_CHARACTERS
from ihaeng.reading.korean.mission.leads import FoundLead
from ihaeng.reading.korean.mission.people_from_abroad import Abroad, Visitor, called_for_short, people_from_abroad
from ihaeng.reading.korean.mission.receptions import comes_without_a_goal, is_received
from ihaeng.reading.korean.mission.told import TOLD_IN, is_of_an_earlier_time
from ihaeng.reading.korean.roles.sides import HOME

MOST_SENTENCES = 14
"""Sentences of the body in which a text has said who comes; what follows are the acts."""

NEAR = 24
"""Characters between "다솔도를 방문한" and the visitor that it describes."""

_ON_THE_WAY = r"\s(?:[^\s.,]{1,12}\s){0,3}?"
_COMES = re.compile(
    rf"(?:특별자치도|특별자치시|광역시|특별시|도|시|군|구|청)?(?:을|를|에|으?로)?{_ON_THE_WAY}"
    r"(?:방문(?!해 ?(?:달라|줄)|해주|하도록|하라|할 것을|을 요청|단)|찾(?=[았은아는])|도착|입국)"
    r"(?P<describes>한|은|했던|하는|(?: 예정| 중)인)?(?![가-힣]{0,4}(?:달라|초청))"
)
_COMES_IN_ONE_WORD = re.compile(r"방한(?!국|류|복|파|용|모|장|성|제|대책)(?P<describes>한|하는|했던| 중인)?")
_ANY_COMING = re.compile("방한|방문|찾[았은아는]|입국|도착|접견|예방|면담|환담|만[나났]")
_GOES = re.compile(
    rf"(?:\s?[주현성시])?(?:\([^()\n]{{0,40}}\))?(?:(?:을|를|에|으?로){_ON_THE_WAY}"
    r"(?:방문(?!단|객|해 ?(?:달라|주시|줄))|찾(?=[았은아는])|출국|떠[나난났]|출장|순방"
    r"|건너|향[하했한]|다녀|머[물무]|파견|도착)"
    r"|\s(?:방문(?!단|객)|출장|순방))"
)
_GOES_IN_ONE_WORD = re.compile(r"방미|방중(?!소)|방일|(?:해외|국외) ?출장|해외 ?순방|개척단|현지 ?시[간각]")
"""Koreans abroad; reports of visits here need not say whose clock they tell the time by."""

_BEHIND_WHO_COMES = re.compile(r"(?:\s?\([^()\n]{1,40}\))?(?:이|가|은|는|께서|[을를] 단장|[을를] 비롯|[와과] |,| |\Z)")
_HOST = re.compile(
    r"(?<![가-힣])[가-힣]{2,7}(?<!도)(?<!전)(?<!무)(?<!연)(?<!출입)(?:도|시|군|구|대|대학교)(?=(?:청|의회)?[을를]\s)"
)
"""Towns and universities that no gazetteer may know ("다솔도를", "다솔대를"), but no "대도시", no "특별전시"."""


class Visit(NamedTuple):
    """Who comes, and whether a sentence tells it as such: "방한 중인" only describes."""

    visitor: Visitor
    is_told: bool


def find_visitors(document: Document, reference: datetime.date | None) -> FoundLead | None:
    """The lead of a journey to Korea, where the text tells one; None where it tells that somebody goes abroad."""
    text = document.text
    if not _anybody().search(text, 0, EARLY_CHARACTERS) or not _ANY_COMING.search(text):
        return None
    if _GOES_IN_ONE_WORD.search(text):
        return None
    state = functools.cache(lambda: _state_of_the_text(text))
    named: dict[Visitor, Span] = {}
    visits: list[tuple[Visit, Span]] = []
    for sentence, span in _first_sentences(document):
        if is_of_an_earlier_time(sentence, reference) or any(word in sentence for word in mission_words().returned):
            continue
        places = find_places(sentence)
        if _somebody_goes(sentence, places):
            return None
        people = people_from_abroad(sentence, places, state)
        visit = _visit(sentence, places, [*people, *called_for_short(sentence, named)])
        named |= dict.fromkeys(people, span)
        visits += [(visit, span)] if visit else []
    if not visits or all(span.start >= EARLY_CHARACTERS for span in named.values()):
        return None
    told = tuple(span for visit, span in visits if visit.is_told)
    return _lead(visits[0], named)._replace(coming=told)


def _lead(first: tuple[Visit, Span], named: dict[Visitor, Span]) -> FoundLead:
    """Of the officials from that country the first with a full name, else with a name, else who comes."""
    coming = (first[0].visitor, first[1])
    country = coming[0].country
    officials = [(visitor, span) for visitor, span in named.items() if visitor.country == country and visitor.office]
    visitor, span = max(officials, key=lambda told: _fullness(told[0].name), default=coming)
    lead = Lead(name=visitor.name, office=visitor.office) if visitor.office else None
    quote = span.quote[visitor.start : visitor.end]
    evidence = Span(start=span.start + visitor.start, end=span.start + visitor.end, quote=quote)
    return FoundLead(lead, visitor.body, evidence, home=country)


def _fullness(name: str | None) -> int:
    """Whether a name is told (1), and with all its words (2)."""
    return 0 if name is None else 1 + (" " in name)


@functools.cache
def _anybody() -> re.Pattern[str]:
    words = mission_words()
    return re.compile(any_of((*words.visiting_offices, *words.delegations)))


def _first_sentences(document: Document) -> Iterator[tuple[str, Span]]:
    count = 0
    for part in document.parts:
        if part.kind not in TOLD_IN:
            continue
        for sentence in korean_sentences(document.text[part.start : part.end]):
            begin = part.start + sentence.start
            yield sentence.text, Span(start=begin, end=begin + len(sentence.text), quote=sentence.text)
            count += part.kind is PartKind.PARAGRAPH
            if count >= MOST_SENTENCES:
                return


def _visit(sentence: str, places: list[PlaceMention], people: list[Visitor]) -> Visit | None:
    """The first visit to Korea that the sentence tells, or describes somebody by."""
    received = next((visitor for visitor in people if is_received(sentence, visitor)), None)
    if received:
        return Visit(received, is_told=False)
    for visitor in people:
        if comes_without_a_goal(sentence, visitor):
            return Visit(visitor, is_told=True)
    for move in _moves(sentence, places) if people else ():
        for visitor in people:
            described = move["describes"] is not None and 0 <= visitor.start - move.end() <= NEAR
            if described or (visitor.end <= move.start() and _BEHIND_WHO_COMES.match(sentence, visitor.end)):
                return Visit(visitor, is_told=not described)
    return None


def _moves(sentence: str, places: list[PlaceMention]) -> list[re.Match[str]]:
    """Where the sentence says that somebody comes: to Korea, a place in it, or a body that no gazetteer knows."""
    goals = {mention.end for mention in places if choose(mention).country == HOME}
    named = {at for mention in places for at in range(mention.start, mention.end)}
    goals |= {found.end() for found in _HOST.finditer(sentence) if found.start() not in named}
    goals |= {found.end() for found in _seats().finditer(sentence)}
    moves = [found for goal in goals if (found := _COMES.match(sentence, goal))]
    return sorted([*moves, *_COMES_IN_ONE_WORD.finditer(sentence)], key=lambda move: move.start())


@functools.cache
def _seats() -> re.Pattern[str]:
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(mission_words().here_at_home)})")


def _somebody_goes(sentence: str, places: list[PlaceMention]) -> bool:
    """Whether the sentence says that somebody goes to a place abroad."""
    goals = [mention.end for mention in places if choose(mention).country != HOME]
    return any(_GOES.match(sentence, goal) for goal in goals)


def _state_of_the_text(text: str) -> Abroad | None:
    """The state that the first lines name most, of which a governor without one is."""
    found = [(mention, choose(mention)) for mention in find_places(text[: 3 * EARLY_CHARACTERS])]
    states = [(m, p) for m, p in found if m.name.endswith("주") and p.country != HOME and p.kind is PlaceKind.REGION]
    names = [mention.name for mention, _place in states]
    return max(states, key=lambda one: names.count(one[0].name), default=None)
