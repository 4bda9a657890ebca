"""The English reader's word lists and frames, read once from the folder `en`."""

from __future__ import annotations

import functools
from typing import Any

import msgspec

from ihaeng.language.tables import read_table_as


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """How a class of verbs tells an act.

    `verbs` names classes of acts.yaml. `objects` are the kinds of act noun that the object must name; empty where the
    verb tells the act alone. `kind` is the act's kind, else it is the noun's. `marks` are the prepositions before
    counterparts. `parties` says what an object without act noun is: "direct" counterparts or a "place". `names` is
    "event" where any capitalised name will do. `subject` is who must do it: the mission's "own" side, an "other" one,
    somebody of its "home", the "journey" itself, or the "act" as subject of a passive. `goes_on` lets later frames
    tell more acts of the same verb.
    """

    name: str
    verbs: tuple[str, ...]
    kind: str | None = None
    objects: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    parties: str = ""
    names: str = ""
    subject: str = "own"
    each: bool = False
    lists: bool = False
    named: bool = False
    people: bool = False
    needs_as: bool = False
    needs_mark: bool = False
    needs_date: bool = False
    goes_on: bool = False
    yes: tuple[dict[str, Any], ...] = ()
    no: tuple[str, ...] = ()


class Acts(msgspec.Struct, frozen=True, kw_only=True):
    """acts.yaml."""

    nouns: dict[str, tuple[str, ...]]
    verbs: dict[str, tuple[str, ...]]
    irregular: dict[str, str | tuple[str, ...]]
    plurals: tuple[str, ...]
    wishes: tuple[str, ...]
    saying: tuple[str, ...]
    prepositions: tuple[str, ...]
    journeys: tuple[str, ...]
    called_off: dict[str, tuple[str, ...]]


class People(msgspec.Struct, frozen=True, kw_only=True):
    """people.yaml."""

    leading: dict[str, str]
    general: tuple[str, ...]
    sole: tuple[str, ...]
    heads: tuple[str, ...]
    members: tuple[str, ...]
    members_of_hosts: tuple[str, ...]
    of_firms: tuple[str, ...]
    public: tuple[str, ...]
    honorifics: tuple[str, ...]
    letters: tuple[str, ...]
    portfolios: tuple[str, ...]
    roles: tuple[str, ...]
    groups: tuple[str, ...]
    group_of_one: tuple[str, ...]
    organisations: tuple[str, ...]
    seats: tuple[str, ...]
    venues: tuple[str, ...]
    own_side: tuple[str, ...]
    own_targets: tuple[str, ...]
    bodies: dict[str, str | None]
    agencies: dict[str, str]
    family_names: dict[str, tuple[str, ...]]
    datelines: dict[str, str]
    states: tuple[str, ...]
    seated_in: dict[str, dict[str, tuple[str, ...]]]


class PlaceNames(msgspec.Struct, frozen=True, kw_only=True):
    """places.yaml."""

    peoples: dict[str, str]
    governments: dict[str, str]
    countries: dict[str, str]
    often_names: tuple[str, ...]
    cities: tuple[str, ...]


class MissionWords(msgspec.Struct, frozen=True, kw_only=True):
    """missions.yaml."""

    official: tuple[str, ...]
    parties: tuple[str, ...]
    journeys: tuple[str, ...]
    going: tuple[str, ...]
    joints: tuple[str, ...]
    private: tuple[str, ...]
    other_times: tuple[str, ...]
    companions: tuple[str, ...]
    aims: tuple[str, ...]


@functools.cache
def acts() -> Acts:
    """Act nouns, verbs and what goes with them."""
    return read_table_as("ihaeng.reading", "en/acts.yaml", Acts)


@functools.cache
def frames() -> tuple[Frame, ...]:
    """The frames in the order in which they are tried."""
    return read_table_as("ihaeng.reading", "en/frames.yaml", tuple[Frame, ...])


@functools.cache
def people() -> People:
    """Words of people, bodies and houses."""
    return read_table_as("ihaeng.reading", "en/people.yaml", People)


@functools.cache
def place_names() -> PlaceNames:
    """Peoples, governments called by their capital, and places whose names are mostly something else."""
    return read_table_as("ihaeng.reading", "en/places.yaml", PlaceNames)


@functools.cache
def mission_words() -> MissionWords:
    """Words of journeys."""
    return read_table_as("ihaeng.reading", "en/missions.yaml", MissionWords)


@functools.cache
def frames_of(verb_class: str) -> tuple[Frame, ...]:
    """The frames of a class of verbs, in order."""
    return tuple(frame for frame in frames() if verb_class in frame.verbs)
