"""By which signs deals and the sentences that may tell of them find each other, without comparing all with all."""

from __future__ import annotations

from collections.abc import Iterator

from ihaeng.language.names import normal_name
from ihaeng.ledger.counterparts import named
from ihaeng.ledger.followed import Followed, looks_back, sought_names, unspaced
from ihaeng.ledger.topics import topic_words
from ihaeng.model import Reading, Step

LONGEST_SIGN = 4
"""Characters of a name that are looked up; the rest is compared."""

BETWEEN = "\n"
"""What stands between sentences, and around the beginnings of names, where they are kept in one text."""


def signs_of(deal: Followed) -> set[str]:
    """What a deal is found by: its partners' names, its words where it has no partner, how its partners begin."""
    found = {f"name {name[:LONGEST_SIGN]}" for name in sought_names(deal)}
    if deal.own and not deal.names:
        found |= {f"word {word}" for word in deal.words}
    return found | {f"party {_begin(name)}" for party in deal.parties for name in party}


def signs_in(reading: Reading) -> set[str]:
    """The signs of deals that a document may tell of."""
    found = {sign for step in reading.steps for sign in _signs_in_step(step)}
    backs = {name for act in looks_back(reading) for party in named(act) for name in party}
    return found | {f"party {_begin(name)}" for name in backs}


def sentences_without_spaces(reading: Reading) -> str:
    """All that a document tells of steps, as names are looked for in it."""
    spans = (span for step in reading.steps for span in (step.span, step.context) if span)
    return BETWEEN.join(dict.fromkeys(unspaced(span.quote) for span in spans))


def begun_names(reading: Reading) -> str:
    """How the names begin that a document looks back on, each between two line ends."""
    names = {_begin(name) for act in looks_back(reading) for party in named(act) for name in party}
    return "".join(f"{BETWEEN}{name}" for name in sorted(names)) + BETWEEN if names else ""


def sought_in_sentences(deal: Followed) -> set[str]:
    """What of a deal stands in sentences that may tell of it."""
    return sought_names(deal) | (set(deal.words) if deal.own and not deal.names else set())


def sought_in_names(deal: Followed) -> set[str]:
    """The same for looks back, as `begun_names` writes them."""
    return {f"{BETWEEN}{_begin(name)}{BETWEEN}" for party in deal.parties for name in party}


def _signs_in_step(step: Step) -> Iterator[str]:
    for sentence in (step.span.quote, step.context.quote if step.context else ""):
        bare = unspaced(sentence)
        for length in range(2, LONGEST_SIGN + 1):
            yield from (f"name {bare[at : at + length]}" for at in range(len(bare) - length + 1))
    for word in topic_words(step.span.quote, step.context.quote if step.context else None):
        yield f"word {word}"


def _begin(name: str) -> str:
    return normal_name(name)[:2]
