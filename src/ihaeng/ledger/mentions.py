"""Later sentences that speak of a line without telling an act: by name, or by the words of what was planned."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from ihaeng.ledger.names_of_lines import names_of
from ihaeng.ledger.things import bare
from ihaeng.ledger.topics import topic_words
from ihaeng.ledger.words import is_bare
from ihaeng.model import Activity, Mention, Reading, Span

MOST_MENTIONS = 5
"""Sentences shown for one line: enough to judge, not to bury."""

MOST_WORDS = 0.6
"""Share of the rare words of a plan that a sentence repeats when it speaks of the same thing."""

FEWEST_WORDS = 4
"""Words of a plan below which a repeated share is chance; pairs of syllables count as words."""

SHORTEST_PHRASE = 4
"""Letters of what a plan is about from which a later sentence that holds them all in a row speaks of it."""

_SENTENCE = re.compile(r"[^\n.!?。]++(?:[.!?。]++(?!\s|\Z|[\"'”’])[^\n.!?。]++)*+[.!?。\"'”’]*+")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a document, and whether an act was read out of it."""

    document: str
    span: Span
    words: frozenset[str]
    tells: bool


class Sentences:
    """The sentences of a mission's documents, and how common their words are."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        known = list(readings)
        self.texts = [reading.document.text for reading in known]
        self._by_document = {reading.document.id: _sentences(reading) for reading in known}
        self._holders = Counter(word for held in self._by_document.values() for one in held for word in one.words)
        self._count = sum(len(held) for held in self._by_document.values())

    def speaking_of(
        self, line: Sequence[Activity], others: Iterable[Activity], later: Iterable[Reading]
    ) -> tuple[Mention, ...]:
        """The sentences of the `later` documents that speak of a line; `others` are the mission's other acts.

        A name that no other act bears counts in a sentence that tells another act too: it may be half read.
        """
        names = names_of(line, others, self.texts)
        plans = [topic_words(act.about) for act in line if act.about]
        phrases = {bare(act.about) for act in line if act.about and _tells(act.about)}
        found = [
            Mention(document=one.document, span=one.span)
            for reading in later
            for one in self._by_document[reading.document.id]
            if not _tells_it(one, line)
            if any(name in one.span.quote for name in names)
            or (not one.tells and self._speaks_of_what_was_planned(one, phrases, plans))
        ]
        return tuple(found[:MOST_MENTIONS])

    def _speaks_of_what_was_planned(self, sentence: Sentence, phrases: Set[str], plans: Iterable[set[str]]) -> bool:
        words = bare(sentence.span.quote)
        return any(phrase in words for phrase in phrases) or any(self._repeats(plan, sentence) for plan in plans)

    def _repeats(self, plan: set[str], sentence: Sentence) -> bool:
        words = sorted(word for word in plan if not is_bare(word))
        everything = sum(self._weight(word) for word in words)
        common = sum(self._weight(word) for word in words if word in sentence.words)
        return len(words) >= FEWEST_WORDS and common >= MOST_WORDS * everything

    def _weight(self, word: str) -> float:
        return math.log((2 + self._count) / (1 + self._holders[word]))


def _tells(about: str) -> bool:
    """Whether what a plan is about can be looked for word by word."""
    return len(bare(about)) >= SHORTEST_PHRASE and any(not is_bare(word) for word in topic_words(about))


def _tells_it(sentence: Sentence, line: Sequence[Activity]) -> bool:
    """Whether an act of the line was read out of the sentence."""
    own = [span for act in line if act.document == sentence.document for span in act.evidence]
    return any(sentence.span.overlaps(span) for span in own)


def _sentences(reading: Reading) -> list[Sentence]:
    text = reading.document.text
    told = [span for activity in reading.activities for span in activity.evidence]
    spans = [Span.of(text, *match.span()) for match in _SENTENCE.finditer(text) if match[0].strip()]
    return [
        Sentence(
            document=reading.document.id,
            span=span,
            words=frozenset(topic_words(span.quote)),
            tells=any(span.overlaps(another) for another in told),
        )
        for span in spans
    ]
