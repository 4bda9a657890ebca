"""How alike two activities are: named evidence for and against their being one act, added up."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ihaeng.language.names import name_likeness
from ihaeng.ledger.counterparts import parties_alike
from ihaeng.ledger.crowds import common_sums, crowds, lone_kinds
from ihaeng.ledger.facts import Content, Facts, content_of
from ihaeng.ledger.kinds_alike import GATHERINGS, kinds_alike
from ihaeng.ledger.parties import (
    Judgement,
    Parties,
    Party,
    are_house_and_part,
    are_region_and_office,
    is_seat,
    is_somebody,
)
from ihaeng.ledger.places import Nearness, nearness
from ihaeng.ledger.topics import Topics, common_weight, likeness_of_topics
from ihaeng.ledger.travel import way_of
from ihaeng.model import Activity, Stage
from ihaeng.model.amount import on_one_rung
from ihaeng.model.kinds import kinds as kinds_table

SAME_ACT = 1.6
"""Evidence from which two activities are one act."""

LEAST_CONTENT = 0.8
"""Evidence of counterpart, topic, venue or sum without which nothing joins: two acts of one day are not one act."""

CROSS_KIND_CONTENT = 1.5
"""The same where the kinds differ: a visit to a university's lab is not the university's agreement."""

PARTY, GUEST, HOST = 3.0, 2.0, 1.5
"""A common counterpart nearly decides; less so at a gathering, where texts name whom they please, and least where the
counterpart is the town or region that hosts the whole journey."""

NAMESAKE = 0.5
"""Share of it that counts where the two texts give a person of one name two bodies: it may be two people."""

OTHER_PARTY, UNLIKE_PARTY, OTHER_GUESTS = -3.0, -2.25, -0.3
"""Two people, or two bodies, part two meetings; names that are only unlike nearly do, for outlets name the firm or its
head; and guests do not part two reports of one festival."""

THING = 1.2
"""A thing named in quotation marks by one and spoken of by the other: the opening, or the launch, of one shop."""

PART_OF_HOUSE = 1.2
"""A visit to a body and one to a part of it: papers name the institute or its greenhouse; so what is called off."""

_VISIT, _AGREEMENT = "visit", "agreement"

MET_THERE = 2.0
"""A house that is to be visited, and a meeting told to have been held in it."""

_GONE_TO_MEET = {"visit", "meeting"}

NAMED_IN_WORDS = 1.0
"""A counterpart that another text names only within a phrase: it may be named for something else."""

SHORTEST_NAME = 3
"""Characters of a name that can be looked for as it stands."""

TOPIC, LEAST_TOPIC, OTHER_TOPIC = 3.0, 0.15, -0.8
"""Common rare words; below the least share they are chance, and where both texts say much, they say two things."""

MUCH_SAID = 3.0
"""Weight of words from which a topic says much: two rare words or more."""

VENUE, SAME_SUM, OTHER_SUM, SAME_PEOPLE = 1.0, 3.0, -0.5, 0.7
"""One venue holds several acts; an exact sum hardly belongs to two, unless a text tells several deals of that size;
outlets round and convert sums and count guests."""

SAME_DAY, COMMON_DAY, NEXT_DAY, FEW_DAYS, OTHER_DAYS = 1.5, 0.8, -0.3, -1.0, -2.5
"""The same dates tell more than a day within some days; dates differ by one across time zones; a plan may move by a
few days; farther apart are two acts."""

OTHER_SUBJECT = 1.6
"""How much more days far apart tell where the two share no word of what they are about: one house is met twice."""

CARRIED_OVER = 0.4
"""How much different days tell where one of them does not stand in its sentence."""

TOWN, OTHER_TOWN = 0.7, -0.7
"""Towns confirm weakly: most of a mission's acts share them, and outlets name the town or its suburb."""

OTHER_COUNTRY = -1.5
"""Two countries that both stand in the sentences are two acts; one that was carried over from another sentence may be
wrong."""

