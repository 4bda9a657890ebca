"""What the Korean reader's word lists hold: the fields of the files in the folder `ko`."""

from __future__ import annotations

import functools
from typing import Any

import msgspec


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
    named_with_a_town: frozenset[str]
    found_at_places: frozenset[str]
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
    spoken_to: frozenset[str]
    spoken: frozenset[str]
    planning: frozenset[str]
    denying: frozenset[str]
    at_first: tuple[str, ...]
    opening_nouns: frozenset[str]
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
