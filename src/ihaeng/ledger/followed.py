"""Later coverage laid on deals: each step goes to the one deal whose partner its sentence names, or to none."""

from __future__ import annotations

import datetime
import functools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ihaeng.language.gazetteer import place_named
from ihaeng.language.names import normal_name
from ihaeng.ledger.counterparts import SAME_PARTY, named, parties_alike
from ihaeng.ledger.seats import seat_of
from ihaeng.ledger.topics import topic_words
from ihaeng.model import Activity, CommitmentState, Mention, Reading, Stage, Step
from ihaeng.model.kinds import kinds
from ihaeng.model.partial_date import last_day

SHORTEST_NAME, SHORTEST_LATIN_NAME = 2, 4
"""Characters of a partner's name that can be looked for in a sentence as it stands, in Hangul and in Latin letters."""

SOONEST = datetime.timedelta(days=14)
"""How soon after a deal was first told anything can have come of it; coverage of its first days tells older works."""

TEXTS_AT_ONCE = 64
"""Texts remembered without their spaces: those of the document at hand, whose steps are all held against its text."""

FEWEST_WORDS, MOST_WORDS = 3, 0.6
"""Words of a deal, and their share of all its words, by which a sentence speaks of it where its partner has no name."""

GRAVE = (CommitmentState.STALLED, CommitmentState.ENDED)
"""States that hurt when wrong: the sentence itself must name the partner, not the one before it."""


@dataclass(frozen=True)
class Followed:
    """A deal as later coverage is held against it.

    `names` are those of its partners, `own` what its own side is known by in a text (empty: any), `since` the day
    on which it was first told, `words` what it is about, `documents` those that tell its acts.
    """

    kinds: frozenset[str]
    names: frozenset[str]
    own: frozenset[str]
    since: str
    words: frozenset[str]
    parties: tuple[tuple[str, ...], ...] = ()
    documents: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Later:
    """A step of one document, told on `day`."""

    step: Step
    document: str
    day: str

    @property
    def sentence(self) -> Mention:
        """The sentence that tells it."""
        return Mention(document=self.document, span=self.step.span)


def follow(
    deals: Sequence[Followed], readings: Iterable[Reading], days: Mapping[str, str]
) -> tuple[list[list[Later]], list[list[str]]]:
    """For each deal its steps by day, and the days of documents that speak of it otherwise."""
    steps: list[list[Later]] = [[] for _ in deals]
    heard: list[list[str]] = [[] for _ in deals]
    lookup = Lookup(deals)
    for reading in readings:
        day = days.get(reading.document.id)
        for place, number in lookup.of_reading(reading, day) if day else ():
            if place is None or reading.steps[place].state is None:
                heard[number].append(day or "")
            else:
                steps[number].append(Later(reading.steps[place], reading.document.id, day or ""))
    return [in_time(told) for told in steps], heard


def in_time(steps: Iterable[Later]) -> list[Later]:
    """The steps of a deal by the day on which they were told."""
    return sorted(steps, key=lambda one: (one.day, one.document, one.step.span))


