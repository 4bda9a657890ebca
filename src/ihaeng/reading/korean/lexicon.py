"""The Korean reader's word lists and frames, read once from the folder `ko`."""

from __future__ import annotations

import functools
from typing import Any

import msgspec

from ihaeng.language.remembered import remembered
from ihaeng.language.tables import read_table, read_table_as

_NO_CLASS: frozenset[str] = frozenset()


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """How a class of verbs tells an act, and which particle marks which role.

    `verbs` names classes of acts.yaml. `objects` are the kinds of act noun that the object must name; empty where the
    verb tells the act alone, and `kind` is then the act's kind. `targets` are the particles of the counterpart or the
    place that the act is done to; `parties` are the sorts of party they may be (any, where empty). `each` splits a
    list of targets into one act each; `only` are the only act nouns that the object may be; `together` says that both
    sides may be the subject, `needs_target` asks for a target, `announced` for what is still to come, `settled` for
    what is past or decided, which has happened, `decided` for what is decided alone. `yes` and `no` are the examples.
    """

    name: str
    verbs: tuple[str, ...]
    kind: str | None = None
    objects: tuple[str, ...] = ()
    object_particles: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    each: bool = False
    together: bool = False
    parties: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    needs_date: bool = False
    needs_target: bool = False
    announced: bool = False
    decided: bool = False
    settled: bool = False
    yes: tuple[dict[str, Any], ...] = ()
    no: tuple[str, ...] = ()


class People(msgspec.Struct, frozen=True, kw_only=True):
    """Words by which people, organisations, venues and the mission's own side are told apart."""

    offices: dict[str, tuple[str, ...]]
    bodies: dict[str, str]
    groups: tuple[str, ...]
    organisations: tuple[str, ...]
    standalone: frozenset[str]
    matters: tuple[str, ...]
    no_bodies: tuple[str, ...]
    venues: tuple[str, ...]
    before_seats: frozenset[str]
    sights: tuple[str, ...]
    mere_sites: tuple[str, ...]
    embassies: tuple[str, ...]
    offices_in_firms: tuple[str, ...]
    nameless_sites: tuple[str, ...]
    seats: tuple[str, ...]
    own_side: tuple[str, ...]
    bodies_at_home: tuple[str, ...]
    own_bodies: tuple[str, ...]
    short_bodies: dict[str, str]
    own_people: tuple[str, ...]
    own_firms: tuple[str, ...]
    countrymen: tuple[str, ...]
    never_own: tuple[str, ...]
    townships: tuple[str, ...]
    many_countries: tuple[str, ...]
    members: tuple[str, ...]
    sequence: frozenset[str]
    home_seats: tuple[str, ...]
    rooms: tuple[str, ...]
    home_names: frozenset[str]
    general: tuple[str, ...]
    own_when_counted: frozenset[str]
    determiners: frozenset[str]
    origins: frozenset[str]
    joint_ventures: tuple[str, ...]
    descriptors: tuple[str, ...]
    surnames: tuple[str, ...]
    great_surnames: tuple[str, ...]
    given_syllables: frozenset[str]
    given_names: frozenset[str]
    foreign_given_names: frozenset[str]
    surnames_and_words: frozenset[str]
    name_articles: tuple[str, ...]
    within_names: tuple[str, ...]
    japanese_surnames: frozenset[str]
    vietnamese_surnames: frozenset[str]
    vietnamese_or_korean: tuple[str, ...]
    vietnamese_middles: frozenset[str]
    halls: tuple[str, ...]
    rooms_of_seats: frozenset[str]
    authorities: tuple[str, ...]
    state_bodies: tuple[str, ...]
    institutions: tuple[str, ...]
    heads_of_institutions: tuple[str, ...]
    societies: tuple[str, ...]
    conveners: tuple[str, ...]
    travellers: tuple[str, ...]
    titles: tuple[str, ...]
    said_of_towns: tuple[str, ...]
    seats_anywhere: frozenset[str]
    public_offices: frozenset[str]
    offices_abroad: tuple[str, ...]
    branches: tuple[str, ...]
    bodies_elsewhere: tuple[str, ...]
    situated: frozenset[str]
    retinues: frozenset[str]
    office_modifiers: frozenset[str]


class Grammar(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The closed classes of the language: part-of-speech tags, endings and little words."""

    nominal_tags: frozenset[str]
    particle_tags: frozenset[str]
    bracket_tags: frozenset[str]
    stem_tags: tuple[str, ...]
    intention_nouns: tuple[str, ...]
    declared_intentions: frozenset[str]
    possibility_nouns: frozenset[str]
    quoting: tuple[str, ...]
    proposing: tuple[str, ...]
    aiming: frozenset[str]
    intending: frozenset[str]
    planning: frozenset[str]
    denying: frozenset[str]
    at_first: tuple[str, ...]
    sequels: frozenset[str]
    adversative: tuple[str, ...]
    bullets: frozenset[str]
    afterwards: frozenset[str]
    after_deeds: frozenset[str]
    amid: frozenset[str]
    name_endings: frozenset[str]
    name_suffixes: tuple[str, ...]
    taking_one: frozenset[str]
    adverbial: frozenset[str]
    meanwhile: frozenset[str]
    known: frozenset[str]
    fruits: frozenset[str]
    looking_back: tuple[str, ...]
    dated: frozenset[str]
    standing: frozenset[str]
    in_view: frozenset[str]
    going_with: frozenset[str]
    grounds: frozenset[str]
    alike: frozenset[str]
    later: tuple[str, ...]
    of_many: frozenset[str]

    @functools.cached_property
    def noun_tags(self) -> frozenset[str]:
        """The tags of what belongs to a noun phrase wherever it stands: brackets do not."""
        return self.nominal_tags - self.bracket_tags


class MissionWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words by which a text speaks of a mission as a whole."""

    journeys: tuple[str, ...]
    going: tuple[str, ...]
    private: tuple[str, ...]
    abroad_marks: tuple[str, ...]
    returned: tuple[str, ...]
    visiting_offices: tuple[str, ...]
    offices_abroad: tuple[str, ...]
    heads_of_regions: tuple[str, ...]
    delegations: tuple[str, ...]
    of_countrymen: tuple[str, ...]
    ministries: tuple[str, ...]
    before_offices: tuple[str, ...]
    before_names: tuple[str, ...]
    here_at_home: tuple[str, ...]
    seats_at_home: tuple[str, ...]
    korean_seats: tuple[str, ...]
    overview: dict[str, tuple[str, ...]]


class PlaceWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words about places: those that point back to one told before, seats and houses that bear its name.

    `examples` are stretches of text with the kind and the city of each act.
    """

    occasions: tuple[str, ...]
    here: tuple[str, ...]
    stops: tuple[str, ...]
    seats: tuple[str, ...]
    houses: tuple[str, ...]
    areas: frozenset[str]
    sorts_of_area: tuple[str, ...]
    examples: tuple[dict[str, Any], ...]

    def without_sort_of_area(self, text: str) -> str:
        """ "유럽" of "유럽 지역"."""
        sort = next((sort for sort in self.sorts_of_area if text.endswith(sort)), "")
        return text.removesuffix(sort).rstrip()


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
    moving_earlier: frozenset[str]
    days_moved: dict[str, int]
    looked_into: frozenset[str]
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