KIND = -1.5
"""Against each other, for kinds that are one act only in the telling; weighed by how seldom they are."""

SAME_PART, OTHER_PART = 1.0, -1.5
"""Both tell the opening, or a dinner, of a fair; or one does and the other tells the whole fair or another part."""

LONE_KIND = 0.5
"""For two acts of one kind of which no text tells more than one: a mission seldom has two pavilions."""

IMPOSSIBLE = -100.0
"""What counts for two acts that cannot be one, where the one or the other must be chosen."""

WAY = 4.0
"""A mission departs and returns once."""


@dataclass(frozen=True)
class Likeness:
    """The evidence by name; `content` is the part that tells one act from another of the same day."""

    evidence: tuple[tuple[str, float], ...]
    content: float
    enough: float = LEAST_CONTENT

    @property
    def score(self) -> float:
        """All evidence together."""
        return sum(weight for _, weight in self.evidence)

    @property
    def same_act(self) -> bool:
        """Whether the evidence is enough."""
        return self.score >= SAME_ACT and self.content >= self.enough


class Comparison:
    """Compares acts of one mission; it knows which names and words are common among them."""

    def __init__(self, activities: Iterable[Activity]) -> None:
        acts = list(activities)
        self._acts = acts
        self._things: dict[str, int] = {}
        self._facts: dict[str, Facts] = {}
        self._weights: dict[tuple[str, ...], tuple[bool, int]] = {}
        self._known: dict[tuple[int, int], Likeness | None] = {}
        self._numbers: dict[str, int] = {}
        self._contents: dict[Content, int] = {}
        self._topics = Topics(acts)
        self._parties = Parties(acts)
        self._crowds = crowds(acts)
        self._hosts = {act.city for act in acts if act.city}
        self._lone_kinds = lone_kinds(acts)
        self._sums = common_sums(acts)

    def likeness(self, one: Activity, other: Activity) -> Likeness | None:
        """The evidence; None where the two cannot be one act. Acts that near-copies tell in the same words are one."""
        ours, theirs = self.told(one), self.told(other)
        pair = (ours, theirs) if ours <= theirs else (theirs, ours)
        if pair not in self._known:
            self._known[pair] = self._likeness(one, other) if ours <= theirs else self._likeness(other, one)
        return self._known[pair]

    def told(self, activity: Activity) -> int:
        """A number for what an act tells, whichever document tells it."""
        if activity.id not in self._numbers:
            self._numbers[activity.id] = self._contents.setdefault(content_of(activity), len(self._contents))
        return self._numbers[activity.id]

    def _likeness(self, one: Activity, other: Activity) -> Likeness | None:
        alike = kinds_alike(one.kind, other.kind)
        if not alike:
            return None
        ours, theirs = self.facts(one), self.facts(other)
        if one.kind == "travel":
            return _travel(ours, theirs)
        if _in_two_countries(one, other) and ours.says_country and theirs.says_country:
            return None
        content = [
            ("counterpart", self._party(ours, theirs)),
            ("thing", self._thing(ours, theirs)),
            ("topic", self._topic(ours, theirs)),
            *self._details(one, other),
        ]
        country = OTHER_COUNTRY if _in_two_countries(one, other) else 0.0
        place = ("country", country) if country else ("town", _town(one, other))
        frame = [("date", _date(ours, theirs)), place, ("kind", self._kind(one, other)), ("part", _part(ours, theirs))]
        evidence = tuple((name, round(weight, 3)) for name, weight in content + frame if weight)
        told = sum(weight for _, weight in content if weight > 0)
        return Likeness(evidence, told, LEAST_CONTENT if alike == 1 else CROSS_KIND_CONTENT)

    def score(self, one: Activity, other: Activity) -> float:
        """All evidence together; far below any evidence where the two cannot be one act."""
        likeness = self.likeness(one, other)
        return likeness.score if likeness else IMPOSSIBLE

    def facts(self, activity: Activity) -> Facts:
        """What is asked of an act, worked out once."""
        known = self._facts.get(activity.id)
        if known is None or known.activity is not activity:
            known = self._facts[activity.id] = Facts(activity, self._topics, self._parties.names_of)
        return known

    @property
    def topics(self) -> Topics:
        """The topics of the acts."""
        return self._topics

    def _party(self, one: Facts, other: Facts) -> float:
        if not one.named or not other.named:
            return self._spoken_of(one, other) or self._spoken_of(other, one)
        kinds = {one.activity.kind, other.activity.kind}
        shared = self._parties.shared(one.named, other.named) or self._shared_in_one_town(one, other)
        if shared:
            doubt = NAMESAKE if self._parties.are_namesakes(one.named, other.named) else 1.0
            return doubt * max(likeness * self._weight(party, kinds) for party, likeness in shared)
        if kinds == {_AGREEMENT} and (_signed_in(one, other) or _signed_in(other, one)):
            return HOST
        if (kinds == {_VISIT} or _calls_off(one, other)) and are_house_and_part(one.named, other.named):
            return PART_OF_HOUSE
        if all(map(_commits, kinds)) and are_region_and_office(one.named, other.named):
            return 0.0
        judgement = self._parties.judge_unshared(one.named, other.named)
        if judgement is Judgement.UNDECIDED:
            return 0.0
        if kinds & GATHERINGS:
            return OTHER_GUESTS
        return OTHER_PARTY if judgement is Judgement.NOT_SAME else UNLIKE_PARTY

    def _shared_in_one_town(self, one: Facts, other: Facts) -> list[tuple[Party, float]]:
        """The parties that are one where both acts are in one town, which the one text calls them after."""
        if nearness(one.activity, other.activity) is not Nearness.SAME:
            return []
        return self._parties.shared(one.named_in_town, other.named_in_town)

    def _spoken_of(self, nameless: Facts, other: Facts) -> float:
        """What it tells that the words of an act without counterparts hold the name of one that the other was with."""
        names = {name for party in other.named for name in party if len(name) >= SHORTEST_NAME}
        names -= self._hosts
        if nameless.named or not names:
            return 0.0
        told = (nameless.activity.about or "", nameless.activity.venue or "")
        return NAMED_IN_WORDS * any(name in words for name in names for words in told)

    def _weight(self, party: tuple[str, ...], kinds: set[str]) -> float:
        """What a common party weighs: less for one that meets the mission at every turn."""
        if party not in self._weights:
            self._weights[party] = (self._is_host(party), self._crowd(party))
        is_host, crowd = self._weights[party]
        return HOST if is_host else (GUEST if kinds & GATHERINGS else PARTY) / math.sqrt(crowd)

    def _is_host(self, party: tuple[str, ...]) -> bool:
        return any(parties_alike(party, (host,)) >= 1.0 for host in self._hosts)

    def _crowd(self, party: tuple[str, ...]) -> int:
        """In how many acts of one document a party stands: a host met in five acts tells none of them apart."""
        return max((count for name, count in self._crowds if parties_alike(party, name) >= 1.0), default=1)

    def _thing(self, one: Facts, other: Facts) -> float:
        """What a named thing tells that one is about and that stands in what the other is about."""
        held = (one.things, other.bare_about), (other.things, one.bare_about)
        common = {thing for things, words in held for thing in things if thing in words}
        return max((THING / math.sqrt(self._mentions_of(thing)) for thing in common), default=0.0)

    def _mentions_of(self, thing: str) -> int:
        """In how many acts of one document a thing stands: a fair at which everything happens tells none apart."""
        if thing not in self._things:
            sheets = Counter((act.document, act.stage) for act in self._acts if thing in self.facts(act).bare_about)
            self._things[thing] = max(sheets.values(), default=1)
        return self._things[thing]

    def _topic(self, one: Facts, other: Facts) -> float:
        whole = likeness_of_topics(one.topic, other.topic)
        told = likeness_of_topics(one.told, other.told)
        told *= min(1.0, common_weight(one.told, other.told) / MUCH_SAID) if told else 0.0
        share = max(whole, told)
        if share >= LEAST_TOPIC:
            return TOPIC * share
        return OTHER_TOPIC if min(one.told.weight, other.told.weight) >= MUCH_SAID else 0.0

    def _details(self, one: Activity, other: Activity) -> list[tuple[str, float]]:
        venue = bool(one.venue and other.venue) and name_likeness(one.venue or "", other.venue or "") >= 0.8
        people = bool(one.people) and one.people == other.people
        weight = MET_THERE if {one.kind, other.kind} == _GONE_TO_MEET else VENUE
        return [("venue", weight * venue), ("sum", self._sum(one, other)), ("people", SAME_PEOPLE * people)]

    def _sum(self, one: Activity, other: Activity) -> float:
        ours, theirs = one.amount, other.amount
        if not ours or not theirs or ours.currency != theirs.currency or not on_one_rung(ours, theirs):
            return 0.0
        return SAME_SUM / math.sqrt(self._sums.get(ours.value, 1)) if ours.value == theirs.value else OTHER_SUM

    def _kind(self, one: Activity, other: Activity) -> float:
        if one.kind == other.kind:
            return LONE_KIND if one.kind in self._lone_kinds else 0.0
        return KIND * (1 - kinds_alike(one.kind, other.kind))


