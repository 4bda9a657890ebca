"""The cheap filter before the costly analysis: can this sentence tell an act at all?"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from ihaeng.language.remembered import remembered_of_texts
from ihaeng.reading.korean.lexicon import act_words

_NEED_A_DEED = ("undertake",)
"""Classes of verbs that tell nothing without an act noun beside them."""


@remembered_of_texts
def tells_an_act(sentence: str) -> bool:
    """Whether a word of the lexicon stands in the sentence; false means that no frame could fit it."""
    return _pattern().search(sentence) is not None


@functools.cache
def _pattern() -> re.Pattern[str]:
    words = act_words()
    nouns = {re.escape(noun) for kind in words.nouns.values() for noun in kind}
    telling = [verbs for name, verbs in words.verbs.items() if name not in _NEED_A_DEED]
    stems = {_inflected(verb.split()[-1]) for verbs in telling for verb in verbs} - {""}
    stops = {re.escape(topic) for topic in words.visit_lists}
    return re.compile(_any_of(nouns | stems | stops))


def _any_of(patterns: Iterable[str]) -> str:
    """One pattern, in which those that begin with the same letter share it: most of a sentence's letters begin none."""
    found: dict[str, list[str]] = {}
    for pattern in sorted(patterns):
        first = pattern[:2] if pattern.startswith("\\") else pattern[0]
        found.setdefault(first, []).append(pattern.removeprefix(first))
    return "|".join(first if "" in rest else f"{first}(?:{'|'.join(rest)})" for first, rest in found.items())


_FIRST_SYLLABLE, _SYLLABLES_AN_INITIAL, _FINALS = 0xAC00, 588, 28


def _inflected(verb: str) -> str:
    """A pattern of what a verb's forms share: an open last syllable keeps its first letter only ("만나", "만났")."""
    stem = verb.removesuffix("하다").removesuffix("되다")
    if stem != verb:
        return stem
    stem = verb.removesuffix("다")
    place = ord(stem[-1]) - _FIRST_SYLLABLE
    if place % _FINALS:
        return stem
    start = _FIRST_SYLLABLE + place // _SYLLABLES_AN_INITIAL * _SYLLABLES_AN_INITIAL
    return f"{stem[:-1]}[{chr(start)}-{chr(start + _SYLLABLES_AN_INITIAL - 1)}]" if len(stem) > 1 else ""
