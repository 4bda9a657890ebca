"""Vietnamese names in Korean letters ("도 뚜언 민"), whose syllables the analyser takes for Korean words."""

from __future__ import annotations

import functools
import re
import unicodedata

from ihaeng.language.analyzer import Morpheme
from ihaeng.reading.korean.grammar.whole_names import join_as_name
from ihaeng.reading.korean.lexicon import people_words

_TENSE = frozenset("ᄁᄄᄈᄊᄍ")
"""First consonants that Vietnamese syllables often have, and Korean words of one or two syllables hardly ever."""
_WORD = re.compile(r"\S++")


def with_vietnamese_names(text: str, morphemes: list[Morpheme]) -> list[Morpheme]:
    """The morphemes, those of each word of such a name as one unknown proper noun."""
    for start, end in _words_of_names(text):
        join_as_name(text, morphemes, start, end)
    return morphemes


def _words_of_names(text: str) -> list[tuple[int, int]]:
    """The words of names that stand before an office or a bracket."""
    words, found = people_words(), []
    for match in _surname_and_more().finditer(text):
        surname, *given = match[0].split()
        sure = surname in words.vietnamese_surnames
        if sure or given[0] in words.vietnamese_middles or any(map(_begins_tense, given)):
            found += [(match.start() + word.start(), match.start() + word.end()) for word in _WORD.finditer(match[0])]
    return found + [match.span() for match in _in_one_word().finditer(text)]


@functools.cache
def _surname_and_more() -> re.Pattern[str]:
    """A surname and one or two short words behind each of which the text goes on."""
    words = people_words()
    surnames = "|".join((*words.vietnamese_surnames, *words.vietnamese_or_korean))
    given = rf"(?!(?:{'|'.join(words.organisations)}) )[가-힣]{{1,3}}(?= |\s?\()"
    return re.compile(rf"(?<![가-힣])(?:{surnames})(?: {given}){{1,2}}+")


@functools.cache
def _in_one_word() -> re.Pattern[str]:
    """A name written in one word, whose office follows at once or behind its country ("찐득하이 베트남 부총리")."""
    words = people_words()
    surnames = "|".join(words.vietnamese_surnames)
    offices = "|".join(sorted((*words.offices["any"], *words.offices["home"]), key=len, reverse=True))
    return re.compile(rf"(?<![가-힣])(?:{surnames})[가-힣]{{2,5}}(?= (?:[가-힣]{{2,6}} )?[가-힣]{{0,6}}(?:{offices}))")


def _begins_tense(word: str) -> bool:
    return unicodedata.normalize("NFD", word[0])[0] in _TENSE
