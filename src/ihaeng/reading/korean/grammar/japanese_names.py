"""Japanese names in Korean letters ("나카무라 겐지"), whose given names the analyser takes for Korean words."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from ihaeng.language.analyzer import Morpheme
from ihaeng.language.gazetteer import place_named
from ihaeng.reading.korean.grammar.whole_names import join_as_name
from ihaeng.reading.korean.lexicon import people_words

_MOST_WORDS_BETWEEN = 3
"""Words between the name and the office: the body, the town."""


def with_japanese_names(text: str, morphemes: list[Morpheme]) -> list[Morpheme]:
    """The morphemes, those of each half of such a name before an office as one unknown proper noun."""
    for surname, given in _names(text):
        if not _is_a_known_noun(morphemes, *given) and place_named(text[slice(*given)]) is None:
            join_as_name(text, morphemes, *surname)
            join_as_name(text, morphemes, *given)
    return morphemes


def _names(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where the surname and the given name of each stand."""
    for match in _surname_and_given().finditer(text):
        yield match.span("surname"), match.span("given")


def _is_a_known_noun(morphemes: list[Morpheme], start: int, end: int) -> bool:
    return any(m.known and m.tag == "NNG" and m.start <= start and end <= m.end for m in morphemes)


@functools.cache
def _surname_and_given() -> re.Pattern[str]:
    """A surname, a word that is no body and no office, and an office soon behind it."""
    words = people_words()
    offices = "|".join(map(re.escape, (*words.offices["any"], *words.offices["home"])))
    others = "|".join(map(re.escape, (*words.organisations, *words.offices["any"], *words.offices["home"])))
    surnames = "|".join(words.japanese_surnames)
    between = rf"(?:[^\s,.]{{1,15}}+ ){{0,{_MOST_WORDS_BETWEEN}}}?"
    no_other = rf"(?!\S{{0,3}}(?:{others})[과와은는이가을를도의]?(?![가-힣]))"
    return re.compile(
        rf"(?<![가-힣])(?P<surname>{surnames}) {no_other}(?P<given>[가-힣]{{1,5}})"
        rf"(?=(?:\([^()]{{0,40}}\))? {between}[^\s,.]{{0,10}}?(?:{offices}))"
    )
