"""What a Korean sentence is cut into: clauses, each a predicate with the phrases that fill its roles."""

from __future__ import annotations

import enum
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from ihaeng.language.analyzer import Morpheme

DATE = "DATE"
"""The tag of a whole date expression: its words ("지난", "같은") are no predicates of the sentence."""


class Ending(enum.Enum):
    """How a clause ends."""

    FINAL = "final"
    CONNECTIVE = "connective"
    QUOTED = "quoted"
    ADNOMINAL = "adnominal"
    NOMINAL = "nominal"


class Tense(enum.Enum):
    """What the ending says of time; `OPEN` where a later clause of the sentence decides.

    What is going on ("갖고 있다", as captions say it) counts as past: it has begun.
    """

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    OPEN = "open"


class Mode(enum.Enum):
    """Whether the predicate is asserted at all.

    FORMER is an intention that has been given up ("갈 계획이었으나").

    DECIDED is an intention that somebody came to ("돕기로 했다"): the coming to it is past.
    """

    PLAIN = "plain"
    PURPOSE = "purpose"
    POSSIBLE = "possible"
    FORMER = "former"
    DECIDED = "decided"
    NEGATED = "negated"


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A nominal phrase: characters `start` to `end` of the sentence, without its particle."""

    start: int
    end: int
    text: str
    particle: str
    morphemes: tuple[Morpheme, ...]
    modifiers: tuple[Clause, ...] = ()

    def __hash__(self) -> int:
        return hash((self.start, self.text))  # phrases are looked up by the thousand: no hash of all morphemes

    @property
    def is_date(self) -> bool:
        """Whether it is a date expression and nothing else."""
        return self.morphemes[0].tag == DATE

    @property
    def is_topic(self) -> bool:
        """Whether it is what the sentence speaks of (은/는, also after another particle)."""
        return self.particle.endswith(("는", "은"))


class Clause(msgspec.Struct, frozen=True, gc=False):
    """A predicate in its dictionary form ("체결하다"), where it stands, and the phrases before it."""

    lemma: str
    start: int
    end: int
    ending: Ending
    tense: Tense
    mode: Mode
    phrases: tuple[Phrase, ...] = ()
    connector: str = ""
    adverb: str = ""

    def with_phrases(self, phrases: Sequence[Phrase]) -> Clause:
        """The clause with these phrases; itself where it is to have none."""
        return replace(self, phrases=tuple(phrases)) if phrases or self.phrases else self

    @property
    def first(self) -> int:
        """Where the clause begins: its first phrase, with what describes that."""
        first = self.start
        for phrase in self.phrases:
            first = min(first, phrase.start)
            for modifier in phrase.modifiers:
                first = min(first, modifier.first)
        return first

    @property
    def descriptions(self) -> list[Clause]:
        """The clauses that describe its phrases, and those inside them."""
        direct = [modifier for phrase in self.phrases for modifier in phrase.modifiers]
        return direct + [inner for modifier in direct for inner in modifier.descriptions]

    def with_particle(self, *particles: str) -> list[Phrase]:
        """The phrases that carry one of these particles, 도 and topic marks counting as the particle they hide."""
        return [phrase for phrase in self.phrases if phrase.particle in particles]
