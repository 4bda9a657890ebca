"""Korean full names before an office ("이도윤 총영사") that the analyser breaks into words ("이" + "도" + "윤")."""

from __future__ import annotations

from collections.abc import Sequence

from ihaeng.language.analyzer import Morpheme
from ihaeng.language.gazetteer import country_of, place_named
from ihaeng.reading.korean.lexicon import people_words

_SYLLABLES = 3
_NOUN = "NN"
_NOUN_SUFFIX = "XSN"
_STEMS = ("VV", "VA")
"""What no noun stands right behind: "정하" + "윤"."""
_SPLIT_IN_SYLLABLES = 2
"""Pieces of one syllable from which on three syllables are no words: "우" + "순" + "윤"."""


def may_hold_a_korean_name(text: str, morphemes: Sequence[Morpheme]) -> bool:
    """A look at every morpheme: most sentences have none that is a surname, or a stem with one, and opens a word."""
    surnames = people_words().great_surnames
    firsts = (m for m in morphemes if m.form[0] in surnames and (len(m.form) == 1 or m.tag in _STEMS))
    return any((m.start == 0 or text[m.start - 1] == " ") and text[m.end : m.end + 1] > " " for m in firsts)


def may_be_korean_name(word: Sequence[Morpheme]) -> bool:
    """A quick look at how long the word is, since most have other lengths."""
    return len(word) > 1 and word[-1].end - word[0].start == _SYLLABLES and word[-1].tag.startswith(_NOUN)


def is_broken_korean_name(text: str, word: Sequence[Morpheme]) -> bool:
    """Whether three syllables that a Korean name could have are broken as no word is: at a particle, in syllables."""
    name, people = text[word[0].start : word[-1].end], people_words()
    if not name.startswith(people.surnames) or place_named(name) or country_of(name[1:]):
        return False
    at_a_particle = any(not morpheme.tag.startswith((_NOUN, _NOUN_SUFFIX)) for morpheme in word[:-1])
    in_syllables = sum(len(morpheme.form) == 1 for morpheme in word) >= _SPLIT_IN_SYLLABLES
    return at_a_particle or (in_syllables and people.given_syllables.issuperset(name[1:]))