def _signed_in(one: Facts, other: Facts) -> bool:
    """Whether one names a region or town, and the other people alone who signed there: papers name it or its heads."""
    town = other.activity.city
    if not town or not other.named or not all(is_somebody(party) for party in other.named):
        return False
    return any(is_seat(name) and parties_alike((name,), (town,)) >= 1.0 for party in one.named for name in party)


def _calls_off(one: Facts, other: Facts) -> bool:
    """Whether one tells a plan and the other its calling-off, which names the house and not who in it."""
    return {one.activity.stage, other.activity.stage} == {Stage.PLANNED, Stage.CANCELLED}


def _commits(kind: str) -> bool:
    return kinds_table()[kind].commits


def _travel(one: Facts, other: Facts) -> Likeness:
    ways = way_of(one.activity), way_of(other.activity)
    if all(ways):
        return Likeness((("way", WAY if ways[0] == ways[1] else -WAY),), WAY if ways[0] == ways[1] else 0.0)
    date = _date(one, other)
    return Likeness((("date", date * 2),), date)


def _date(one: Facts, other: Facts) -> float:
    ours, theirs = one.days, other.days
    if not ours or not theirs:
        return 0.0
    gap = (max(ours[0], theirs[0]) - min(ours[1], theirs[1])).days
    if gap <= 0:
        exact = one.to_the_day and other.to_the_day
        return (SAME_DAY if ours == theirs else COMMON_DAY) if exact else SAME_DAY / 3
    if Stage.CANCELLED in (one.activity.stage, other.activity.stage):
        return 0.0
    apart = bool(one.told and other.told) and not common_weight(one.told, other.told)
    farther = OTHER_DAYS * (OTHER_SUBJECT if apart else 1.0)
    against = NEXT_DAY if gap == 1 else FEW_DAYS if gap <= 3 else farther
    return against if one.says_day and other.says_day else against * CARRIED_OVER


def _part(one: Facts, other: Facts) -> float:
    kinds = {one.activity.kind, other.activity.kind}
    if kinds - GATHERINGS or not one.activity.about or not other.activity.about:
        return 0.0
    if one.part != other.part:
        return OTHER_PART
    return SAME_PART if one.part else 0.0


def _in_two_countries(one: Activity, other: Activity) -> bool:
    """Whether they are told of two countries; a town of one name in both was only read twice."""
    same_name = bool(one.city) and one.city == other.city
    return bool(one.country and other.country) and one.country != other.country and not same_name


def _town(one: Activity, other: Activity) -> float:
    near = nearness(one, other)
    return {Nearness.SAME: TOWN, Nearness.APART: OTHER_TOWN, Nearness.UNKNOWN: 0.0}[near]
