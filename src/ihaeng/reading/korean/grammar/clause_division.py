"""What a clause keeps of the phrases before its verb, and what it leaves to the next one."""

from __future__ import annotations

from msgspec.structs import replace

from ihaeng.language.gazetteer import place_named
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase
from ihaeng.reading.korean.grammar.word_sorts import ends_of
from ihaeng.reading.korean.lexicon import act_words, grammar

_LINKS = ("어", "아", "여")

_OF_A_MOVE = ("을", "를", "로", "으로", "에", "에서")
"""Particles of what a move is made of: what is left, from where, to where; with whom goes on to what is done there."""

_OBJECTS = ("을", "를")
_WITH = ("와", "과")
_THERE = ("에서", "에서는")
_FOR = "위하다"
_NEXT_TO = 3
"""Characters from a phrase to the verb behind its particle."""
_PARTNERED = frozenset(("sign", "sign-alone", "meet", "discuss", "hold", "agree", "promise", "resolve", "share"))
"""Classes of verbs that are done with somebody."""

_SEAT = "자리"
"""What those change who go on with an occasion in another room or house."""

TO_BEGIN_WITH = "비롯하다"
"""The verb behind the first item of a list ("비롯해", "비롯한")."""


def listed(phrase: Phrase) -> Phrase:
    """An object as the item of a list ("시장을 비롯해 의원들을": "시장, 의원들을")."""
    return replace(phrase, particle=",") if phrase.particle in ("을", "를") else phrase


def divide(clause: Clause, phrases: list[Phrase]) -> tuple[list[Phrase], list[Phrase]]:
    """What a clause keeps, and what it leaves to the next one.

    A verb that no frame knows, linked by 어 ("들여", "건너가", "위해"), keeps its object and its goal; who acts, with
    whom, where and when belongs to the verb that follows as well.
    """
    if clause.ending is Ending.NOMINAL:
        others = _other_objects(phrases)
        kept = [phrase for phrase in phrases if phrase.particle in ("을", "를", "이", "가") and phrase not in others]
        return kept, [phrase for phrase in phrases if phrase not in kept]
    if clause.ending is not Ending.CONNECTIVE:
        return phrases, []
    if clause.mode is Mode.PURPOSE:
        return _for_an_aim(clause.lemma, phrases)
    if clause.lemma in grammar().adverbial:
        return _beside(phrases)
    in_view = clause.lemma in grammar().in_view and clause.connector == "고"
    if not in_view and not (clause.connector in _LINKS and _is_known_to_no_frame(clause.lemma, phrases)):
        return phrases, []
    if clause.lemma == TO_BEGIN_WITH:
        return [], [listed(phrase) for phrase in phrases]
    if clause.lemma in act_words().moving and _leads_to_another_town(phrases):
        kept = [phrase for phrase in phrases if phrase.particle in _OF_A_MOVE]
        return kept, [phrase for phrase in phrases if phrase not in kept]
    if clause.lemma in grammar().going_with and phrases and phrases[-1].particle in _WITH:
        return phrases[-1:], phrases[:-1]
    own = [place for place, phrase in enumerate(phrases) if phrase.particle in ("을", "를", "로", "으로", "에")]
    if clause.lemma == _FOR and own and clause.start - phrases[own[-1]].end > _NEXT_TO:
        return [], phrases
    last = own[-1] if own else -1
    return [phrases[last]] if own else [], [phrase for place, phrase in enumerate(phrases) if place != last]


def goes_with_quality(phrase: Phrase, lemma: str) -> bool:
    """Whether a description by an adjective may have the phrase: no object, no day, and somebody only who is alike.

    "정수장을 궂은 날씨에도 둘러봤다": what is bad is the weather alone.
    """
    if phrase.particle in _WITH:
        return lemma in grammar().alike
    return not phrase.is_date and phrase.particle not in _OBJECTS


def _for_an_aim(lemma: str, phrases: list[Phrase]) -> tuple[list[Phrase], list[Phrase]]:
    """An aim has one object; another one, and a partner of whom its verb says nothing, are the next verb's.

    "하르덴 정수장을 현장의 목소리를 듣고자 찾았다", "린덴시와 협력을 다지고자 협약을 맺었다".
    """
    with_somebody = not _PARTNERED.isdisjoint(act_words().classes_of(lemma, ""))
    others = _other_objects(phrases)
    carried = [
        phrase
        for place, phrase in enumerate(phrases)
        if phrase in others
        or (phrase.particle in _WITH and not with_somebody and not _lists(phrases[place + 1 : place + 2]))
        or (phrase.particle in _THERE and not act_words().classes_of(lemma, ""))
    ]
    return [phrase for phrase in phrases if phrase not in carried], carried


def _other_objects(phrases: list[Phrase]) -> list[Phrase]:
    """Objects before the last one, but for those that say by reason of what ("박람회를 계기로 진출을 지원하고자")."""
    objects = [place for place, phrase in enumerate(phrases) if phrase.particle in _OBJECTS]
    return [phrases[place] for place in objects[:-1] if phrases[place + 1].text not in grammar().grounds]


def _lists(behind: list[Phrase]) -> bool:
    """Whether somebody follows, with whom the one before is in a row ("노바켐과 라온전자를 도우려고")."""
    ends = ends_of(behind[0].text.split()[-1]) if behind and behind[0].text.split() else None
    return ends is not None and bool(ends.office or ends.group or ends.organisation)


def _leads_to_another_town(phrases: list[Phrase]) -> bool:
    """Whether a move goes to a town, and not to another seat at one occasion ("시청에서 접견실로 자리를 옮겨")."""
    goals = [phrase for phrase in phrases if phrase.particle in ("로", "으로")]
    is_a_change_of_seats = any(phrase.text == _SEAT for phrase in phrases)
    return not is_a_change_of_seats and any(place_named(word) for goal in goals for word in goal.text.split())


def _is_known_to_no_frame(lemma: str, phrases: list[Phrase]) -> bool:
    """Whether the verb, with its object, tells nothing; "through" does so only with an act noun."""
    goal = phrases[-1] if phrases and phrases[-1].particle in ("을", "를") else None
    expression = f"{goal.text.split()[-1]}{goal.particle}" if goal else ""
    classes = act_words().classes_of(lemma, expression)
    return not classes or (classes == {"through"} and not (phrases and act_words().noun_of(phrases[-1].text)))


def _beside(phrases: list[Phrase]) -> tuple[list[Phrase], list[Phrase]]:
    """An act before or after which the next one happens ("준공식에 앞서", "면담에 이어") is no part of that."""
    last = len(phrases) - 1
    words = act_words()
    is_act = last >= 0 and bool(
        words.noun_of(phrases[last].text) or phrases[last].text.endswith(words.deeds + words.visits)
    )
    if not is_act or phrases[last].particle != "에":
        return [], phrases
    first = last
    while first and phrases[first - 1].particle in ("와", "과", ",", "및"):
        first -= 1
    dated = first - 1 if first and phrases[first - 1].is_date else first
    return phrases[dated:], phrases[:first]
