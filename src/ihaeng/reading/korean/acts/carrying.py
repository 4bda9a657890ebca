"""People that one verb goes to or invites and the next one talks with: "의원을 방문해 의견을 나눴다"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase
from ihaeng.reading.korean.lexicon import act_words
from ihaeng.reading.korean.roles.counterparts import Sort, named

_LEADS_ON = ("어", "아", "여", "어서", "아서")
_LIST = (",", "와", "과", "및", "")
_PEOPLE = (Sort.PERSON, Sort.GROUP)
_TALKS = {"meet", "discuss", "listen"}
_CARRIED = "carried"
"""The particle of people who are carried on to a verb that no partner with 와 goes with (frames.yaml)."""


def with_carried(clause: Clause, carried: Sequence[Phrase]) -> Clause:
    """The clause with those people among its phrases, where it tells talks; a fair's guests are its audience."""
    if not carried or not _tells_talks(clause):
        return clause
    classes = act_words().classes_of(clause.lemma, "")
    if "tell" in classes and not classes & {"meet", "discuss"}:
        carried = [*carried[:-1], replace(carried[-1], particle=_CARRIED)]
    return clause.with_phrases([*carried, *clause.phrases])


def carried_on(clause: Clause, carried: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The people whom a clause only goes to or invites; what says nothing of them ("에 대해") hands them on."""
    if carried and not act_words().classes_of(clause.lemma, ""):
        return carried
    leads_on = clause.ending is Ending.CONNECTIVE and clause.connector in _LEADS_ON and clause.mode is Mode.PLAIN
    if not leads_on or not act_words().classes_of(clause.lemma, "") & {"visit", "invite"}:
        return ()
    last = max((place for place, p in enumerate(clause.phrases) if p.particle in ("을", "를")), default=None)
    if last is None or named(clause.phrases[last]).sort not in _PEOPLE:
        return ()
    first = last
    while first and clause.phrases[first - 1].particle in _LIST and _is_somebody(clause.phrases[first - 1]):
        first -= 1
    return (*clause.phrases[first:last], replace(clause.phrases[last], particle="과"))


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