class Lookup:
    """Finds deals by the names that a sentence holds, without looking for each name in each sentence."""

    def __init__(self, deals: Sequence[Followed]) -> None:
        self._deals = deals
        self._by_start: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
        self._by_word: defaultdict[str, set[int]] = defaultdict(set)
        self._nameless: defaultdict[str, set[int]] = defaultdict(set)
        for number, deal in enumerate(deals):
            for bare in sought_names(deal):
                self._by_start[bare[:2]].add((bare, number))
            for word in deal.words if deal.own and not deal.names else ():
                self._nameless[word].add(number)
            for name in (name for party in deal.parties for name in party):
                self._by_word[normal_name(name)[:2]].add(number)

    def of_reading(self, reading: Reading, day: str) -> Iterator[tuple[int | None, int]]:
        """The steps of a document by their place in it, each with a deal that it tells of; None for a look back."""
        for place, step in enumerate(reading.steps):
            for number in self.of_step(step, reading, day):
                yield place, number
        for act in looks_back(reading):
            for number in self.of_background(act, day):
                yield None, number

    def of_step(self, step: Step, reading: Reading, day: str) -> list[int]:
        """The one deal that a step is of; several where a sentence only speaks of them; none where it is not clear."""
        found = self._open_to(self._named_in(step.span.quote), step, reading, day)
        if not found and step.context and step.state not in GRAVE:
            found = self._open_to(self._named_in(step.context.quote), step, reading, day)
        if not found and step.state not in GRAVE:
            found = self._open_to(self._spoken_of(step), step, reading, day)
        if len(found) > 1 and step.state is not None:
            words = topic_words(step.span.quote, step.context.quote if step.context else None)
            shares = {number: len(words & self._deals[number].words) for number in found}
            most = max(shares.values())
            found = [number for number in found if shares[number] == most and most > 0]
            return found if len(found) == 1 else []
        return found

    def of_background(self, act: Activity, day: str) -> list[int]:
        """The one deal that a text looks back on; none where it may be another's."""
        parties = named(act)
        near = {n for party in parties for name in party for n in self._by_word.get(normal_name(name)[:2], ())}
        found = [
            number
            for number in sorted(near)
            if self._deals[number].since <= day
            if any(parties_alike(a, b) >= SAME_PARTY for a in parties for b in self._deals[number].parties)
        ]
        return found if len(found) == 1 else []

    def _named_in(self, sentence: str) -> set[int]:
        bare = unspaced(sentence)
        return {
            number
            for at in range(len(bare) - 1)
            for name, number in self._by_start.get(bare[at : at + 2], ())
            if bare.startswith(name, at)
        }

    def _spoken_of(self, step: Step) -> set[int]:
        """Deals of which no text named the partner, known by nearly all the words of what they are about."""
        words = topic_words(step.span.quote, step.context.quote if step.context else None)
        common = Counter(number for word in words for number in self._nameless.get(word, ()))
        return {
            number
            for number, count in common.items()
            if count >= max(FEWEST_WORDS, MOST_WORDS * len(self._deals[number].words))
        }

    def _open_to(self, numbers: set[int], step: Step, reading: Reading, day: str) -> list[int]:
        return [
            number
            for number in sorted(numbers)
            if self._deals[number].since <= day
            if step.stage is Stage.PLANNED or step.state is None or _is_later(self._deals[number], step, reading, day)
            if not step.kinds or self._deals[number].kinds.intersection(step.kinds)
            if not self._deals[number].own or _speaks_of(self._deals[number].own, reading)
        ]


def sought_names(deal: Followed) -> set[str]:
    """The names of a deal's partners as they are looked for in sentences without spaces."""
    found = {(unspaced(name), name) for name in deal.names}
    return {
        bare
        for bare, name in found
        if len(bare) >= (SHORTEST_LATIN_NAME if bare.isascii() else SHORTEST_NAME) and not place_named(name)
    }


def looks_back(reading: Reading) -> list[Activity]:
    """The acts of kinds that promise something which a document tells as background."""
    return [act for act in reading.activities if act.background and kinds()[act.kind].commits]


def own_names(*names: str | None) -> frozenset[str]:
    """What a side is known by in a text: its lead and organisation as written, and the short form of its place."""
    known = [name for name in names if name]
    seats = [seat_of(name).partition(",")[0] for name in known]
    return frozenset(unspaced(name) for name in (*known, *seats) if len(unspaced(name)) > 1)


def _is_later(deal: Followed, step: Step, reading: Reading, day: str) -> bool:
    """Whether what was done can have come after the deal: coverage of a signing looks back on older works too."""
    told = datetime.date.fromisoformat(deal.since)
    if reading.document.id in deal.documents or datetime.date.fromisoformat(day) < told + SOONEST:
        return False
    return step.date is None or last_day(step.date) >= told


def _speaks_of(own: frozenset[str], reading: Reading) -> bool:
    text = unspaced(reading.document.text)
    return any(name in text for name in own)


@functools.lru_cache(maxsize=TEXTS_AT_ONCE)
def unspaced(text: str) -> str:
    """A text as names are looked for in it: in lower case, without spaces."""
    return "".join(text.casefold().split())
