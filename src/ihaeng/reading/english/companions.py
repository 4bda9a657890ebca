"""Who an English text says comes along on its mission, and what for."""

from __future__ import annotations

import functools
import re

from ihaeng.language.any_of import any_of
from ihaeng.reading.english.lexicon import mission_words
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.sentence_text import Sentence
from ihaeng.reading.english.sides import names_a_journey
from ihaeng.reading.english.told import Told


@functools.cache
def _companions() -> re.Pattern[str]:
    words = any_of(mission_words().companions)
    pair = r"\b(?:[Hh]e|[Ss]he|[A-Z]\w+) and (?P<pair>[Ff]irst (?:[Ll]ady|[Gg]entleman) [A-Z]\w+(?: [A-Z]\w+)*)"
    return re.compile(rf"\b(?i:{words}) (?P<who>[^.;—]{{4,200}})|{pair}")


def take_delegation(told: Told, sentence: Sentence) -> None:
    """Those who come along, and how many."""
    found = _companions().search(sentence.text)
    if found and not told.delegation and (names_a_journey(sentence.text) or found["pair"] or "ed by" in found[0]):
        who = (
            found["pair"]
            or re.split(r" (?:to|on|for|during|will|who|which|as well|\w+ed|met) |, (?=\w+ed )", found["who"])[0]
        )
        members = re.split(r", and |, | and ", who)
        told.delegation = tuple(member.strip() for member in members if re.search(r"[A-Z]|lady", member))
        told.note("delegation", sentence.span)
    count = pattern("delegation_size").search(sentence.text)
    if count and told.people is None:
        told.people = int(count["n"] or count["m"])
        told.note("people", sentence.span)


@functools.cache
def _aims() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(mission_words().aims)}) (?P<what>[^.;—,“”]{{4,70}})")


def take_purposes(told: Told, sentence: Sentence) -> None:
    """The first aim stated beside a place."""
    found = _aims().search(sentence.text)
    if found and not told.purposes and told.places:
        told.purposes = (re.sub(r"\A(?:to|aimed at) ", "", found[0]).strip(),)
        told.note("purposes", sentence.span)
