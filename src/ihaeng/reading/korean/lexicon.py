"""The Korean reader's word lists and frames, read once from the folder `ko`."""

from __future__ import annotations

import functools

import msgspec

from ihaeng.language.remembered import remembered
from ihaeng.language.tables import read_table, read_table_as
from ihaeng.reading.korean.word_lists import Frame, Grammar, MissionWords, People, PlaceWords

_NO_CLASS: frozenset[str] = frozenset()


class ActWords(msgspec.Struct, frozen=True, kw_only=True):
    """Act nouns by kind and verbs by class."""

    nouns: dict[str, tuple[str, ...]]
    verbs: dict[str, tuple[str, ...]]
    attendances: tuple[str, ...]
    visits: tuple[str, ...]
    deeds: tuple[str, ...]
    implied: dict[str, str]
    visit_lists: tuple[str, ...]
    visited_places: frozenset[str]
    going: frozenset[str]
    looking: frozenset[str]
    coming_along: frozenset[str]
    among_these: tuple[str, ...]
    seeing: frozenset[str]
    moving_days: frozenset[str]
    having: frozenset[str]
    signing: frozenset[str]
    coming_to: frozenset[str]
    moving_elsewhere: frozenset[str]
    from_afar: frozenset[str]
    meals: frozenset[str]
    moving_earlier: frozenset[str]
    replacing: frozenset[str]
    days_moved: dict[str, int]
    looked_into: frozenset[str]
    shown: frozenset[str]
    exchanges: tuple[str, ...]
    ties: tuple[str, ...]
    walking: frozenset[str]
    sites: tuple[str, ...]
    every_town_has: tuple[str, ...]
    partner_lists: tuple[str, ...]
    hosting: frozenset[str]
    host_marks: frozenset[str]
    talks: tuple[str, ...]
    kinds_of_talks: frozenset[str]
    cheering: frozenset[str]
    mingling: frozenset[str]
    hearing: frozenset[str]
    telling: frozenset[str]
    greetings: tuple[str, ...]
    moving: frozenset[str]
    journeys: tuple[str, ...]
    coming_about: frozenset[str]
    calling_off: tuple[str, ...]
    said_of_gatherings: frozenset[str]
    kinds_between: tuple[str, ...]
    talks_in_town: frozenset[str]
    finishing: frozenset[str]
    coming: frozenset[str]
    inviting: frozenset[str]
    states: tuple[str, ...]
    not_acts: tuple[str, ...]

    def noun_of(self, text: str) -> tuple[str, str] | None:
        """The act noun that `text` ends with and its kind; the longest wins."""
        return _noun_of(text)

    def without_state(self, text: str) -> str:
        """The text without words of how it goes at its end ("부스 운영 상황" is about 부스)."""
        if text == text.rstrip() and not text.endswith(self.states):
            return text
        for state in self.states:
            text = text.removesuffix(state).rstrip()
        return text

    def classes_of(self, lemma: str, expression: str) -> frozenset[str]:
        """The classes of a verb, also as the second word of an expression ("자리를 함께하다")."""
        by_verb = _classes_by_verb()
        alone = by_verb.get(lemma, _NO_CLASS)
        together = by_verb.get(f"{expression} {lemma}") if expression else None
        return alone | together if together else alone

    def verbs_of(self, name: str) -> frozenset[str]:
        """The verbs of a class, those at the end of its expressions too."""
        return _verbs_of(name)

    def may_tell(self, lemma: str) -> bool:
        """Whether the verb is of any class, alone or in an expression: a quick look, since most verbs are of none."""
        return lemma in _classes_by_verb() or lemma in _verbs_of_expressions()

    def in_expressions(self, lemma: str) -> bool:
        """Whether the verb is the second word of any expression."""
        return lemma in _verbs_of_expressions()


@functools.cache
def act_words() -> ActWords:
    """acts.yaml."""
    return read_table_as("ihaeng.reading", "ko/acts.yaml", ActWords)


@functools.cache
def frames() -> tuple[Frame, ...]:
    """frames.yaml, in the order in which they are tried."""
    table = read_table("ihaeng.reading", "ko/frames.yaml")
    return tuple(msgspec.convert(table, list[Frame], strict=False))


@functools.cache
def frame_names() -> frozenset[str]:
    """What the frames are called."""
    return frozenset(frame.name for frame in frames())


@functools.cache
def settled_frames() -> frozenset[str]:
    """Frames of deeds that are done once they are decided ("손잡고 늘리기로 했다")."""
    return frozenset(frame.name for frame in frames() if frame.settled)


@functools.cache
def frames_of(classes: frozenset[str]) -> tuple[Frame, ...]:
    """The frames of verbs of some of these classes, in the order in which they are tried."""
    return tuple(frame for frame in frames() if not classes.isdisjoint(frame.verbs))


@functools.cache
def people_words() -> People:
    """people.yaml."""
    return read_table_as("ihaeng.reading", "ko/people.yaml", People)


@functools.cache
def grammar() -> Grammar:
    """grammar.yaml."""
    return read_table_as("ihaeng.reading", "ko/grammar.yaml", Grammar)


@functools.cache
def mission_words() -> MissionWords:
    """missions.yaml."""
    return read_table_as("ihaeng.reading", "ko/missions.yaml", MissionWords)


@functools.cache
def place_words() -> PlaceWords:
    """places.yaml."""
    return read_table_as("ihaeng.reading", "ko/places.yaml", PlaceWords)


@functools.cache
def _nouns_by_word() -> dict[str, str]:
    return {word: kind for kind, words in act_words().nouns.items() for word in words}


@functools.cache
def _last_syllables() -> frozenset[str]:
    """The last syllables of act nouns: most words end in another."""
    return frozenset(word[-1] for word in _nouns_by_word())


@remembered
def _noun_of(text: str) -> tuple[str, str] | None:
    words = act_words()
    text = words.without_state(text)
    if text[-1:] not in _last_syllables() or text.endswith(words.not_acts):
        return None
    return _longest_ending(text, _nouns_by_word())


@functools.cache
def _classes_by_verb() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, verbs in act_words().verbs.items():
        for verb in verbs:
            found.setdefault(verb, set()).add(name)
    return {verb: frozenset(classes) for verb, classes in found.items()}


@functools.cache
def _verbs_of(name: str) -> frozenset[str]:
    return frozenset(verb.rpartition(" ")[2] for verb in act_words().verbs.get(name, ()))


@functools.cache
def _verbs_of_expressions() -> frozenset[str]:
    return frozenset(verb.rpartition(" ")[2] for verb in _classes_by_verb() if " " in verb)


@functools.cache
def verbs_of_idioms() -> dict[str, frozenset[str]]:
    """Objects that only make an expression with these verbs of theirs: 인사 of "인사를 나누다" is nobody."""
    found: dict[str, set[str]] = {}
    for first, *rest in (verb.split() for verbs in act_words().verbs.values() for verb in verbs):
        if rest and first.endswith(("을", "를")):
            found.setdefault(first[:-1], set()).add(rest[-1])
    return {word: frozenset(verbs) for word, verbs in found.items()}


def _longest_ending(text: str, words: dict[str, str]) -> tuple[str, str] | None:
    for length in range(min(len(text), 12), 0, -1):
        ending = text[-length:]
        if ending in words:
            return ending, words[ending]
    return None
