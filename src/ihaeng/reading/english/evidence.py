"""What speaks for a journey abroad: evidence of evidence.yaml found in the signs of sentences, each with its weight."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ihaeng.model import Reason, Span
from ihaeng.reading.english.places import Named
from ihaeng.reading.english.sentence_text import Sentence
from ihaeng.reading.english.sides import Own
from ihaeng.reading.english.signs import Sign, letters, signs_of
from ihaeng.reading.english.weighing import Evidence, weighing
from ihaeng.reading.reasons import because

FILE = "reading/en/evidence.yaml"
"""Where the evidence and its weights stand."""


class Found(NamedTuple):
    """Evidence found in a sentence; `places` are those abroad that it names."""

    evidence: Evidence
    places: tuple[Named, ...]
    span: Span


_MOST_LEFT_OUT = 10
"""Words that "..." leaves out at most."""

_LEAST_SAYING = ("few", "be", "with", "group", "who", "whose", "led")
"""Signs that "~" leaves out."""

_MOST_SAYING_LITTLE = 5
"""Signs that "~" leaves out at most."""


@functools.cache
def compiled(signs: str) -> re.Pattern[str]:
    """A row of signs as a pattern over the letters that stand for them."""
    letter = letters()
    few = "".join(letter[sign] for sign in _LEAST_SAYING)
    ends = letter["stop"] + letter["say"]
    written = []
    for part in signs.split():
        if part == "...":
            written.append(f"[^{ends}]{{0,{_MOST_LEFT_OUT}}}?")
        elif part == "~":
            written.append(f"[{few}]{{0,{_MOST_SAYING_LITTLE}}}?")
        else:
            written.append("[" + "".join(letter[sign] for sign in part.split("|")) + "]")
    return re.compile("".join(written))


_PLACES = frozenset(["to", "at", "from", "abroad", "of"])
"""Signs of places abroad: without one nothing speaks for a journey there."""


def evidence_in(sentence: Sentence, own: Own) -> list[Found]:
    """The evidence for a journey of `own` that a sentence holds."""
    found = signs_of(sentence.text, own)
    if not any(sign.name in _PLACES for sign in found):
        return []
    row = "".join(letters()[sign.name] for sign in found)
    told = []
    for evidence in weighing().evidence:
        match = compiled(evidence.signs).search(row)
        if match:
            told.append(Found(evidence, _places(found[match.start() : match.end()]), sentence.span))
    return told


def _places(signs: Iterable[Sign]) -> tuple[Named, ...]:
    return tuple(place for sign in signs for place in sign.places)


def weight_of(found: Iterable[Found]) -> int:
    """What evidence weighs in all: each kind counts once, or up to its `most`."""
    counts = Counter(item.evidence for item in found)
    return sum(
        evidence.weight if evidence.most is None else min(evidence.most, evidence.weight * count)
        for evidence, count in counts.items()
    )


def is_enough(found: Iterable[Found]) -> bool:
    """Whether evidence weighs so much that a text tells a journey."""
    return weight_of(found) >= weighing().enough


def weight_for(told: Iterable[Sentence], own: Own) -> int:
    """What speaks in all the sentences of a text for a journey of `own`, and of nobody else's delegation."""
    return weight_of(
        found for sentence in told for found in evidence_in(sentence, own) if "who" in found.evidence.signs
    )


def reasons_of(found: Iterable[Found]) -> Iterator[Reason]:
    """Each piece of evidence with its weight, and the sentence that holds it."""
    for item in found:
        told = f"evidence {item.evidence.name}, {item.evidence.weight:+d}"
        yield because("journey", told, FILE, item.span.quote)
