"""Visits that a clause names by a noun beside its verb."""

from __future__ import annotations

from msgspec.structs import replace

from ihaeng.reading.korean.acts.find import Act
from ihaeng.reading.korean.acts.visitable import can_be_visited
from ihaeng.reading.korean.grammar.clauses import Clause, Mode, Phrase
from ihaeng.reading.korean.lexicon import act_words, grammar
from ihaeng.reading.korean.roles.counterparts import named

_UNDERTAKEN = ("을", "를", "에")
_LISTED = (",", "과", "와")
_SUBJECT = ("이", "가", "도", "은", "는")
_ACCORDING_TO = "대로"
"""How a clause says that something went as planned ("견학도 예정대로 진행됐다")."""

_UNDERTAKING = frozenset(("undertake", "through"))
"""Classes of verbs that say of a visit that it is paid, or by way of it something else is done ("방문을 통해")."""
_TAKES_PLACE = frozenset(("happen", "scheduled"))
FIRST_OR_LAST = ("시작", "끝", "마지막", "필두", "계기")
"""How what comes first or last of a row of deeds, or leads to the others, goes on ("방문을 시작으로")."""


def visits_named(clause: Clause) -> list[Act]:
    """Visits told by a noun within the clause ("항만청 방문을 시작으로 조선소 견학, ... 한다")."""
    found: list[Act] = []
    if clause.mode not in (Mode.PLAIN, Mode.FORMER):
        return found
    for place, phrase in enumerate(clause.phrases):
        target = visited_in(phrase) if phrase.particle in _LISTED or _is_undertaken(clause, place) else None
        if target:
            sites = (*_listed_before(clause, place), target)
            found += [Act("named-visit", "visit", clause, None, (site,)) for site in sites]
    return found


def _listed_before(clause: Clause, place: int) -> list[Phrase]:
    """The sites of a row that share the noun of its last one ("하르덴 처리장 및 소각장 방문을 통해")."""
    row: list[Phrase] = []
    for before in reversed(clause.phrases[:place]):
        if before.particle not in _LISTED or before.is_date or not can_be_visited(named(before), before):
            break
        row.insert(0, before)
    return row


def _is_undertaken(clause: Clause, place: int) -> bool:
    """Whether the verb undertakes what the last phrase names, or the phrase names the first or last of several."""
    particle = clause.phrases[place].particle
    if particle in _SUBJECT:
        behind = clause.phrases[place + 1 :]
        return takes_place(clause) and all(one.is_date or one.particle == _ACCORDING_TO for one in behind)
    if particle not in _UNDERTAKEN:
        return False
    if place < len(clause.phrases) - 1:
        return particle != "에" and clause.phrases[place + 1].text in FIRST_OR_LAST
    comes_first = particle == "에" and clause.lemma in grammar().adverbial
    return comes_first or not _UNDERTAKING.isdisjoint(act_words().classes_of(clause.lemma, ""))


def takes_place(clause: Clause) -> bool:
    """Whether the clause's verb says of what its subject names that it happens ("방문이 예정돼 있다")."""
    return not _TAKES_PLACE.isdisjoint(act_words().classes_of(clause.lemma, ""))


def visited_in(phrase: Phrase) -> Phrase | None:
    """What a phrase says is visited by the verbal noun that it ends with ("항만청 방문")."""
    text = act_words().without_state(phrase.text)
    noun = next((noun for noun in act_words().visits if text.endswith(f" {noun}")), None)
    if noun is None:
        return None
    name = text[: -len(noun) - 1]
    target = replace(phrase, text=name, end=phrase.start + len(name))
    return target if can_be_visited(named(target), target) else None
