"""Foreign names before an office that one of their words marks, and whose others the analyser takes for Korean words.

A Japanese surname has one word behind it ("나카무라 겐지 시장"), an Arabic article too ("살레 알 자세르 장관").
"""

from __future__ import annotations

import functools
import itertools
import re

from ihaeng.language.analyzer import Morpheme
from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import place_named
from ihaeng.reading.korean.grammar.whole_names import join_as_name
from ihaeng.reading.korean.lexicon import people_words

_STEMS, _NOUNS = ("VV", "VA"), ("NNG", "NNP")
"""What no Korean word is made of, one right behind the other."""

_MOST_WORDS_BETWEEN = 3
"""Words between the name and the office: the body, the town."""


def with_marked_names(text: str, morphemes: list[Morpheme]) -> list[Morpheme]:
    """The morphemes, those of the mark and of the word behind it as unknown proper nouns."""
    if _mark().search(text) is None:
        return morphemes
    for match in _mark_and_given().finditer(text):
        given = match.span("given")
        if not _is_a_known_noun(morphemes, *given) and place_named(match["given"]) is None:
            join_as_name(text, morphemes, *match.span("mark"))
            join_as_name(text, morphemes, *given)
            if match["mark"] in people_words().name_articles:
                _join_before(text, morphemes, match.start())
    return morphemes


def _join_before(text: str, morphemes: list[Morpheme], end: int) -> None:
    """Join the word before an article where it is taken for a verb's stem and a noun ("살레 알 자세르")."""
    start = text.rfind(" ", 0, end - 1) + 1
    inside = [m for m in morphemes if start <= m.start and m.end < end]
    if any(m.tag in _STEMS and behind.tag in _NOUNS for m, behind in itertools.pairwise(inside)):
        join_as_name(text, morphemes, start, end - 1)


def _is_a_known_noun(morphemes: list[Morpheme], start: int, end: int) -> bool:
    return any(m.known and m.tag == "NNG" and m.start <= start and end <= m.end for m in morphemes)


@functools.cache
def _mark() -> re.Pattern[str]:
    """A look that most sentences fail: a mark as a word of its own."""
    words = people_words()
    return re.compile(
        rf"(?<![가-힣]){any_of((*words.japanese_surnames, *words.name_articles, *words.within_names))} [가-힣]"
    )


@functools.cache
def _mark_and_given() -> re.Pattern[str]:
    """A mark, a word that is no body and no office, and an office soon behind it."""
    words = people_words()
    offices = any_of((*words.offices["any"], *words.offices["home"]))
    others = any_of((*words.organisations, *words.offices["any"], *words.offices["home"]))
    no_other = rf"(?!\S{{0,3}}{others}[과와은는이가을를도의]?(?![가-힣]))"
    marks = "|".join(
        (*words.japanese_surnames, *words.name_articles, *(rf"(?<=[가-힣] ){m}" for m in words.within_names))
    )
    between = rf"(?:[^\s,.]{{1,15}}+ ){{0,{_MOST_WORDS_BETWEEN}}}?"
    return re.compile(
        rf"(?<![가-힣])(?P<mark>{marks}) {no_other}(?P<given>[가-힣]{{1,7}})"
        rf"(?=(?:\([^()]{{0,40}}\))? {between}[^\s,.]{{0,10}}?{offices})"
    )
