"""People that one verb goes to or invites and the next one talks with: "의원을 방문해 의견을 나눴다"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ihaeng.language.gazetteer import PlaceKind, place_named
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase
from ihaeng.reading.korean.grammar.word_sorts import REGIONS
from ihaeng.reading.korean.lexicon import act_words
from ihaeng.reading.korean.roles.counterparts import Sort, named
from ihaeng.reading.korean.roles.sides import HOME

_LEADS_ON = ("어", "아", "여", "어서", "아서")
_LIST = (",", "와", "과", "및", "")
_WITH = ("와", "과", "와의", "과의", "에게", "에서")
_SHORTEST_TOWN = 2
_PEOPLE = (Sort.PERSON, Sort.GROUP)
_TALKS = {"meet", "discuss", "listen"}
_CARRIED = "carried"
"""The particle of people who are carried on to a verb that no partner with 와 goes with (frames.yaml)."""


def with_carried(clause: Clause, carried: Sequence[Phrase]) -> Clause:
    """The clause with those people among its phrases, where it tells talks; a fair's guests are its audience."""
    if not carried or not _tells_talks(clause):
        return clause
    if _is_a_town(carried[-1]) and not _is_talked_in_town(clause):
        return clause
    classes = act_words().classes_of(clause.lemma, "")
    if "tell" in classes and not classes & {"meet", "discuss"}:
        carried = [*carried[:-1], replace(carried[-1], particle=_CARRIED)]
    return clause.with_phrases([*carried, *clause.phrases])


def carried_on(clause: Clause, carried: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The people whom a clause only goes to or invites; what says nothing of them ("에 대해") hands them on."""
    if carried and (not act_words().classes_of(clause.lemma, "") or _looks_into_a_matter(clause)):
        return carried
    leads_on = clause.ending is Ending.CONNECTIVE and clause.connector in _LEADS_ON and clause.mode is Mode.PLAIN
    if not leads_on or not act_words().classes_of(clause.lemma, "") & {"visit", "invite"}:
        return ()
    last = max((place for place, p in enumerate(clause.phrases) if p.particle in ("을", "를")), default=None)
    if last is None or not (named(clause.phrases[last]).sort in _PEOPLE or _is_a_town(clause.phrases[last])):
        return ()
    first = last
    while first and clause.phrases[first - 1].particle in _LIST and _is_somebody(clause.phrases[first - 1]):
        first -= 1
    return (*clause.phrases[first:last], replace(clause.phrases[last], particle="과"))


def _is_a_town(phrase: Phrase) -> bool:
    """Whether a town or region abroad is named together with its kind, as authorities are ("린덴시", "나라현")."""
    word = phrase.text.rpartition(" ")[2]
    place = place_named(word) if len(word) > _SHORTEST_TOWN and word.endswith(REGIONS) else None
    return place is not None and place.country != HOME and place.kind is not PlaceKind.COUNTRY


def _is_talked_in_town(clause: Clause) -> bool:
    """Whether the clause tells talks and nobody else with whom: with a town gone to, its authorities talk."""
    talks = clause.lemma in act_words().talks_in_town
    return talks and not any(phrase.particle in _WITH for phrase in clause.phrases)


def _looks_into_a_matter(clause: Clause) -> bool:
    """Whether what is looked at is nothing that one can go to ("현황을 점검하고")."""
    looked_at = clause.with_particle("을", "를")
    looks = clause.lemma in act_words().looking and clause.ending is Ending.CONNECTIVE
    return looks and bool(looked_at) and all(named(phrase).sort is Sort.THING for phrase in looked_at)


def _tells_talks(clause: Clause) -> bool:
    nouns = [act_words().noun_of(phrase.text) for phrase in clause.with_particle("을", "를")]
    if any(noun is not None for noun in nouns):
        return all(noun is None or noun[1] == "meeting" for noun in nouns)
    if act_words().classes_of(clause.lemma, "") & {*_TALKS, "tell"}:
        return True
    return any(_talks(phrase, clause) for phrase in clause.with_particle("을", "를"))


def _talks(phrase: Phrase, clause: Clause) -> bool:
    """Whether object and verb together tell talks ("의견을 나누다")."""
    return "meet" in act_words().classes_of(clause.lemma, phrase.text.split()[-1] + phrase.particle)


def _is_somebody(phrase: Phrase) -> bool:
    return not phrase.is_date and named(phrase).sort in _PEOPLE
